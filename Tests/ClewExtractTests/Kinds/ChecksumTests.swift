import ClewCore
import ClewExtract
import ClewTestSupport
import Testing

/// Fresh values by the generator of the tests, and what one wrong character does to them.
@Suite struct ChecksumTests {
    static let kinds = ValueMaker.kinds.map(\.kind)

    @Test(arguments: kinds)
    func `two hundred fresh values are valid`(kind: IndicatorKind) throws {
        let format = try #require(IndicatorFormatsTests.format(of: kind))
        var maker = ValueMaker(seed: 7)
        for _ in 0..<200 {
            let value = maker.value(of: kind)
            let verdict = format.judge(value)
            // Of 2^20 Ethereum addresses one has its letters in one case only.
            #expect(verdict?.grade == .valid, "\(value)")
        }
    }

    @Test(arguments: kinds)
    func `a thousand wrong characters are valid as seldom as the checksum lets pass`(kind: IndicatorKind) throws {
        let format = try #require(IndicatorFormatsTests.format(of: kind))
        let row = try #require(ValueMaker.kinds.first { $0.kind == kind })
        let alphabet = Array(row.alphabet)
        var maker = ValueMaker(seed: 1000)
        var missed = 0
        for _ in 0..<1000 {
            let value = Array(maker.value(of: kind))
            // Not the prefix and not the separators: those are no part of what is checked.
            let places = value.indices.filter { alphabet.contains(value[$0]) }
            let place = places[Int(maker.dice.next() % UInt64(places.count))]
            var wrong = value
            repeat {
                wrong[place] = alphabet[Int(maker.dice.next() % UInt64(alphabet.count))]
            } while wrong[place] == value[place]
            if format.judge(String(wrong))?.grade == .valid { missed += 1 }
        }
        #expect(Double(missed) / 1000 <= row.missRate, "\(missed) of 1,000 passed")
    }

    /// ISO 6346 lets pass wrong digits whose values differ by 11 in weight, and the pair of 0 and 10: every digit at
    /// every place of a thousand numbers.
    @Test func `the container check misses under two in a hundred wrong digits and nine in a hundred letters`() {
        var maker = ValueMaker(seed: 6346)
        var digits = (tried: 0, missed: 0)
        var letters = (tried: 0, missed: 0)
        for _ in 0..<1000 {
            let value = Array(maker.value(of: .containerNumber))
            for place in 0..<11 where place != 3 {
                for character in place < 3 ? ValueMaker.capitals : ValueMaker.digits where character != value[place] {
                    var wrong = value
                    wrong[place] = character
                    let isMissed = ContainerNumber.judge(String(wrong))?.grade == .valid
                    if place < 3 {
                        letters = (letters.tried + 1, letters.missed + (isMissed ? 1 : 0))
                    } else {
                        digits = (digits.tried + 1, digits.missed + (isMissed ? 1 : 0))
                    }
                }
            }
        }
        #expect(abs(Double(digits.missed) / Double(digits.tried) - 0.018) < 0.005)
        #expect(abs(Double(letters.missed) / Double(letters.tried) - 0.085) < 0.01)
    }
}
