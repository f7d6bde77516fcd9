import ClewCore
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0),
        ("2014-04-06T12:34:56Z", 1_396_787_696_000),
        ("2000-02-29T23:59:59.25Z", 951_868_799_250),
        ("1969-12-31T23:59:59Z", -1000),
        ("2016-12-31T23:59:60Z", 1_483_228_799_000),
        ("2014-04-06T14:34:56+02:00", 1_396_787_696_000),
        ("2014-04-06", 1_396_742_400_000),
        ("2014-04", 1_396_310_400_000),
        ("2014", 1_388_534_400_000),
    ])
    func `a date and time is read as GNU date reads it`(text: String, milliseconds: Int64) throws {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "x", "2014-13-01", "2014-02-29", "2014-04-06T25:00:00Z", "2014-04-06T12:00:00Zjunk", "20140406",
    ])
    func `what is no date is refused`(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func `every day of four centuries comes back as written`() throws {
        for day in stride(from: -146_097, through: 146_097, by: 13) {
            let moment = Timestamp(seconds: Int64(day) * 86400 + 3661)
            #expect(Timestamp(moment.description) == moment)
        }
    }
}
