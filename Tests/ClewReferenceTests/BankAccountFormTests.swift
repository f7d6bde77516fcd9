import ClewReference
import Testing

@Suite struct BankAccountFormTests {
    @Test(arguments: [
        ("GB", "NWBK60161331926819", true), ("GB", "NWB160161331926819", false), ("GB", "NWBK6016133192681", false),
        ("DE", "370400440532013000", true), ("DE", "37040044053201300A", false),
        ("MT", "MALT011000012345MTLCAST001S", true),
        ("FR", "20041010050500013M02606", true), ("FR", "20041010050500013m02606", false),
    ])
    func `the places of a national part hold what they may`(code: String, part: String, fits: Bool) throws {
        let form = try #require(Country.withCode(code)?.bankAccount)
        let bytes = Array(part.utf8)
        #expect(bytes.withUnsafeBufferPointer { form.fits($0) } == fits)
    }
}
