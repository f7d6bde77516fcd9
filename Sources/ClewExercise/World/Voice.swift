/// How a person writes: favourite sentences and habits, which they carry from one account to the next.
struct Voice: Sendable {
    /// The language of most of what they write.
    let language: Language
    /// Favourite sentences, already written in the person's manner.
    let lines: [String]
    let greeting: String
    let closing: String

    init(language: Language, random: inout SplitMix64) {
        self.language = language
        let habits = Habits(&random)
        let pool = random.shuffled(Sentences.lines(language)).prefix(14)
        lines = pool.map { habits.written($0) }
        greeting = habits.written(random.pick(Sentences.greetings[language] ?? []))
        closing = random.pick(Sentences.closings[language] ?? []) + habits.ending
    }

    /// So many of the favourite sentences, the same for the same number.
    func lines(_ count: Int, seed: UInt64) -> [String] {
        guard !lines.isEmpty else { return [] }
        var random = SplitMix64(seed: seed)
        let first = random.below(lines.count)
        let step = [1, 3, 5, 9, 11, 13][random.below(6)]
        return (0..<count).map { lines[(first + $0 * step) % lines.count] }
    }

    /// What makes a person's writing their own.
    private struct Habits {
        var isLowerCase: Bool
        var exclaims: Int
        var shortensYou: Bool
        var usesAmpersand: Bool
        var ending: String

        init(_ random: inout SplitMix64) {
            isLowerCase = random.chance(20)
            exclaims = random.chance(25) ? random.int(1...3) : 0
            shortensYou = random.chance(15)
            usesAmpersand = random.chance(25)
            ending = random.pick(["", "", "", " :)", " ;-)", " ^^", " ~", "!!"])
        }

        func written(_ sentence: String) -> String {
            var words = sentence.split(separator: " ").map(String.init)
            for index in words.indices {
                if shortensYou, words[index] == "you" { words[index] = "u" }
                if usesAmpersand, ["and", "und", "et"].contains(words[index]) { words[index] = "&" }
            }
            var text = words.joined(separator: " ")
            if isLowerCase { text = text.lowercased() }
            if exclaims > 0, text.hasSuffix(".") { text = text.dropLast() + String(repeating: "!", count: exclaims) }
            return text
        }
    }
}
