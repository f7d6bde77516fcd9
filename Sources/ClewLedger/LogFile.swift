internal import ClewCore
internal import Synchronization

/// A log in a folder that can be continued: appends are group commits, durable when the call returns.
///
///     let log = try LogFile(folder: "case/logs/audit", signer: signer)
///     let numbers = try log.append([Array("somebody looked".utf8)])
///
/// Several processes and threads may hold the same log open: each append takes an exclusive lock on the folder, reads
/// the end of the log again where somebody else has appended, and lets go. A group takes two rounds of syncs whatever
/// its size. An append that failed has left the log whole; its group may yet turn out to be in it, all or nothing.
public final class LogFile: Sendable {
    /// Reads the same log, without a lock.
    public let reader: LogReader
    private let signer: LogSigner
    private let performer: any FilePerformer
    private let cache = Mutex<State?>(nil)

    /// What is known of the log while its lock is held.
    struct State: Sendable {
        var checkpoint: SignedCheckpoint
        var edge: LogEdge
        var folders: Set<String>
        var last: SigningMemory.Signed?
    }

    /// Opens the log in a folder, or begins one where the folder has none; the folder above must exist.
    ///
    /// An append that was interrupted after its tiles were durable is completed here.
    ///
    /// - Parameters:
    ///   - folder: The folder of the log.
    ///   - signer: The key, whose name is the origin of the log.
    ///   - others: Further keys whose checkpoints are accepted, for instance the one before a change of keys.
    /// - Throws: `untrusted`, `damaged`, `forked`, `system`.
    public convenience init(folder: String, signer: LogSigner, trusting others: [NoteVerifier] = []) throws(LogFault) {
        try self.init(folder: folder, signer: signer, trusting: others, performer: Disk())
    }

    /// Opens a log with another way to perform the file operations.
    package init(
        folder: String, signer: LogSigner, trusting others: [NoteVerifier] = [], performer: any FilePerformer
    ) throws(LogFault) {
        reader = LogReader(folder: folder, origin: signer.origin, verifiers: [signer.verifier] + others)
        self.signer = signer
        self.performer = performer
        if !Disk.isFolder(folder) {
            try performer.perform(.makeFolder(folder))
            try performer.perform(.sync([folder.parentFolder]))
        }
        let locks = try lock()
        defer { locks.release() }
        try keep(load())
    }

    /// Appends entries as one group and gives their numbers; they are durable when this returns.
    ///
    /// - Throws: `entryTooLong` before anything is written; `damaged`, `forked`, `untrusted`, `system`.
    @discardableResult
    public func append(_ entries: [[UInt8]]) throws(LogFault) -> Range<UInt64> {
        let locks = try lock()
        defer { locks.release() }
        let session = LogSession(self, state: try load())
        defer { session.close() }
        return try session.append(entries)
    }

    /// Runs a body while nobody else can append; what it appends through the session is sealed call by call.
    ///
    /// The body must not append through the log itself: it would wait for its own lock for ever.
    ///
    /// - Throws: What opening the end of the log throws, and what the body throws.
    public func withExclusive<Result>(_ body: (LogSession) throws -> Result) throws -> Result {
        let locks = try lock()
        defer { locks.release() }
        let session = LogSession(self, state: try load())
        defer { session.close() }
        return try body(session)
    }

    /// Commits a group; the lock is held.
    func commit(_ entries: [[UInt8]], onto state: State) throws(LogFault) -> State {
        guard
            let commit = GroupCommit(
                of: entries, onto: state.edge, in: reader.folder, folders: state.folders, signer: signer.note,
                memory: signer.memory, last: state.last)
        else { throw .notWritable }
        // What is known is known again only when all of it went well.
        cache.withLock { $0 = nil }
        for operation in commit.operations { try performer.perform(operation) }
        // The group is sealed; what cannot be tidied up now stays, harmless.
        for operation in commit.cleaning { try? performer.perform(operation) }
        let last =
            signer.memory == nil
            ? nil
            : SigningMemory.Signed(
                turn: (state.last?.turn ?? 0) &+ 1, size: commit.checkpoint.size, root: commit.checkpoint.root)
        let next = State(checkpoint: commit.checkpoint, edge: commit.edge, folders: commit.folders, last: last)
        keep(next)
        return next
    }

    private func keep(_ state: State) {
        cache.withLock { $0 = state }
    }

    private struct Locks {
        var log: FileLock
        var memory: FileLock?

        func release() {
            memory?.release()
            log.release()
        }
    }

    private func lock() throws(LogFault) -> Locks {
        let path = reader.folder + "/" + LogLayout.lock
        guard let log = FileLock(path) else { throw .failed("lock", path) }
        guard let memory = signer.memory else { return Locks(log: log, memory: nil) }
        guard let second = FileLock(memory.path) else {
            let fault = LogFault.failed("lock", memory.path)
            log.release()
            throw fault
        }
        return Locks(log: log, memory: second)
    }

