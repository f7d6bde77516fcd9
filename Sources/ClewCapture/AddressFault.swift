public import ClewCore

/// Why a text is no address that can be asked for.
public enum AddressFault: Fault, Hashable {
    /// It is longer than ``WebAddress/longest``.
    case tooLong
    /// It holds a control character, or a backslash where a browser would read a slash.
    case forbiddenCharacter
    /// It is not absolute: a scheme or a host is missing.
    case notAbsolute
    /// It has another scheme than `http` and `https`.
    case unsupportedScheme
    /// It holds a user name or a password.
    case userInformation
    /// The host is neither a name nor an IP address in its usual form.
    case badHost
    /// The port is no number from 1 to 65535.
    case badPort
    /// The host ends in `.onion` and is no address of an onion service of version 3; the word tells what is wrong.
    case badOnion(OnionAddress.Flaw)

    /// Always invalid input.
    public var kind: FaultKind { .invalidInput }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .tooLong: "The address is longer than \(WebAddress.longest) bytes and is not asked for."
        case .forbiddenCharacter: "The address holds a control character or a backslash: write it without."
        case .notAbsolute: "The address is not absolute: write it with http:// or https:// and a host."
        case .unsupportedScheme: "The address has another scheme than http and https, and only those are captured."
        case .userInformation: "The address holds a user name or a password: leave out what stands before the @."
        case .badHost: "The host is neither a name nor an IP address in its usual form: correct it."
        case .badPort: "The port is no number from 1 to 65535: correct it or leave it out."
        case .badOnion(let flaw): flaw.sentence
        }
    }
}
