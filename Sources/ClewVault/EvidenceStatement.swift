public import ClewCore

/// What one entry of the evidence log says, as compact JSON with its keys in a fixed order.
///
/// An entry names places and salted commitments and nothing else: no digest without salt, no id made of content, no
/// address of a page. After an erasure it therefore confirms no guess of what was erased.
///
///     {"kind":"record","file":"segment-000001.warc.gz","offset":0,"length":512,"stored":"5f…","payload":null}
public enum EvidenceStatement: Hashable, Sendable {
    /// A run of bytes in the vault.
    case extent(EvidenceExtent)
    /// An imported file is complete: its length, the number of its extents, and a commitment to the file as a whole.
    case imported(file: VaultFile, length: Int, extents: Int, stored: Digest)
    /// A record was erased under a decision; what the record's entry commits to is gone.
    case erasure(leaf: Int, decision: Int, time: Timestamp)
    /// A gzip stream of an imported file was replaced by its inflated bytes, because an erasure touched it.
    case unfolded(file: VaultFile, stream: Int, length: Int, decision: Int, time: Timestamp)
    /// The log goes on under a new name from here on.
    case adoption(Adoption)
    /// A statement of a kind that this program does not know.
    case unknown
}

/// A run of bytes in the vault and what the log commits to.
public struct EvidenceExtent: Hashable, Sendable {
    /// What the bytes are.
    public enum Kind: String, Sendable, CaseIterable {
        /// One WARC record as stored: a gzip member, or plain bytes.
        case record
        /// Bytes of an imported file that belong to no record.
        case gap
        /// A piece of a gzip stream, in an imported file, that holds other than one record.
        case piece
        /// One record in such a stream, inflated.
        case inner
        /// Bytes of such a stream, inflated, that belong to no record.
        case innerGap = "inner-gap"

        /// Whether offsets count the inflated stream.
        public var isInner: Bool { self == .inner || self == .innerGap }
        /// Whether the bytes are a WARC record.
        public var isRecord: Bool { self == .record || self == .inner }
    }

    /// What the bytes are.
    public var kind: Kind
    /// Where they lie.
    public var file: VaultFile
    /// Where the gzip stream begins whose inflated bytes offset and length count; `nil` for bytes of the file itself.
    public var stream: Int?
    /// The first byte.
    public var offset: Int
    /// The number of bytes.
    public var length: Int
    /// The salted commitment to the stored bytes.
    public var stored: Digest
    /// The salted commitment to the decoded payload; `nil` where there is none or it cannot be decoded.
    public var payload: Digest?

    /// An extent by its parts.
    public init(
        kind: Kind, file: VaultFile, stream: Int? = nil, offset: Int, length: Int, stored: Digest, payload: Digest?
    ) {
        self.kind = kind
        self.file = file
        self.stream = stream
        self.offset = offset
        self.length = length
        self.stored = stored
        self.payload = payload
    }
}

/// The first statement that a log signs under a new name: what the old name had signed last.
public struct Adoption: Hashable, Sendable {
    /// The old origin.
    public var origin: String
    /// The old verifier key, in the form of a C2SP signed-note vkey.
    public var verifier: String
    /// The size of the tree that the old origin had signed last.
    public var size: Int
    /// The root of that tree.
    public var root: Digest

    /// An adoption by its parts.
    public init(origin: String, verifier: String, size: Int, root: Digest) {
        self.origin = origin
        self.verifier = verifier
        self.size = size
        self.root = root
    }
}

extension EvidenceStatement {
    /// The bytes of the log entry.
    public var encoded: [UInt8] {
        var line = StatementLine()
        switch self {
        case .extent(let extent):
            line.add("kind", extent.kind.rawValue)
            line.add("file", extent.file.name)
            if let stream = extent.stream { line.add("stream", stream) }
            line.add("offset", extent.offset)
            line.add("length", extent.length)
            line.add("stored", extent.stored)
            line.add("payload", extent.payload)
        case .imported(let file, let length, let extents, let stored):
            line.add("kind", "import")
            line.add("file", file.name)
            line.add("length", length)
            line.add("extents", extents)
            line.add("stored", stored)
        case .erasure(let leaf, let decision, let time):
            line.add("kind", "erasure")
            line.add("leaf", leaf)
            line.add("decision", decision)
            line.add("time", time.description)
        case .unfolded(let file, let stream, let length, let decision, let time):
            line.add("kind", "unfolded")
            line.add("file", file.name)
            line.add("stream", stream)
            line.add("length", length)
            line.add("decision", decision)
            line.add("time", time.description)
        case .adoption(let adoption):
            line.add("kind", "adoption")
            line.add("origin", adoption.origin)
            line.add("verifier", adoption.verifier)
            line.add("size", adoption.size)
            line.add("root", adoption.root)
        case .unknown:
            line.add("kind", "unknown")
        }
        return line.bytes
    }

    /// Reads the bytes of a log entry exactly as ``encoded`` writes them; `nil` for a malformed one.
    ///
    /// A well-formed entry of a kind of a later version is ``unknown``.
    public init?(_ bytes: some Collection<UInt8>) {
        var reader = StatementReader(bytes)
        guard let kind = reader.text("kind") else { return nil }
        if let kind = EvidenceExtent.Kind(rawValue: kind) {
            guard let file = reader.file() else { return nil }
            let stream = kind.isInner ? reader.number("stream") : nil
            guard kind.isInner == (stream != nil), let offset = reader.number("offset"),
                let length = reader.number("length"), let stored = reader.digest("stored"),
                let payload = reader.optionalDigest("payload")
            else { return nil }
            self = .extent(
                EvidenceExtent(
                    kind: kind, file: file, stream: stream, offset: offset, length: length, stored: stored,
                    payload: payload))
        } else if kind == "import" {
            guard let file = reader.file(), let length = reader.number("length"),
                let extents = reader.number("extents"), let stored = reader.digest("stored")
            else { return nil }
            self = .imported(file: file, length: length, extents: extents, stored: stored)
        } else if kind == "erasure" {
            guard let leaf = reader.number("leaf"), let decision = reader.number("decision"),
                let time = reader.text("time").flatMap({ Timestamp($0) })
            else { return nil }
            self = .erasure(leaf: leaf, decision: decision, time: time)
        } else if kind == "unfolded" {
            guard let file = reader.file(), let stream = reader.number("stream"), let length = reader.number("length"),
                let decision = reader.number("decision"), let time = reader.text("time").flatMap({ Timestamp($0) })
            else { return nil }
            self = .unfolded(file: file, stream: stream, length: length, decision: decision, time: time)
        } else if kind == "adoption" {
            guard let adoption = Adoption(&reader) else { return nil }
            self = .adoption(adoption)
        } else {
            self = .unknown
            return
        }
        guard reader.isAtEnd else { return nil }
    }
}

extension Adoption {
    /// Reads the statement from any of the three logs; `nil` when the entry is something else.
    public init?(_ bytes: some Collection<UInt8>) {
        var reader = StatementReader(bytes)
        guard reader.text("kind") == "adoption" else { return nil }
        self.init(&reader)
        guard reader.isAtEnd else { return nil }
    }

    fileprivate init?(_ reader: inout StatementReader) {
        guard let origin = reader.text("origin"), let verifier = reader.text("verifier"),
            let size = reader.number("size"), let root = reader.digest("root")
        else { return nil }
        self.init(origin: origin, verifier: verifier, size: size, root: root)
    }
}
