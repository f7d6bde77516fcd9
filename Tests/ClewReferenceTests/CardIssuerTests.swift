import ClewReference
import Testing

@Suite struct CardIssuerTests {
    @Test(arguments: [
        ("4111111111111111", "Visa"), ("5555555555554444", "Mastercard"), ("2221000000000009", "Mastercard"),
        ("2720999999999999", "Mastercard"), ("378282246310005", "American Express"), ("6011111111111117", "Discover"),
        ("30569309025904", "Diners Club"), ("3530111333300000", "JCB"), ("6200000000000005", "UnionPay"),
        ("6759649826438453", "Maestro"), ("2200000000000004", "Mir"),
    ])
    func `a number belongs to the scheme of its prefix`(number: String, scheme: String) {
        #expect(CardIssuer.matching(number.utf8.map { $0 &- 0x30 })?.scheme == scheme)
    }

    @Test(arguments: [
        "", "411111111111", "41111111111111111", "2721000000000000", "1234567812345670", "55555555555544440000",
    ])
    func `a number of no scheme, or of a wrong length, belongs to none`(number: String) {
        #expect(CardIssuer.matching(number.utf8.map { $0 &- 0x30 }) == nil)
    }
}
