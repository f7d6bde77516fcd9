/// One file of the vault that holds evidence: a segment that Clew wrote, or a WARC file as it came.
///
///     VaultFile(.segment, 1).name                      // "segment-000001.warc.gz"
///     VaultFile("imported/000002.warc")?.isCompressed  // false
public struct VaultFile: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Who wrote the file.
    public enum Series: UInt8, Sendable {
        /// Clew itself: `segment-000001.warc.gz`.
        case segment = 1
        /// Somebody else; the bytes are as they came: `imported/000001.warc.gz`.
        case imported = 2
    }

    /// Who wrote it.
    public let series: Series
    /// Its number in the series, from 1.
    public let number: UInt32
    /// Whether the name ends in `.gz`.
    public let isCompressed: Bool

    /// A file by its parts.
    public init(_ series: Series, _ number: UInt32, isCompressed: Bool = true) {
        self.series = series
        self.number = number
        self.isCompressed = isCompressed
    }

    /// Reads a name as ``name`` writes it; `nil` for anything else, so that no entry can point outside the vault.
    public init?(_ name: some StringProtocol) {
        var rest = Substring(name)
        if rest.hasPrefix("segment-") {
            series = .segment
            rest = rest.dropFirst(8)
        } else if rest.hasPrefix("imported/") {
            series = .imported
            rest = rest.dropFirst(9)
        } else {
            return nil
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count >= 6, let number = UInt32(digits), number > 0 else { return nil }
        self.number = number
        switch rest.dropFirst(digits.count) {
        case ".warc.gz": isCompressed = true
        case ".warc": isCompressed = false
        default: return nil
        }
        guard self.name == name else { return nil }
    }

    /// The path below `vault/`.
    public var name: String { stem + (isCompressed ? ".warc.gz" : ".warc") }

    /// The path below `vault/` without the ending, which the files beside it share.
    var stem: String {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        return (series == .segment ? "segment-" : "imported/") + padded
    }

    /// The salts of an imported file, 32 bytes each: the file as a whole, then its extents in order.
    var saltsName: String { stem + ".salts" }

    /// The access points of an imported file that is one gzip stream.
    var pointsName: String { stem + ".points" }

    /// The path below `vault/`.
    public var description: String { name }

    /// Segments first, then by number.
    public static func < (left: VaultFile, right: VaultFile) -> Bool {
        (left.series.rawValue, left.number, left.isCompressed ? 1 : 0)
            < (right.series.rawValue, right.number, right.isCompressed ? 1 : 0)
    }
}
