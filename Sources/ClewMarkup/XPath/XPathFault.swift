/// Why an expression of XPath could not be compiled or evaluated.
public enum XPathFault: Error, Hashable {
    /// It is longer than an expression may be, in characters.
    case tooLong(limit: Int)
    /// Brackets stand deeper inside of each other, or more operators follow each other, than may be.
    case tooDeep(position: Int)
    /// At a character, counted from 1, stands something else than what must stand there.
    case unexpected(position: Int, found: String, expected: String)
    /// A word that is no function, axis or kind of node here.
    case unknown(position: Int, word: String, expected: String)
    /// A function has too few or too many arguments.
    case wrongCount(position: Int, function: String, takes: String)
    /// Something that gives no nodes stands where nodes are needed.
    case notNodes(position: Int, place: String)
    /// The evaluation would take more steps than it may.
    case tooMuchWork(limit: Int)

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .tooLong(let limit):
            "The expression is longer than \(limit) characters; split it."
        case .tooDeep(let position):
            "The expression is nested too deeply at character \(position); write it flatter."
        case .unexpected(let position, let found, let expected):
            "At character \(position) of the expression stands \(found), expected was \(expected)."
        case .unknown(let position, let word, let expected):
            "At character \(position) of the expression, \"\(word)\" is unknown; expected was \(expected)."
        case .wrongCount(let position, let function, let takes):
            "At character \(position) of the expression, \(function)() takes \(takes)."
        case .notNodes(let position, let place):
            "At character \(position) of the expression, \(place) needs nodes (a path), not a text, number or truth value."
        case .tooMuchWork(let limit):
            "The expression takes more than \(limit) steps on this page; name the elements it looks for more closely."
        }
    }
}
