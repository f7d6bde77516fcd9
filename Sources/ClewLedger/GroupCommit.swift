internal import ClewCore

/// The steps that make a group of entries part of a log, in the order that keeps the log whole wherever they stop.
///
/// 1. Tiles and bundles that the new tree adds are written under their final names. No checkpoint covers those names
///    yet, so nothing that counts is touched and no reader looks at them. The new checkpoint goes into a temporary file.
/// 2. All of that, and the folders that were made or got a name, is synced at once.
/// 3. The checkpoint is renamed into place and the signer's memory is written; both are synced at once. The group is
///    sealed when that is done.
/// 4. Partial tiles whose full tile is now covered are removed. The standard allows that, and a reader that still holds
///    the older checkpoint falls back to the full tile, which begins with the same bytes.
struct GroupCommit {
    private(set) var edge: LogEdge
    private(set) var operations: [FileOperation] = []
    private(set) var cleaning: [FileOperation] = []
    /// Folders that are known to be durable.
    private(set) var folders: Set<String>
    let checkpoint: SignedCheckpoint

    private let root: String
    /// The size before the group.
    private let earlier: UInt64

    init?(
        of entries: [[UInt8]], onto edge: LogEdge, in root: String, folders: Set<String>, signer: NoteSigner,
        memory: SigningMemory?, last: SigningMemory.Signed?
    ) {
        self.edge = edge
        self.folders = folders
        self.root = root
        earlier = edge.size
        var files: [(TileAddress, [UInt8])] = []
        for entry in entries { self.edge.append(entry) { files.append(($0, $1)) } }
        for (address, _) in files { cleaning.append(.removeFolder(root + "/" + address.partialFolder)) }
        files += self.edge.partials(since: earlier)
        let statement = Checkpoint(origin: signer.name, size: self.edge.size, root: self.edge.root)
        guard let checkpoint = SignedCheckpoint(signing: statement, by: signer) else { return nil }
        self.checkpoint = checkpoint
        plan(files)
        plan(checkpoint, memory: memory, last: last)
        for case .removeFolder(let path) in cleaning { self.folders.remove(path) }
    }

    /// The steps that put a checkpoint into place over tiles that are durable already.
    init(finishing edge: LogEdge, as checkpoint: SignedCheckpoint, in root: String) {
        self.edge = edge
        self.root = root
        self.checkpoint = checkpoint
        earlier = edge.size
        folders = []
        plan([])
        plan(checkpoint, memory: nil, last: nil)
    }

    private mutating func plan(_ files: [(TileAddress, [UInt8])]) {
        var unsynced: [String] = []
        var named = Set<String>()
        for (address, bytes) in files {
            let path = root + "/" + address.path
            let folder = path.parentFolder
            // What an interrupted append left in a folder of partial tiles that no checkpoint covers would later look
            // like a part of the log.
            if !address.isFull, !folders.contains(folder), !isCovered(address) {
                operations.append(.removeFolder(folder))
            }
            makeFolders(from: folder, named: &named)
            operations.append(.write(path, bytes))
            unsynced.append(path)
            named.insert(folder)
        }
        let temporary = root + "/" + LogLayout.temporaryCheckpoint
        operations.append(.write(temporary, checkpoint.note.bytes))
        unsynced.append(temporary)
        operations.append(.sync(unsynced + named.sorted()))
    }

    private mutating func plan(
        _ checkpoint: SignedCheckpoint, memory: SigningMemory?, last: SigningMemory.Signed?
    ) {
        operations.append(
            .rename(from: root + "/" + LogLayout.temporaryCheckpoint, to: root + "/" + LogLayout.checkpoint))
        var unsynced = [root]
        if let memory {
            operations.append(memory.remembering(size: checkpoint.size, root: checkpoint.root, after: last))
            unsynced.append(memory.path)
            // The first writing gives the file its length and its name.
            if last == nil { unsynced.append(memory.path.parentFolder) }
        }
        operations.append(.sync(unsynced))
    }

    /// Makes the folders down to this one that are not known to be durable; their parents get a name and need a sync.
    private mutating func makeFolders(from folder: String, named: inout Set<String>) {
        var missing: [String] = []
        var above = folder
        while above.utf8.count > root.utf8.count, !folders.contains(above) {
            missing.append(above)
            above = above.parentFolder
        }
        for name in missing.reversed() {
            operations.append(.makeFolder(name))
            named.insert(name.parentFolder)
            folders.insert(name)
        }
    }

    /// Whether the tree before the group had a partial tile at this place.
    private func isCovered(_ address: TileAddress) -> Bool {
        TileAddress.rows(ofTreeSize: earlier).contains {
            $0.row == address.row && $0.fullCount == address.index && $0.partialWidth > 0
        }
    }
}

/// The names in the folder of a log.
enum LogLayout {
    static let checkpoint = "checkpoint"
    static let temporaryCheckpoint = "checkpoint.new"
    static let lock = "lock"
    static let tiles = "tile"
}

extension String {
    /// The path before the last slash.
    var parentFolder: String {
        guard let slash = utf8.lastIndex(of: 0x2f), slash > startIndex else { return hasPrefix("/") ? "/" : "." }
        return String(self[..<slash])
    }
}
