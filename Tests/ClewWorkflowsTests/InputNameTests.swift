import ClewCore
import ClewWorkflows
import Testing

@Suite struct InputNameTests {
    @Test(arguments: [
        ("market/2014-04-06/p/x1", "2014-04-06T00:00:00Z"),
        ("2013.07.07_0214am == a title == thread_1 == by somebody.html", "2013-07-07T02:14:00Z"),
        ("2013.10.03_1234pm == a title.html", "2013-10-03T12:34:00Z"),
        ("2013.10.03_0434pm == a title.html", "2013-10-03T16:34:00Z"),
        ("2014-01-01_products.csv", "2014-01-01T00:00:00Z"),
        ("20140406123456/page.html", "2014-04-06T12:34:56Z"),
        ("page-20140406.html", "2014-04-06T00:00:00Z"),
        ("2014-04-06T12:34:56.html", "2014-04-06T12:34:56Z"),
        ("2014-04-06/2015-01-02.html", "2015-01-02T00:00:00Z"),
    ])
    func `the time is read from the last part that states one`(path: String, time: String) {
        #expect(InputName(path).time?.description == time)
    }

    @Test(arguments: ["page.html", "2014-13-06.html", "12345678.html", "item-201404061.html", "1.2.3.4", "0214am", ""])
    func `a name without a date gives no time`(path: String) {
        #expect(InputName(path).time == nil)
    }

    @Test(arguments: [
        ("example.onion/item/7.html", "http://example.onion/item/7.html"),
        ("crawl/EXAMPLE.onion/index.html", "http://example.onion/index.html"),
        ("20140406123456/http:/example.com/a", "http://example.com/a"),
        ("https:/example.org/a/b", "https://example.org/a/b"),
    ])
    func `the address is read from the part that is a host`(path: String, address: String) {
        #expect(InputName(path).address == address)
    }

    @Test(arguments: ["page.html", "folder/page.html", "notes about x.onion and others.html/a"])
    func `a name without a host gives no address`(path: String) {
        #expect(InputName(path).address == nil)
    }
}
