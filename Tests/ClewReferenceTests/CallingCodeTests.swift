import ClewReference
import Testing

@Suite struct CallingCodeTests {
    private func digits(_ text: String) -> [UInt8] { text.utf8.map { $0 - 0x30 } }

    @Test(arguments: [
        ("4930123456", 49), ("12025550123", 1), ("35312345678", 353), ("79161234567", 7), ("8521234", 852),
    ])
    func `the code of a number is its beginning`(number: String, code: Int) {
        #expect(CallingCode.leading(digits(number))?.number == code)
    }

    @Test(arguments: ["", "0", "999123", "21", "0049"])
    func `no code begins so`(number: String) {
        #expect(CallingCode.leading(digits(number)) == nil)
    }

    @Test(arguments: [
        ("1", 10, 2, true), ("1", 10, 1, false), ("1", 9, 2, false), ("33", 9, 6, true), ("33", 8, 6, false),
        ("39", 10, 0, true), ("49", 10, 0, false), ("44", 10, 7, true),
    ])
    func `a national number fits by its length and its first digit`(code: String, length: Int, first: UInt8, fits: Bool)
        throws
    {
        let code = try #require(CallingCode.leading(digits(code)))
        #expect(code.fits(length: length, first: first) == fits)
        #expect(!code.fits(length: 64, first: first))
        #expect(!code.fits(length: -1, first: first))
    }

    @Test func `no code is the beginning of another, and every country has one of the table`() {
        let codes = CallingCode.all.map { String($0.number) }
        for code in codes {
            #expect(!codes.contains { $0 != code && $0.hasPrefix(code) })
        }
        let numbers = Set(CallingCode.all.map(\.number))
        for country in Country.all { #expect(country.callingCode.map { numbers.contains($0) } ?? true) }
    }

    @Test func `a whole number has at most 15 digits`() {
        for code in CallingCode.all { #expect(!code.fits(length: 16 - code.digitCount, first: 5)) }
    }
}
