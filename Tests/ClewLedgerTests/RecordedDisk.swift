import ClewLedger
import ClewTestSupport
import Foundation
import Synchronization

/// Performs operations on the real disk, without waiting for it, and writes them down.
final class RecordedDisk: FilePerformer {
    private let list = Mutex<[FileOperation]>([])
    private let limit: Int

    /// A disk that refuses all operations after the first so many.
    init(failingAfter limit: Int = .max) { self.limit = limit }

    var operations: [FileOperation] { list.withLock { $0 } }

    func perform(_ operation: FileOperation) throws(LogFault) {
        let count = list.withLock { operations in
            operations.append(operation)
            return operations.count
        }
        guard count <= limit else { throw .system(action: "write", file: "test", number: 28) }
        if case .sync = operation { return }
        try Disk().perform(operation)
    }
}

/// What is left on a disk when the power fails after some operations.
struct PowerFailure {
    /// The operations before the failure.
    var operations: ArraySlice<FileOperation>
    var generator: SplitMix64

    /// Performs, below another root, all that was synced and a random part of what was not.
    mutating func replay(from old: String, to new: String) throws {
        for (place, operation) in zip(operations.indices, operations) {
            let isSafe = isDurable(operation, at: place)
            guard isSafe || Bool.random(using: &generator) else { continue }
            var moved = operation.moved(from: old, to: new)
            if !isSafe, !isContentSafe(operation, at: place), Bool.random(using: &generator) {
                moved = moved.torn(using: &generator)
            }
            // A file in a folder that was lost is lost too.
            try? Disk().perform(moved)
        }
    }

    /// Whether the bytes of a file are whole in case that its name was not lost.
    private func isContentSafe(_ operation: FileOperation, at place: Int) -> Bool {
        guard case .write(let path, _) = operation else { return false }
        return synced(from: place).contains(path)
    }

    private func synced(from place: Int) -> [String] {
        operations[place...].flatMap { if case .sync(let paths) = $0 { paths } else { [String]() } }
    }

    private func isDurable(_ operation: FileOperation, at place: Int) -> Bool {
        let later = synced(from: place)
        switch operation {
        case .makeFolder(let path): return later.contains(folder(of: path))
        case .write(let path, _): return later.contains(path) && later.contains(folder(of: path))
        case .overwrite(let path, _, _): return later.contains(path)
        case .rename(_, let path): return later.contains(folder(of: path))
        case .sync, .removeFolder, .remove: return false
        }
    }

    private func folder(of path: String) -> String { (path as NSString).deletingLastPathComponent }
}

extension FileOperation {
    /// The same below another root; syncs do nothing.
    func moved(from old: String, to new: String) -> FileOperation {
        func move(_ path: String) -> String { new + path.dropFirst(old.count) }
        return switch self {
        case .makeFolder(let path): .makeFolder(move(path))
        case .write(let path, let bytes): .write(move(path), bytes)
        case .overwrite(let path, let offset, let bytes): .overwrite(move(path), offset: offset, bytes)
        case .sync: .sync([])
        case .rename(let from, let to): .rename(from: move(from), to: move(to))
        case .removeFolder(let path): .removeFolder(move(path))
        case .remove(let path): .remove(move(path))
        }
    }

    /// The same, stopped in the middle of its bytes.
    func torn(using generator: inout SplitMix64) -> FileOperation {
        switch self {
        case .write(let path, let bytes):
            .write(path, Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
        case .overwrite(let path, let offset, let bytes):
            .overwrite(path, offset: offset, Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
        default: self
        }
    }
}
