import ClewCore
import ClewMarkets
import Testing

@Suite struct RateTableTests {
    private func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

    @Test func `a day without a row has the rate of the last row before it, for a week`() throws {
        let rates = try RateTable(csv: Array("# source: test\ndate,currency,eur\n2024-05-01,USD,0.93\n".utf8))
        #expect(rates.rate(of: .dollar, at: try moment("2024-05-01T10:00:00Z")) == 0.93)
        #expect(rates.rate(of: .dollar, at: try moment("2024-05-08T10:00:00Z")) == 0.93)
        #expect(rates.rate(of: .dollar, at: try moment("2024-05-10T10:00:00Z")) == nil)
        #expect(rates.rate(of: .dollar, at: try moment("2024-04-30T10:00:00Z")) == nil)
        #expect(rates.rate(of: .euro, at: try moment("1999-01-01T00:00:00Z")) == 1)
        #expect(rates.rate(of: .monero, at: try moment("2024-05-01T10:00:00Z")) == nil)
    }

    @Test(arguments: [
        "", "date,eur\n", "date,currency,eur\n2024-13-01,USD,1\n", "date,currency,eur\n2024-05-01,USD,-1\n",
    ])
    func `a faulty table is refused with its line`(text: String) {
        #expect(throws: RateFault.self) { try RateTable(csv: Array(text.utf8)) }
    }

    @Test func `the rates of the program cover the years of the research captures`() throws {
        for year in 2011...2021 {
            let time = try moment("\(year)-06-15T00:00:00Z")
            #expect(RateTable.builtIn.rate(of: .bitcoin, at: time) != nil)
            #expect(RateTable.builtIn.rate(of: .dollar, at: time).map { (0.6...1.0).contains($0) } == true)
        }
    }
}
