/// Where in an archive something happened.
public struct ArchivePlace: Hashable, Sendable {
    /// The number of the entry, from 0; of the one that could not be begun where its head is damaged.
    public var entryIndex: Int
    /// The path of the entry, where it was read.
    public var path: String?
    /// The decoded bytes of the entry that had come out.
    public var decodedOffset: UInt64
    /// The position in the archive file, in compressed bytes; the damage lies before or at it.
    public var archiveOffset: UInt64
}

/// Why the reading of an archive, or of one of its entries, ended early.
public enum ArchiveFault: Error, Hashable {
    /// The bytes are no zip and no tar, nor one of them in a compression that is known here.
    case notAnArchive
    /// The file cannot be opened or read; the number is the system's.
    case unreadable(number: Int32)
    /// The archive is damaged or clipped here, and nothing after it can be read.
    case damaged(ArchivePlace)
    /// This entry is damaged; the next one can be read.
    case damagedEntry(ArchivePlace)
    /// This entry is encrypted; the next one can be read.
    case encrypted(ArchivePlace)
    /// There are more entries, bytes or bytes for a byte than the limits allow.
    case limitReached(Limit, ArchivePlace)
    /// This entry is larger than its reader asked for; the next one can be read.
    case entryTooLarge(ArchivePlace)

    /// Which limit was reached.
    public enum Limit: Hashable, Sendable {
        /// The number of entries.
        case entryCount
        /// The decoded bytes.
        case byteCount
        /// The decoded bytes for a byte of the archive.
        case ratio
    }

    /// Whether the entries after it can still be read.
    public var canContinue: Bool {
        switch self {
        case .damagedEntry, .encrypted, .entryTooLarge: true
        case .notAnArchive, .unreadable, .damaged, .limitReached: false
        }
    }

    /// One sentence: what is wrong, what to do. It names no path, which may name a person.
    public var sentence: String {
        switch self {
        case .notAnArchive:
            "The file is no zip and no tar archive, or so little of one that it cannot be begun; get a better copy, or unpack "
                + "it with another tool and import the folder."
        case .unreadable(let number):
            "The archive cannot be read (error \(number)); check the file and its permissions."
        case .damaged(let place):
            "The archive is damaged or clipped at entry \(place.entryIndex), byte \(place.archiveOffset); what came before "
                + "was read, and the rest needs a better copy."
        case .damagedEntry(let place):
            "Entry \(place.entryIndex) of the archive is damaged; get a better copy for it."
        case .encrypted(let place):
            "Entry \(place.entryIndex) of the archive is encrypted; unpack it with its password and import the folder."
        case .limitReached(let limit, let place):
            "The archive was stopped at entry \(place.entryIndex) because it unfolds to more \(limit.word) than is safe; "
                + "unpack it by hand if it is to be trusted."
        case .entryTooLarge(let place):
            "Entry \(place.entryIndex) of the archive is larger than one file may be; unpack it and import it alone."
        }
    }
}

extension ArchiveFault.Limit {
    fileprivate var word: String {
        switch self {
        case .entryCount: "entries"
        case .byteCount: "bytes"
        case .ratio: "bytes for each of its own"
        }
    }
}
