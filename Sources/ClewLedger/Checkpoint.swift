public import ClewCore

/// What a log states of itself: its origin, its size and the root of its tree (C2SP tlog-checkpoint).
///
///     let checkpoint = Checkpoint(noteText: "clew.invalid/1/audit\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
public struct Checkpoint: Hashable, Sendable {
    /// The identity of the log.
    public let origin: KeyName
    /// The number of entries.
    public let size: UInt64
    /// The root of the Merkle tree at this size.
    public let root: Digest
    /// Further lines, opaque to us.
    public let extensions: [String]

    /// A checkpoint from its parts; extension lines that a note cannot carry make it unreadable, so there are none here.
    public init(origin: KeyName, size: UInt64, root: Digest) {
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads the text of a note; `nil` where it is no checkpoint.
    public init?(noteText text: String) {
        var lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard lines.count >= 4, lines.popLast() == "", lines.allSatisfy({ !$0.isEmpty }),
            let origin = KeyName(lines[0]), let size = UInt64(lines[1]), String(size) == lines[1],
            let hash = Base64.decode(lines[2]), let root = Digest(bytes: hash)
        else { return nil }
        self.origin = origin
        self.size = size
        self.root = root
        extensions = Array(lines.dropFirst(3))
    }

    /// The text to be signed, with its final newline.
    public var noteText: String {
        ([origin.text, String(size), Base64.encode(root.bytes)] + extensions).joined(separator: "\n") + "\n"
    }
}

/// A checkpoint with the note that it came in; its signature by a known key was checked.
public struct SignedCheckpoint: Hashable, Sendable {
    /// What the log states.
    public let checkpoint: Checkpoint
    /// The note with all its signatures.
    public let note: SignedNote

    /// The number of entries.
    public var size: UInt64 { checkpoint.size }
    /// The root of the tree.
    public var root: Digest { checkpoint.root }

    /// Reads a checkpoint file and checks it: form, origin, and the signatures of the known keys.
    ///
    /// - Throws: ``NoteFault``; a text that is no checkpoint, or one of another origin, is `malformed`.
    public init(bytes: [UInt8], origin: KeyName, verifiers: [NoteVerifier]) throws(NoteFault) {
        let note = try SignedNote(bytes: bytes)
        try note.verify(by: verifiers)
        guard let checkpoint = Checkpoint(noteText: note.text), checkpoint.origin == origin else { throw .malformed }
        self.checkpoint = checkpoint
        self.note = note
    }

    /// Signs a checkpoint; `nil` only where the key's name differs from the origin.
    init?(signing checkpoint: Checkpoint, by signer: NoteSigner) {
        guard signer.name == checkpoint.origin, let note = signer.sign(checkpoint.noteText) else { return nil }
        self.checkpoint = checkpoint
        self.note = note
    }
}
