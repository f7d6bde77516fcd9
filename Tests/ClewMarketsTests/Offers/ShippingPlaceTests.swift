import ClewMarkets
import ClewReference
import ClewTestSupport
import Testing

@Suite struct ShippingPlaceTests {
    @Test(arguments: [
        ("Germany", "DE"), ("deutschland", "DE"), ("DE", "DE"), ("Allemagne", "DE"), ("Германия", "DE"), ("UK", "GB"),
        ("U.K.", "GB"),
        ("England", "GB"), ("USA", "US"), ("U.S.A.", "US"), ("United States of America", "US"),
        ("The Netherlands", "NL"),
        ("Pays-Bas", "NL"), ("Holland", "NL"), ("Schweiz", "CH"), ("Hong Kong", "HK"), ("NZ", "NZ"), ("España", "ES"),
        ("Czech Republic", "CZ"), ("South Korea", "KR"), ("Côte d'Ivoire", "CI"), ("Россия", "RU"), ("Swaziland", "SZ"),
    ])
    func `a country is told in several languages and spellings`(text: String, code: String) {
        #expect(ShippingPlace.code(text) == code)
    }

    @Test(arguments: [
        ("Worldwide", "WW"), ("WORLD WIDE", "WW"), ("weltweit", "WW"), ("Monde entier", "WW"), ("international", "WW"),
        ("EU", "EU"), ("Europe", "EU"), ("European Union", "EU"), ("Europa", "EU"), ("EU only", "EU"),
        ("within Europe", "EU"),
    ])
    func `the world and Europe have codes of their own`(text: String, code: String) {
        #expect(ShippingPlace.code(text) == code)
    }

    @Test(arguments: [
        ("US and Canada", "US+CA"), ("USA, UK", "US+GB"), ("Germany/Austria", "DE+AT"), ("EU & USA", "EU+US"),
        ("Worldwide except USA", "WW-US"), ("Worldwide (except Australia, USA and New Zealand)", "WW-AU-US-NZ"),
        ("weltweit außer USA", "WW-US"), ("Monde entier sauf France", "WW-FR"), ("All except AUS", "WW-AU"),
        ("Europe excluding UK", "EU-GB"), ("World, no USA", "WW-US"), ("Worldwide except Scandinavia", "WW-DK-NO-SE"),
        ("Scandinavia", "DK+NO+SE"), ("Worldwide, worldwide", "WW"), ("весь мир кроме России", "WW-RU"),
    ])
    func `several places are joined and exclusions follow`(text: String, code: String) {
        #expect(ShippingPlace.code(text) == code)
    }

    @Test(arguments: [
        ("WorldwideExceptUSA", "WW-US"), ("UKandIreland", "GB+IE"), ("HongKong", "HK"), ("AustraliaOnly", "AU"),
        ("EUonly", "EU"),
        ("SouthAfrica", "ZA"), ("WorldNOAustralia", "WW-AU"), ("EuropeandGermany", "EU+DE"), ("NewZealand", "NZ"),
        ("CzechRepublic", "CZ"), ("UnitedStatesofAmerica", "US"),
    ])
    func `a table that lost its blanks is understood`(text: String, code: String) {
        #expect(ShippingPlace.code(text) == code)
    }

    @Test(arguments: [
        "", " ", "Undeclared", "undeclared ;)", "rland", "torland", "Netherl", "Internet", "Your PM", "Me",
        "see profile",
        "The United Snakes of Captivity", "Agora", "Worldwide except where it is dangerous", "auto", "nous",
        "not to the USA",
        "X", "???", "Germany or thereabouts maybe", "Wonderland", "inbox",
    ])
    func `what names no place or a part of one has no code`(text: String) {
        #expect(ShippingPlace.code(text) == nil)
    }

    @Test func `a reach tells its parts`() throws {
        let reach = try #require(ShippingPlace.reach("Worldwide, also Germany, except USA and EU"))
        #expect(reach.isWorldwide && !reach.isEurope)
        #expect(reach.countries == ["DE"])
        #expect(reach.excluded == ["US", "EU"])
        #expect(reach.code == "WW+DE-US-EU")
    }

    @Test func `every assigned country is found by its name and its long code`() {
        for country in Country.all where country.isAssigned {
            #expect(ShippingPlace.code(country.name) == country.alpha2, "\(country.name)")
            #expect(ShippingPlace.code(country.alpha3) == country.alpha2, "\(country.alpha3)")
        }
    }

    @Test func `every code of the table is a country, Europe or the world`() {
        let known = Set(Country.all.map(\.alpha2) + ["EU", "WW"])
        for text in ShippingPlace.tableCodes { #expect(known.contains(text), "\(text)") }
    }

    @Test func `no text stops the reading`() {
        var random = SplitMix64(seed: 4)
        let words = [
            "world", "wide", "except", "usa", "and", "EU", "-", "rland", "é", "🌍", " ", "United", "Kingdom", "no", "or",
        ]
        for _ in 0..<3_000 {
            let text = (0..<random.below(14)).map { _ in random.pick(words) }.joined(separator: random.pick(["", " "]))
            _ = ShippingPlace.code(text)
        }
        #expect(ShippingPlace.code(String(repeating: "usa", count: 100_000)) == nil)
    }
}
