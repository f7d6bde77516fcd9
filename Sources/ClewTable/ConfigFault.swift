public import ClewCore

/// Why a configuration file could not be used.
public enum ConfigFault: Fault, Hashable {
    /// It is longer than a configuration file may be.
    case tooLong(limit: Int)
    /// It is nested deeper, or grows larger through its aliases, than a configuration file may.
    case tooDeep
    /// It is not YAML.
    case notYAML(line: Int, problem: String)
    /// A name that means nothing here.
    case unknownKey(String, line: Int, suggestion: String?)
    /// A value that cannot be used under its name.
    case badValue(key: String, line: Int, wanted: String)
    /// Something that must be there is not.
    case missing(key: String, line: Int)
    /// A column of the mapping that the table does not have.
    case noSuchColumn(String, known: [String])

    /// Always input.
    public var kind: FaultKind { .invalidInput }

    /// What is wrong and what to do.
    public var sentence: String {
        switch self {
        case .tooLong(let limit):
            "the file is longer than \(limit) bytes; a configuration file is short, so check its name"
        case .tooDeep: "the file is nested too deeply, or its brackets or aliases multiply; write it flatter"
        case .notYAML(let line, let problem): "line \(line): not YAML (\(problem)); check indentation and quotes"
        case .unknownKey(let key, let line, let suggestion):
            "line \(line): \"\(key)\" means nothing here"
                + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "; take it out or check its spelling")
        case .badValue(let key, let line, let wanted): "line \(line): \"\(key)\" wants \(wanted)"
        case .missing(let key, let line): "line \(line): \"\(key)\" is missing"
        case .noSuchColumn(let column, let known):
            "the table has no column \"\(column)\"; it has \(known.prefix(12).map { "\"\($0)\"" }.joined(separator: ", "))"
        }
    }
}
