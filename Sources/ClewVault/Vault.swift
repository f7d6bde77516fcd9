public import ClewCore
internal import ClewWARC
internal import Synchronization

/// The sealed evidence of a case: segments of WARC records, imported WARC files, and the log that covers every byte.
///
///     let vault = try Vault.open(folder, keys: keys)
///     let preparer = try vault.preparer()
///     let prepared = try preparer.prepare(request)
///     let sealed = try vault.seal(prepared: [prepared])
///     let record = try vault.record(at: sealed[0].address.leaf)
///
/// What ``seal(prepared:)`` returns is sealed: the checkpoint that covers it is durable. Several threads and processes
/// may work on one case; each group of records is a short exclusive append.
public final class Vault: Sendable {
    /// How segments are stored.
    public enum Compression: Sendable, Hashable {
        /// One gzip member a record, `.warc.gz`, at libdeflate's level.
        case gzip(level: Int = 1)
        /// Plain records, `.warc`.
        case none
    }

    /// The case.
    public let folder: CaseFolder
    /// Whether records can be sealed: the keys are here.
    public let isWritable: Bool
    /// How new segments are stored.
    public let compression: Compression
    /// A segment that has reached this many bytes is closed; about 1 GiB, less in tests.
    public let segmentLimit: Int

    let log: CaseLog
    let clock: @Sendable () -> Timestamp
    let index: Mutex<LeafIndex>
    let writer = Mutex(WriterState())
    let notes = Mutex<[VaultNotice]>([])
    let cache = OpenFiles()

    /// What only one thread at a time may touch: where the open segment ends.
    struct WriterState {
        var segment: OpenSegment?
        /// Segments that are shorter than the log says; they are damaged and not written any more.
        var closed: Set<UInt32> = []
    }

    struct OpenSegment {
        var file: VaultFile
        var disk: DiskFile
        var end: Int
    }

    private init(
        folder: CaseFolder, log: CaseLog, compression: Compression, segmentLimit: Int,
        index: consuming sending LeafIndex,
        clock: @escaping @Sendable () -> Timestamp
    ) {
        self.folder = folder
        self.log = log
        isWritable = log.isWritable
        self.compression = compression
        self.segmentLimit = segmentLimit
        self.index = Mutex(index)
        self.clock = clock
    }

    /// Opens the vault of a case; with keys it is put in order first, as after a crash: see ``notices``.
    ///
    /// - Parameters:
    ///   - keys: the keys of the case; without them the vault is for reading and verifying.
    ///   - compression: how new segments are stored.
    ///   - clock: the time of sealing.
    /// - Throws: ``VaultFault/keys(_:)`` with ``KeyFault/otherHistory`` when the folder is a copy that has fallen behind,
    ///   ``VaultFault/disk(_:)``, ``VaultFault/log(_:_:)``.
    public static func open(
        _ folder: CaseFolder, keys: CaseKeys?, compression: Compression = .gzip(), segmentLimit: Int = 1 << 30,
        clock: @escaping @Sendable () -> Timestamp = systemTime
    ) throws(VaultFault) -> Vault {
        let log = try CaseLog.open(.evidence, folder: folder, keys: keys)
        let path = folder.vault + "/leaves.index"
        let index: LeafIndex
        do throws(DiskFault) {
            index = try LeafIndex(path, isWritable: log.isWritable)
        } catch {
            throw .disk(error)
        }
        let vault = Vault(
            folder: folder, log: log, compression: compression, segmentLimit: segmentLimit, index: index, clock: clock)
        if log.isWritable {
            try vault.recover()
        } else {
            do throws(VaultFault) {
                try vault.refresh()
            } catch .log(.corrupted, _) {
                // A damaged log is for verify to tell about; nothing of it is read until then.
            }
        }
        return vault
    }

    /// What was put in order when the vault was opened or written: a torn tail set aside, a record adopted.
    public var notices: [VaultNotice] { notes.withLock { $0 } }

    /// The number of entries of the evidence log that this vault has seen; leaves are numbered below it.
    public var size: Int { index.withLock { $0.count } }

    /// Looks for entries that other processes have sealed since.
    ///
    /// - Returns: the number of entries.
    @discardableResult
    public func refresh() throws(VaultFault) -> Int {
        let size = try log.refresh()
        try catchUp(to: size)
        return size
    }

    /// The address of a record under its id; `nil` when it was never sealed, or was erased.
    public func find(_ id: RecordID) throws(VaultFault) -> RecordAddress? {
        try index.withLock { (index) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in
                guard let leaf = try index.find(id) else { return nil }
                return try index.row(at: leaf)?.address(at: leaf)
            }
        }
    }

    func note(_ notice: VaultNotice) {
        notes.withLock { $0.append(notice) }
    }

    func path(of file: VaultFile) -> String { folder.vault + "/" + file.name }

    /// The path of the inflated bytes of a gzip stream that an erasure touched.
    func unfoldedPath(of file: VaultFile, stream: Int) -> String {
        folder.vault + "/" + file.stem + "-\(stream).warc"
    }

    /// Whether a gzip stream was replaced by its inflated bytes.
    func isUnfolded(_ file: VaultFile, stream: Int) -> Bool {
        index.withLock { $0.files[file]?.unfolded.contains(stream) ?? false }
    }

    /// An open file of the vault for reading.
    func open(_ file: VaultFile) throws(VaultFault) -> DiskFile {
        let path = path(of: file)
        return try onDisk { () throws(DiskFault) in try cache.file(path) }
    }
}

/// Something that was put in order, to be told to a person.
public enum VaultNotice: Hashable, Sendable, CustomStringConvertible {
    /// Bytes behind the last whole record of a segment were set aside under `vault/torn/`.
    case tornTail(file: String, offset: Int, count: Int, keptAs: String)
    /// A whole record without an entry got its entry.
    case adopted(RecordAddress)
    /// The index was wrong or missing and was made again.
    case indexRebuilt(rows: Int)
    /// An erasure that was begun was finished.
    case erasureFinished(leaf: Int)
    /// A segment is shorter than the log says; new records go to the next one.
    case damagedSegment(file: String)
    /// The import of a file has not come to its end; import it again or call ``Vault/finishImports()``.
    case unfinishedImport(file: String)

    /// One sentence.
    public var description: String {
        switch self {
        case .tornTail(let file, let offset, let count, let name):
            "\(count) bytes behind byte \(offset) of \(file) were no whole record; they are kept as torn/\(name)."
        case .adopted(let address):
            "A whole record at byte \(address.offset) of \(address.file) had no entry and got number \(address.leaf)."
        case .indexRebuilt(let rows): "The index of the vault was wrong or missing; \(rows) rows were made again."
        case .erasureFinished(let leaf): "The erasure of record \(leaf) had been interrupted and was finished."
        case .damagedSegment(let file):
            "\(file) is shorter than the log says; put it back from a backup. New records go to the next segment."
        case .unfinishedImport(let file):
            "The import of \(file) was interrupted; import the same file again to finish it."
        }
    }
}
