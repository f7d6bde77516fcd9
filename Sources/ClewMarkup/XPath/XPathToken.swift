/// A word of an expression (XPath 1.0, 3.7).
struct XPathToken {
    enum Kind: Equatable {
        case number(Double)
        case literal(String)
        /// A name, with its prefix if it has one.
        case name(String)
        /// `prefix:*`
        case prefixedStar(String)
        case star
        /// One of `and or mod div * | + - = != < <= > >= / //`.
        case sign(String)
        /// One of `( ) [ ] . .. @ , ::`.
        case mark(String)
        case end
    }

    var kind: Kind
    /// The number of its first character, from 1.
    var position: Int

    /// As a sentence calls it.
    var words: String {
        switch kind {
        case .number(let number): XPathNumber.text(of: number)
        case .literal: "a text in quotes"
        case .name(let name): "\"\(name.prefix(40))\""
        case .prefixedStar(let prefix): "\"\(prefix.prefix(40)):*\""
        case .star: "\"*\""
        case .sign(let text), .mark(let text): "\"\(text)\""
        case .end: "the end"
        }
    }
}

/// Cuts an expression into words.
struct XPathLexer {
    private let characters: [Unicode.Scalar]
    private var at = 0
    private var tokens: [XPathToken] = []

    init(_ characters: [Unicode.Scalar]) {
        self.characters = characters
    }

    mutating func read() throws(XPathFault) -> [XPathToken] {
        while at < characters.count {
            let scalar = characters[at]
            if scalar.value <= 0x20, XPathNumber.isSpace(UInt8(scalar.value)) {
                at += 1
                continue
            }
            try readToken(scalar)
        }
        add(.end, at)
        return tokens
    }

    private mutating func readToken(_ scalar: Unicode.Scalar) throws(XPathFault) {
        let start = at
        switch scalar {
        case "(", ")", "[", "]", "@", ",":
            at += 1
            add(.mark(String(scalar)), start)
        case "'", "\"": try readLiteral(scalar)
        case "0"..."9": readNumber()
        case ".":
            if let next = character(at + 1), ("0"..."9").contains(next) { return readNumber() }
            at += character(at + 1) == "." ? 2 : 1
            add(.mark(at - start == 2 ? ".." : "."), start)
        case ":":
            guard character(at + 1) == ":" else { throw unexpected("a name before the \":\"") }
            at += 2
            add(.mark("::"), start)
        case "/":
            at += character(at + 1) == "/" ? 2 : 1
            add(.sign(at - start == 2 ? "//" : "/"), start)
        case "|", "+", "-", "=":
            at += 1
            add(.sign(String(scalar)), start)
        case "<", ">":
            at += character(at + 1) == "=" ? 2 : 1
            add(.sign(String(scalar) + (at - start == 2 ? "=" : "")), start)
        case "!":
            guard character(at + 1) == "=" else { throw unexpected("\"!=\"") }
            at += 2
            add(.sign("!="), start)
        case "*":
            at += 1
            add(isOperand ? .sign("*") : .star, start)
        case "$": throw unexpected("a path, text, number or function, since there are no variables")
        default:
            guard XPathLexer.startsName(scalar) else { throw unexpected("a path, text, number or function") }
            try readName()
        }
    }

    // Whether what was read last is a whole operand, so that an operator must follow.
    private var isOperand: Bool {
        switch tokens.last?.kind {
        case nil, .sign, .end: false
        case .mark(let mark): mark == ")" || mark == "]" || mark == "." || mark == ".."
        case .number, .literal, .name, .prefixedStar, .star: true
        }
    }

    private mutating func readLiteral(_ quote: Unicode.Scalar) throws(XPathFault) {
        let start = at
        guard let close = characters[(at + 1)...].firstIndex(of: quote) else {
            throw .unexpected(
                position: characters.count + 1, found: "the end", expected: "the quote that closes the one at \(at + 1)"
            )
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[start + 1..<close])
        at = close + 1
        add(.literal(String(text)), start)
    }

    private mutating func readNumber() {
        let start = at
        var points = 0
        while let scalar = character(at), ("0"..."9").contains(scalar) || scalar == "." && points == 0 {
            if scalar == "." { points = 1 }
            at += 1
        }
        add(.number(XPathNumber.number(of: text(start, at))), start)
    }

    private mutating func readName() throws(XPathFault) {
        let start = at
        skipName()
        let name = text(start, at)
        if isOperand {
            guard ["and", "or", "mod", "div"].contains(name) else {
                throw .unexpected(position: start + 1, found: "\"\(name.prefix(40))\"", expected: "an operator")
            }
            add(.sign(name), start)
            return
        }
        if character(at) == ":", let next = character(at + 1) {
            if next == "*" {
                at += 2
                add(.prefixedStar(name), start)
                return
            }
            if XPathLexer.startsName(next) {
                at += 1
                skipName()
            }
        }
        add(.name(text(start, at)), start)
    }

    private mutating func skipName() {
        while let scalar = character(at),
            XPathLexer.startsName(scalar) || ("0"..."9").contains(scalar)
                || scalar == "." || scalar == "-"
        {
            at += 1
        }
    }

    private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.value > 0xA0
            || scalar.value < 0x80 && TagCursor.isLetter(UInt8(scalar.value))
    }

    private func character(_ index: Int) -> Unicode.Scalar? {
        index < characters.count ? characters[index] : nil
    }

    private func text(_ from: Int, _ to: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[from..<to])
        return String(text)
    }

    private mutating func add(_ kind: XPathToken.Kind, _ start: Int) {
        tokens.append(XPathToken(kind: kind, position: start + 1))
    }

    private func unexpected(_ expected: String) -> XPathFault {
        .unexpected(position: at + 1, found: "\"\(characters[at])\"", expected: expected)
    }
}
