import ClewCore
import ClewExtract
import ClewTestSupport
import Testing

/// The public onion sites of the project's shared data, where they are at hand.
@Suite struct OnionV3Tests {
    @Test(.realCaptures("vectors"))
    func `every public onion site has a valid address, and none with one character changed`() throws {
        let text = String(decoding: try RealCaptures.bytes("vectors/onion-sites.csv"), as: UTF8.self)
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
        var names: Set<String> = []
        for part in text.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == ".") }) {
            guard let name = part.split(separator: ".onion").first, part.contains(".onion") else { continue }
            let label = name.split(separator: ".").last.map(String.init) ?? ""
            if label.count == 56 { names.insert(label) }
        }
        // Counted with grep -oE '[a-z2-7]{56}\.onion' | sort -u | wc -l.
        #expect(names.count == 61)
        for name in names {
            #expect(OnionV3.judge(name + ".onion") == Verdict(canonical: name + ".onion", grade: .valid))
            #expect(OnionV3.judge(name)?.grade == .valid)
            var wrong = Array(name)
            let place = wrong.count / 3
            wrong[place] = alphabet[((alphabet.firstIndex(of: wrong[place]) ?? 0) + 7) % 32]
            #expect(OnionV3.judge(String(wrong) + ".onion")?.grade == .corrupt)
            #expect(OnionV3.judge(String(wrong)) == nil)
        }
    }
}
