import ClewCore
import ClewTable
import Testing

@Suite struct DateFormatTests {
    @Test(arguments: [
        ("yyyy-MM-dd", "2014-04-06", "2014-04-06T00:00:00Z"),
        ("yyyy-MM-dd HH:mm:ss", " 2014-04-06 07:08:09 ", "2014-04-06T07:08:09Z"),
        ("dd.MM.yyyy", "06.04.2014", "2014-04-06T00:00:00Z"),
        ("d/M/yy", "6/4/14", "2014-04-06T00:00:00Z"),
        ("d/M/yy", "6/4/99", "1999-04-06T00:00:00Z"),
        ("MMM d, yyyy", "Sep 21, 2015", "2015-09-21T00:00:00Z"),
        ("MMMM d, yyyy, hh:mm a", "August 12, 2013, 05:40 am", "2013-08-12T05:40:00Z"),
        ("MMMM d, yyyy, hh:mm a", "August 12, 2013, 12:40 PM", "2013-08-12T12:40:00Z"),
        ("EEE MMM d HH:mm:ss yyyy", "Thu Sep 17 14:55:45 2020", "2020-09-17T14:55:45Z"),
        ("EEE MMM d HH:mm:ss yyyy", "Thu Sep  7 14:55:45 2020", "2020-09-07T14:55:45Z"),
        ("yyyy.MM.dd'_'hhmma", "2013.06.18_1006am", "2013-06-18T10:06:00Z"),
        ("yyyyMMdd", "20140406", "2014-04-06T00:00:00Z"),
        ("unix", "1396785600", "2014-04-06T12:00:00Z"),
        ("unix-milliseconds", "1396785600000", "2014-04-06T12:00:00Z"),
        ("unix", "1396785600.0", "2014-04-06T12:00:00Z"),
        ("iso", "2014-04-06T14:00:00+02:00", "2014-04-06T12:00:00Z"),
    ])
    func `dates are read as their form says`(pattern: String, text: String, expected: String) {
        #expect(DateFormat(pattern)?.read(text)?.description == expected)
    }

    @Test(arguments: [
        ("yyyy-MM-dd", "2014-13-06"), ("yyyy-MM-dd", "2014-02-30"), ("yyyy-MM-dd", "2014-04-06x"), ("yyyy-MM-dd", ""),
        ("yyyy-MM-dd", "14-04-06"), ("MMM d, yyyy", "Foo 21, 2015"), ("unix", "12x"), ("unix", "99999999999999999999"),
        ("hh:mm a yyyy", "13:00 pm 2014"), ("iso", "yesterday"),
    ])
    func `what is no date of the form is none`(pattern: String, text: String) {
        #expect(DateFormat(pattern)?.read(text) == nil)
    }

    @Test(arguments: ["", "MM-dd", "yyyy-QQ", "yyyyy", "yyyy 'open", "hello"])
    func `a form that nobody knows is refused`(pattern: String) {
        #expect(DateFormat(pattern) == nil)
    }

    @Test func `a date is found in a file name`() {
        #expect(DateFormat("yyyy-MM-dd")?.find(in: "2014-04-06_products.csv")?.date == "2014-04-06")
        #expect(DateFormat("yyyy-MM-dd")?.find(in: "harbour-v2-2014-04-06.csv")?.date == "2014-04-06")
        #expect(DateFormat("yyyyMMdd")?.find(in: "x20140406.csv")?.date == "2014-04-06")
        #expect(DateFormat("iso")?.find(in: "a-2014-04-06.csv")?.date == "2014-04-06")
        #expect(DateFormat("yyyy-MM-dd")?.find(in: "products.csv") == nil)
    }
}
