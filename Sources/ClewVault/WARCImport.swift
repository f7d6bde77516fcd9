public import ClewCore
public import ClewWARC
internal import Synchronization

/// What is known of a WARC file from elsewhere; it is sealed beside the file.
public struct ImportProvenance: Sendable {
    /// The name that the file came under.
    public var name: String
    /// When the file was changed last, as its file system says; `nil` when nobody knows.
    public var modified: Timestamp?
    /// Further fields of the sealed record: `Clew-Run`, `Clew-Authority`, `Clew-Path`.
    public var fields: HeaderFields

    /// What is known of a file.
    public init(name: String, modified: Timestamp?, fields: HeaderFields) {
        self.name = name
        self.modified = modified
        self.fields = fields
    }
}

/// What importing a WARC file gave.
public struct ImportedWARC: Sendable {
    /// The file in the vault, a copy byte by byte.
    public internal(set) var file: VaultFile
    /// The leaf of the record that tells where it came from.
    public internal(set) var provenance: Int
    /// Whether anything was written; `false` when the same bytes had been imported before.
    public internal(set) var isNew: Bool
    /// Whether every byte is covered; `false` when it was stopped on the way and is to be continued.
    public internal(set) var isComplete: Bool
    /// Records that were sealed now.
    public internal(set) var records = 0
    /// What is wrong with the file: the first thousand findings.
    public internal(set) var findings: [WARCFinding] = []
    /// The number of all findings.
    public internal(set) var findingCount = 0
}

extension Vault {
    /// Copies a WARC file into the vault byte by byte and seals every byte of it: records, and what lies between.
    ///
    /// The same bytes are imported once. An import that was stopped or killed goes on where it was, without a double or a
    /// gap, when the same file is imported again; ``finishImports(progress:)`` does so without the file. Memory is bounded
    /// whatever the size.
    ///
    /// - Parameter progress: gets the bytes that are done and all bytes; `false` stops.
    /// - Throws: ``VaultFault/readOnly``, ``VaultFault/badRequest(_:)`` when the file changes meanwhile, …
    public func importWARC(
        _ path: String, provenance: ImportProvenance, progress: (Int, Int) -> Bool = { _, _ in true }
    ) throws(VaultFault) -> ImportedWARC {
        guard isWritable else { throw .readOnly }
        let (digest, size) = try onDisk { () throws(DiskFault) in
            let source = try DiskFile(path, .reading)
            let size = try source.size
            return (try source.digest(0..<size), size)
        }
        try refresh()
        let id = Vault.importID(digest)
        if let address = try find(id), let file = importedFile(describedAt: address.leaf) {
            let held = try hold(file)
            defer { held.unlock() }
            return try coverImport(file, digest: digest, provenance: address.leaf, progress: progress)
        }
        let found = try orphan(digest, size: size)
        var (file, held) = if let found { found } else { try copy(path, digest: digest, size: size) }
        let sealed = try seal([Vault.request(id, file, digest: digest, size: size, provenance)])
        guard let leaf = sealed.first?.address.leaf else { throw .readOnly }
        if let other = importedFile(describedAt: leaf), other != file {
            // Another process was faster with the same bytes.
            try arranging { () throws(VaultFault) in
                try onDisk { () throws(DiskFault) in try Disk.remove(self.path(of: file)) }
            }
            file = other
            held = try hold(other)
        }
        defer { held.unlock() }
        return try coverImport(file, digest: digest, provenance: leaf, progress: progress)
    }

    /// Goes on with imports that were stopped, from the copies in the vault.
    public func finishImports(progress: (Int, Int) -> Bool = { _, _ in true }) throws(VaultFault) -> [ImportedWARC] {
        guard isWritable else { throw .readOnly }
        try refresh()
        var done: [ImportedWARC] = []
        for file in try importedFiles() where !isImportComplete(file) {
            guard let leaf = provenance(of: file) else { continue }
            let held = try hold(file)
            defer { held.unlock() }
            try refresh()
            if isImportComplete(file) { continue }
            let digest = try onDisk { () throws(DiskFault) in try held.digest(0..<held.size) }
            done.append(try coverImport(file, digest: digest, provenance: leaf, progress: progress))
        }
        return done
    }

    static func importID(_ digest: Digest) -> RecordID {
        RecordID.derived(from: [Array("clew imported file".utf8), digest.bytes])
    }

    /// The imported file that a record tells the origin of.
    private func importedFile(describedAt leaf: Int) -> VaultFile? {
        guard let row = try? row(at: leaf), row.ordinal > 0 else { return nil }
        return VaultFile(.imported, row.ordinal, isCompressed: row.isAboutCompressed)
    }

