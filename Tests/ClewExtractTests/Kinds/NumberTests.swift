import ClewCore
import ClewExtract
import Testing

/// Numbers with check digits, from the collections of python-stdnum and the standards.
@Suite struct NumberTests {
    @Test(arguments: [
        "51-43-4",
        "87-86-5",
        "150-05-0",
        "329-65-7",
        "608-93-5",
        "1305-78-8",
        "1344-09-8",
        "1972-08-3",
        "2650-18-2",
        "3087-16-9",
        "3524-62-7",
        "6104-58-1",
        "7440-44-0",
        "7440-47-3",
        "2040295-03-0",
    ])
    func `a CAS number is valid, and corrupt with the next check digit`(text: String) throws {
        #expect(CASNumber.judge(text) == Verdict(canonical: text, grade: .valid))
        let last = try #require(text.last?.wholeNumberValue)
        #expect(CASNumber.judge(text.dropLast() + String((last + 1) % 10))?.grade == .corrupt)
    }

    @Test(arguments: ["32-96-57", "32965-7", "1-43-4", "12040295-03-0", "51-43-x", "5l-43-4", "51-43-4-"])
    func `what has not the form of a CAS number is none`(text: String) {
        #expect(CASNumber.judge(text) == nil)
    }

    /// THC has a number that could be a month; dates of the web's years could not be numbers without a word.
    @Test(arguments: [
        ("1972-08-3", false), ("2013-07-4", true), ("2013-17-1", false), ("51-43-5", true), ("51-43-4", false),
    ])
    func `a CAS number needs a word where it could be a date`(text: String, needsWord: Bool) throws {
        let verdict = try #require(CASNumber.judge(text))
        let bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBufferPointer { CASNumber.needsContext($0, verdict) } == needsWord)
    }

    @Test(arguments: [
        "0YPKKE5F0QW6RC51HE09",
        "1YTX3EVB2EG3PFFYOI09",
        "2138001CY61HDFJ5ZA27",
        "2138001KT6BLFA2SBA38",
        "213800699Y1P5GMARI40",
        "213800DIH9U9264UW504",
        "2594005N6NMJM5WSGE40",
        "337KMNHEWWWR6B7Q7W10",
        "529900TODVLNUTNSYF94",
        "549300001TP7X0VE9866",
    ])
    func `a legal entity identifier is valid`(text: String) {
        #expect(LEI.judge(text) == Verdict(canonical: text, grade: .valid))
    }

    @Test(arguments: ["TCNU7200794", "TOLU4734787", "GYOU4047990", "CSQU3054383", "tcnu7200794"])
    func `a container number is valid, even where the remainder is 10`(text: String) {
        #expect(ContainerNumber.judge(text) == Verdict(canonical: text.uppercased(), grade: .valid))
    }

    @Test(arguments: [
        "CSQU 3054383", "CSQU 305438 3", "CSQU305438-3", "CSQU-305438-3", "CSQU 305 438-3", "CSQU 305438-3",
    ])
    func `a container number is read as it is painted`(text: String) {
        #expect(ContainerNumber.judge(text) == Verdict(canonical: "CSQU3054383", grade: .valid))
    }

    @Test(arguments: ["CSQU30543-83", "CSQU  3054383", "CSQU3054383-", "CSQU3054Z83", "CSQ3054383", "csqu3054384"])
    func `a container number with odd separators is none`(text: String) {
        #expect(ContainerNumber.judge(text) == nil)
    }

    @Test(arguments: ["МSСU6639871", "СОSU1234565", "ТРHU8290040"])
    func `Cyrillic letters in a container number are told and kept`(text: String) {
        #expect(ContainerNumber.judge(text) == Verdict(canonical: text, grade: .corrupt))
    }

    /// The serial number of the worked example; the check digits of all remainders, 10 and 11 among them.
    @Test(arguments: [
        ("RR473124829GB", Grade.valid), ("RR473124820GB", .corrupt), ("RA000000005CN", .valid),
        ("LX 000 000 005 CN", .valid),
    ])
    func `a postal item is judged by its check digit`(text: String, grade: Grade) {
        #expect(PostalItem.judge(text)?.grade == grade)
    }

    @Test(arguments: ["RR473124829XK", "RR473124829EU", "to 473124829 in", "RR  473124829GB", "RR473124829GBR"])
    func `a postal item of no country, in a sentence or with odd blanks is none`(text: String) {
        #expect(PostalItem.judge(text) == nil)
    }

    @Test(arguments: ["IMO 9074729", "imo9074729", "IMO No. 9074729", "9074729"])
    func `a ship is known by seven digits`(text: String) {
        #expect(IMONumber.judge(text)?.canonical == "IMO9074729")
    }

    @Test(arguments: ["35-417803-685978-9", "354178036859789", "350077-52-323751-3", "49-015420-323751-8"])
    func `a device number is read in its groups`(text: String) {
        #expect(IMEI.judge(text) == Verdict(canonical: text.filter { $0 != "-" }, grade: .valid))
    }

    @Test(arguments: [
        "4242424242424242", "4000056655665556", "5200828282828210", "5105105105105100", "371449635398431",
        "6011000990139424", "3056930009020004", "36227206271667", "3566002020360505", "6200000000000005",
        "4222222222222",
    ])
    func `a test number of a payment company is valid`(text: String) {
        #expect(PaymentCard.judge(text) == Verdict(canonical: text, grade: .valid))
    }

    @Test(arguments: [
        "XLYOFNOQVPJJNP-UHFFFAOYSA-N", "ZPUCINDJVBIVPJ-LJISPDSOSA-N", "GVGLGOZIDCSQPN-PVHGPHFFSA-N",
        "WHRZCXAVMTUTDD-UHFFFAOYSA-N", "CYQFCXCEBYINGO-IAGOWNOFSA-N", "LFQSCWFLJHTTHZ-UHFFFAOYSA-N",
        "RYYVLZVUVIJVGH-UHFFFAOYSA-N", "PIWKPBJCKXDKJR-UHFFFAOYSA-N",
    ])
    func `the key of a known compound has the structure`(text: String) {
        #expect(InChIKey.judge(text) == Verdict(canonical: text, grade: .unverified))
    }
}