    /// The state of the log, from memory where the folder still has the checkpoint that is remembered.
    private func load() throws(LogFault) -> State {
        let last = try signer.memory?.read()
        let path = reader.folder + "/" + LogLayout.checkpoint
        let bytes = try Disk.read(path, limit: SignedNote.maximumByteCount)
        if let bytes, let known = cache.withLock({ $0 }), known.last == last, known.checkpoint.note.bytes == bytes {
            return known
        }
        if bytes == nil, last == nil { return try begin() }
        let checkpoint = bytes == nil ? nil : try reader.checkpoint()
        let size = checkpoint?.size ?? 0
        if let last, last.size > size || checkpoint == nil { return try finish(last, here: size) }
        guard let checkpoint else { throw .noLog }
        if let last {
            // The folder may be ahead of the memory, when a crash came between the two; then it must go on from it.
            let known = last.size == size ? checkpoint.root : try reader.root(at: last.size)
            guard known == last.root else { throw .forked(signed: last.size, here: size) }
        }
        let edge = try edge(at: size)
        guard edge.root == checkpoint.root else { throw .damaged(file: LogLayout.checkpoint) }
        tidy(size)
        return State(checkpoint: checkpoint, edge: edge, folders: [], last: last)
    }

    /// Begins an empty log.
    private func begin() throws(LogFault) -> State {
        // Tiles without a checkpoint are no new log.
        guard !Disk.isFolder(reader.folder + "/" + LogLayout.tiles) else { throw .damaged(file: LogLayout.checkpoint) }
        let edge = LogEdge()
        let statement = Checkpoint(origin: signer.origin, size: 0, root: edge.root)
        guard let checkpoint = SignedCheckpoint(signing: statement, by: signer.note) else { throw .notWritable }
        let commit = GroupCommit(finishing: edge, as: checkpoint, in: reader.folder)
        for operation in commit.operations { try performer.perform(operation) }
        return State(checkpoint: checkpoint, edge: edge, folders: [], last: nil)
    }

    /// Puts the last signed checkpoint into place after a crash that came just before; its tiles are durable. Where they
    /// are not in this folder, another copy of the log went on.
    private func finish(_ last: SigningMemory.Signed, here: UInt64) throws(LogFault) -> State {
        // Whatever is wrong with tiles beyond the checkpoint only says that they are not those that were signed.
        guard let edge = try? edge(at: last.size), edge.root == last.root else {
            throw .forked(signed: last.size, here: here)
        }
        let statement = Checkpoint(origin: signer.origin, size: last.size, root: last.root)
        guard let checkpoint = SignedCheckpoint(signing: statement, by: signer.note) else { throw .notWritable }
        let commit = GroupCommit(finishing: edge, as: checkpoint, in: reader.folder)
        for operation in commit.operations { try performer.perform(operation) }
        return State(checkpoint: checkpoint, edge: edge, folders: [], last: last)
    }

    /// The right edge of a log of a size, its bundle compared with its leaf hashes.
    private func edge(at size: UInt64) throws(LogFault) -> LogEdge {
        var tiles: [[UInt8]] = []
        var bundle: [UInt8] = []
        var leaves: [Digest] = []
        for (row, fullCount, width) in TileAddress.rows(ofTreeSize: size) {
            let address = TileAddress(row: row, index: fullCount, width: width)
            switch row {
            case .entries where width > 0:
                let (bytes, ranges) = try reader.bundle(at: address, of: size)
                leaves = EntryBundle.leafHashes(of: ranges, in: bytes)
                bundle = Array(bytes[..<(ranges.last?.upperBound ?? 0)])
            case .entries:
                break
            case .hashes(let level):
                let hashes = width > 0 ? try reader.hashes(at: address, of: size) : []
                if level == 0, hashes != leaves {
                    throw .damaged(file: TileAddress(row: .entries, index: fullCount, width: width).path)
                }
                var tile: [UInt8] = []
                for hash in hashes { TileHashes.append(hash, to: &tile) }
                tiles.append(tile)
            }
        }
        return LogEdge(size: size, tiles: tiles, bundle: bundle)
    }

    /// Removes what an interrupted append left beside the partial tiles of this size, and partial tiles whose removal
    /// was interrupted.
    private func tidy(_ size: UInt64) {
        for (row, fullCount, width) in TileAddress.rows(ofTreeSize: size) {
            let folder = reader.folder + "/" + TileAddress(row: row, index: fullCount, width: 1).partialFolder
            for name in Disk.names(in: folder) where (Int(name) ?? 0) > width {
                try? performer.perform(.remove(folder + "/" + name))
            }
            guard fullCount > 0 else { continue }
            let earlier = reader.folder + "/" + TileAddress(row: row, index: fullCount - 1).partialFolder
            if Disk.isFolder(earlier) { try? performer.perform(.removeFolder(earlier)) }
        }
    }
}