    private static func request(
        _ id: RecordID, _ file: VaultFile, digest: Digest, size: Int, _ provenance: ImportProvenance
    ) -> SealRequest {
        // A name from elsewhere may hold anything; a line break in it would make a field.
        let name = String(
            provenance.name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : Character($0) })
        var text = "name: \(name)\r\nsize: \(size)\r\nsha256: \(digest)\r\n"
        if let modified = provenance.modified { text += "modified: \(modified)\r\n" }
        var fields = provenance.fields
        fields.append(VaultField.importedFile, file.name)
        return SealRequest(
            id: id, type: .metadata, targetURI: nil, date: nil, contentType: "application/warc-fields", fields: fields,
            content: .bytes(Array(text.utf8)))
    }

    /// Opens an imported file and waits until nobody else covers it.
    private func hold(_ file: VaultFile) throws(VaultFault) -> DiskFile {
        try onDisk { () throws(DiskFault) in
            let held = try DiskFile(path(of: file), .reading)
            try held.lock(.exclusive)
            return held
        }
    }

    /// Makes, renames or removes files of imports while no other process does so or clears away what nobody holds: all
    /// of that is done under the lock of the log.
    private func arranging<Result>(_ body: () throws(VaultFault) -> Result) throws(VaultFault) -> Result {
        try log.appending { (appender) throws(VaultFault) in
            try catchUp(to: appender.size)
            return try body()
        }
    }

    /// A copy that an earlier process put in place without coming further.
    private func orphan(_ digest: Digest, size: Int) throws(VaultFault) -> (VaultFile, DiskFile)? {
        guard try importedFiles().contains(where: { provenance(of: $0) == nil }) else { return nil }
        let orphans = try arranging { () throws(VaultFault) in
            var orphans: [(file: VaultFile, held: DiskFile)] = []
            for file in try importedFiles() where provenance(of: file) == nil {
                let held = try onDisk { () throws(DiskFault) in try DiskFile(path(of: file), .reading) }
                guard try onDisk({ () throws(DiskFault) in try held.size }) == size, held.tryLock() else { continue }
                orphans.append((file, held))
            }
            return orphans
        }
        for (file, held) in orphans
        where try onDisk({ () throws(DiskFault) in try held.digest(0..<size) }) == digest { return (file, held) }
        return nil
    }

    /// Copies a file under a temporary name, syncs it and renames it.
    private func copy(_ path: String, digest: Digest, size: Int) throws(VaultFault) -> (VaultFile, DiskFile) {
        let source = try onDisk { () throws(DiskFault) in try DiskFile(path, .reading) }
        let start = try onDisk { () throws(DiskFault) in try source.bytes(at: 0, count: 2) }
        let (number, part) = try reserveNumber()
        let file = VaultFile(.imported, number, isCompressed: start == [0x1F, 0x8B])
        let copied = try onDisk { () throws(DiskFault) in
            var place = 0
            while place < size {
                let piece = try source.bytes(at: place, count: min(1 << 20, size - place))
                if piece.isEmpty { break }
                try part.write(piece, at: place)
                place += piece.count
            }
            return place
        }
        guard copied == size, try onDisk({ () throws(DiskFault) in try part.digest(0..<size) }) == digest else {
            try arranging { () throws(VaultFault) in
                try onDisk { () throws(DiskFault) in try Disk.remove(part.path) }
            }
            throw Vault.changed
        }
        try onDisk { () throws(DiskFault) in try part.sync() }
        try arranging { () throws(VaultFault) in
            try onDisk { () throws(DiskFault) in try Disk.rename(part.path, to: self.path(of: file)) }
        }
        try onDisk { () throws(DiskFault) in try Disk.syncFolder(folder.vault + "/imported") }
        return (file, part)
    }

    private static let changed = VaultFault.badRequest(
        "The file changed while it was read; import it again when nobody writes to it.")

    /// A number that no imported file has, with a locked temporary file that holds it.
    private func reserveNumber() throws(VaultFault) -> (UInt32, DiskFile) {
        try arranging { () throws(VaultFault) in
            let imported = folder.vault + "/imported"
            let taken = try onDisk { () throws(DiskFault) in
                try Disk.names(in: imported).compactMap { UInt32($0.prefix { $0.isASCII && $0.isNumber }) }.max() ?? 0
            }
            let known = index.withLock { $0.files.keys.filter { $0.series == .imported }.map(\.number).max() ?? 0 }
            let file = VaultFile(.imported, max(taken, known) + 1)
            let part = try onDisk { () throws(DiskFault) in
                try DiskFile(folder.vault + "/" + file.stem + ".part", .creating)
            }
            try onDisk { () throws(DiskFault) in try part.lock(.exclusive) }
            return (file.number, part)
        }
    }
}
