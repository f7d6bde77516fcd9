/// A word, a number or a mark of a folded title.
struct TitleToken {
    /// What it is.
    enum Kind: UInt8 {
        /// A run of letters.
        case word
        /// A run of digits, with the points and commas that belong to it.
        case number
        /// One byte that is neither.
        case mark
    }

    var kind: Kind
    /// Its first byte in the folded title.
    var start: Int
    /// The end of its bytes.
    var end: Int
    /// Whether white space or the start of the title stands before it.
    var isSpaced: Bool
    /// The byte of a mark, otherwise 0.
    var mark: UInt8 = 0
    /// The value of a number.
    var value = 0.0
    /// The value if a point before three digits parts thousands: `1.000 pills`.
    var thousands: Double?
    /// Whether a number is written with digits only.
    var isPlain = true
    /// How many bytes a number takes.
    var length: Int { end - start }
}

/// Cuts a folded title into words, numbers and marks.
///
/// Words and numbers are parted where letters meet digits, so that `3.5gr` and `10x200ug` need no rules of their own.
/// A comma or a point between digits belongs to the number: before three digits a comma parts thousands, elsewhere it
/// is a decimal comma, and several commas make a list. White space makes no token.
///
///     TitleTokenizer.tokens(of: Array("10x3,5gr".utf8)).count  // 4: 10, x, 3.5, gr
enum TitleTokenizer {
    /// How many tokens of a title are looked at.
    static let limit = 400

    /// The tokens of a folded title, at most ``limit``.
    static func tokens(of text: [UInt8]) -> [TitleToken] {
        var tokens: [TitleToken] = []
        tokens.reserveCapacity(min(limit, text.count / 3 + 4))
        text.withUnsafeBufferPointer { text in
            var index = 0
            var isSpaced = true
            while index < text.count, tokens.count < limit {
                let byte = text[index]
                if byte == 0x20 {
                    isSpaced = true
                    index += 1
                    continue
                }
                let token: TitleToken
                if isLetter(byte) {
                    token = word(text, at: index, isSpaced: isSpaced)
                } else if isDigit(byte) || startsFraction(text, at: index, isSpaced: isSpaced) {
                    token = number(text, at: index, isSpaced: isSpaced)
                } else {
                    token = TitleToken(kind: .mark, start: index, end: index + 1, isSpaced: isSpaced, mark: byte)
                }
                index = token.end
                isSpaced = false
                tokens.append(token)
            }
        }
        return tokens
    }

    @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

    /// Whether a point stands where `.5` begins: free, and not one of several.
    private static func startsFraction(_ text: UnsafeBufferPointer<UInt8>, at index: Int, isSpaced: Bool) -> Bool {
        guard text[index] == 0x2E, index + 1 < text.count, isDigit(text[index + 1]) else { return false }
        return isSpaced || index == 0
            || !(isLetter(text[index - 1]) || text[index - 1] == 0x2E || text[index - 1] == 0x29)
    }

    private static func word(_ text: UnsafeBufferPointer<UInt8>, at start: Int, isSpaced: Bool) -> TitleToken {
        var end = start + 1
        while end < text.count, isLetter(text[end]) { end += 1 }
        return TitleToken(kind: .word, start: start, end: end, isSpaced: isSpaced)
    }

    private static func digitRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count, isDigit(text[end]) { end += 1 }
        return end
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>, at start: Int, isSpaced: Bool) -> TitleToken {
        let whole = digitRun(text, from: start)
        // Behind the first comma of a list every number stands alone.
        if start >= 2, text[start - 1] == 0x2C, isDigit(text[start - 2]) {
            return made(text, start, whole, isSpaced, point: whole)
        }
        // The lengths of the digit runs behind points and commas that follow at once.
        var groups = 0
        var end = whole
        var last = 0
        var allOfThree = true
        var hasComma = false
        var hasPoint = false
        while end + 1 < text.count, text[end] == 0x2E || text[end] == 0x2C, isDigit(text[end + 1]) {
            if text[end] == 0x2C { hasComma = true } else { hasPoint = true }
            let next = digitRun(text, from: end + 1)
            last = next - end - 1
            if last != 3 { allOfThree = false }
            groups += 1
            end = next
        }
        let leads = (1...3).contains(whole - start) && text[start] != 0x30
        switch (groups, hasComma) {
        case (0, _):
            return made(text, start, whole, isSpaced, point: whole)
        case (1, true) where allOfThree && leads:
            return made(text, start, end, isSpaced, point: end)
        case (1, false) where allOfThree && leads:
            var token = made(text, start, end, isSpaced, point: whole)
            token.thousands = token.value * 1000
            return token
        case (1, _):
            return made(text, start, end, isSpaced, point: whole)
        case (_, _) where allOfThree && leads && hasComma != hasPoint:
            return made(text, start, end, isSpaced, point: end)
        case (_, _) where hasComma && hasPoint && leads && groups == 2:
            // 1,250.50 or 1.250,50: the last group is the fraction.
            return made(text, start, end, isSpaced, point: end - last - 1)
        default:
            // A list or a version: its parts are numbers of their own.
            return made(text, start, whole, isSpaced, point: whole)
        }
    }

    /// The number of the digits in `start..<end`; those from `point` on stand behind the decimal point.
    private static func made(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isSpaced: Bool, point: Int
    ) -> TitleToken {
        var value = 0.0
        var divisor = 1.0
        for index in start..<end where isDigit(text[index]) {
            value = value * 10 + Double(text[index] - 0x30)
            if index > point { divisor *= 10 }
        }
        var token = TitleToken(kind: .number, start: start, end: end, isSpaced: isSpaced)
        token.value = value.isFinite && divisor.isFinite ? value / divisor : 0
        token.isPlain = divisor == 1
        return token
    }
}
