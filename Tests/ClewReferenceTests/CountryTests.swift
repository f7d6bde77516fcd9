import ClewReference
import Testing

@Suite struct CountryTests {
    @Test(arguments: [
        ("DE", "DEU", "Germany", 49), ("NL", "NLD", "Netherlands", 31), ("GB", "GBR", "United Kingdom", 44),
        ("US", "USA", "United States", 1), ("CH", "CHE", "Switzerland", 41),
    ])
    func `a country is found by its code`(code: String, alpha3: String, name: String, callingCode: Int) throws {
        let country = try #require(Country.withCode(code))
        #expect(country.alpha3 == alpha3)
        #expect(country.name == name)
        #expect(country.callingCode == callingCode)
    }

    @Test func `there are 249 assigned codes and Kosovo, in order, each once`() {
        let codes = Country.all.map(\.alpha2)
        #expect(Country.all.filter(\.isAssigned).count == 249)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == 250)
        #expect(Set(Country.all.map(\.alpha3)).count == 250)
        #expect(Country.all.filter { !$0.isAssigned }.map(\.alpha2) == ["XK"])
    }

    @Test(arguments: ["de", "XX", "D", "DEU", "", "D1", "ÄÖ"])
    func `no country has such a code`(code: String) {
        #expect(Country.withCode(code) == nil)
    }

    /// SWIFT IBAN Registry: lengths of whole numbers.
    @Test(arguments: [("NO", 15), ("BE", 16), ("DE", 22), ("GB", 22), ("FR", 27), ("MT", 31), ("RU", 33)])
    func `the length of an account number is that of the registry`(code: String, length: Int) {
        #expect(Country.withCode(code)?.bankAccount?.length == length)
    }

    @Test func `the registry has 89 countries`() {
        #expect(Country.all.filter { $0.bankAccount != nil }.count == 89)
        #expect(Country.withCode("US")?.bankAccount == nil)
    }
}
