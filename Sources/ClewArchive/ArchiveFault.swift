/// Why an archive, or a member of it, could not be read.
public enum ArchiveFault: Error, Hashable, CustomStringConvertible {
    /// The file is no archive that this program knows, or cannot be opened.
    case notAnArchive
    /// The archive is damaged or ends too early; what came before was read.
    case damaged
    /// The member is encrypted.
    case encrypted
    /// The archive unpacks to more, or to more members, than the limit allows: it may be a bomb.
    case tooLarge
    /// There is not enough memory to begin.
    case outOfMemory

    /// One sentence: what is wrong.
    public var description: String {
        switch self {
        case .notAnArchive: "It is no archive of a known form."
        case .damaged: "It is damaged or ends too early; what came before was read."
        case .encrypted: "It is encrypted; unpack it with its password and import the content."
        case .tooLarge: "It unpacks to more than the limit allows; unpack it yourself and import the content."
        case .outOfMemory: "There is not enough memory to open it."
        }
    }
}
