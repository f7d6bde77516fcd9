import ClewCore
import ClewMarkets
import Testing

@Suite struct NameMaskTests {
    private let pseudonyms = Pseudonyms(key: [UInt8](repeating: 7, count: 32))

    private func mask(_ names: [String]) -> NameMask {
        NameMask(
            names.map { MaskedName($0, role: .reviewer, payload: 0..<0) }, market: "Harbour", pseudonyms: pseudonyms)
    }

    @Test(arguments: [
        "by Quietbird on", "<a href='/user/quietbird?x=1'>QUIETBIRD</a>", "(quietbird)", "quietbird", "x-quietbird-y",
    ])
    func `a name is replaced wherever it stands as a word`(text: String) {
        let masked = String(decoding: mask(["quietbird"]).masked(Array(text.utf8)).bytes, as: UTF8.self)
        #expect(!masked.lowercased().contains("quietbird"))
        #expect(masked.contains("reviewer-"))
    }

    @Test(arguments: ["quietbirds", "unquietbird", "quiet bird"])
    func `a longer word is no name`(text: String) {
        #expect(mask(["quietbird"]).masked(Array(text.utf8)).bytes == Array(text.utf8))
    }

    @Test func `the same name has the same pseudonym on one market, another on another, and none without the key`() {
        let here = pseudonyms.name("Quietbird", role: .buyer, market: "Harbour")
        #expect(here == pseudonyms.name("quietbird", role: .buyer, market: "Harbour"))
        #expect(here != pseudonyms.name("quietbird", role: .buyer, market: "Kontor"))
        #expect(here != Pseudonyms(key: [1]).name("quietbird", role: .buyer, market: "Harbour"))
        #expect(Pseudonyms(key: nil).name("quietbird", role: .buyer, market: "Harbour") == "buyer-unknown")
    }

    @Test func `every byte leads back to where it came from`() {
        let text = Array("a quietbird b stonefox c".utf8)
        let masked = mask(["quietbird", "stonefox"]).masked(text)
        #expect(masked.replacedCount == 2)
        for offset in masked.bytes.indices {
            let source = masked.source(of: offset..<offset + 1)
            #expect(text.indices.contains(source.lowerBound) && source.upperBound <= text.count)
            if source.count == 1 { #expect(text[source.lowerBound] == masked.bytes[offset]) }
        }
        let last = masked.bytes.count - 1
        #expect(masked.source(of: last..<last + 1) == text.count - 1..<text.count)
    }

    @Test func `a place that a profile found is replaced even when the name is short`() {
        let text = Array("from x, thanks".utf8)
        let short = NameMask(
            [MaskedName("x", role: .buyer, payload: 5..<6)], market: "Harbour", pseudonyms: pseudonyms)
        #expect(String(decoding: short.masked(text).bytes, as: UTF8.self).hasPrefix("from buyer-"))
    }
}
