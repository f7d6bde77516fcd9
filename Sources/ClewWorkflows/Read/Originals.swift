import ClewCore
import ClewVault
import ClewWARC
import Synchronization

/// Finds the records that revisits are about.
///
/// A revisit names its original by the id that the WARC gave it, or by its address and date. Whoever wrote a file can
/// give a record any id, so only records of the same file count; the nearest one before the revisit is meant. One that was
/// captured live names a record that was sealed before it. What was erased is not found, and a revisit goes when the
/// evidence that it is tied to is erased, so a rebuild finds the same.
final class Originals: Sendable {
    /// What is known of a file: for each name the entries that bear it, in order, as far as the file was looked through.
    private struct Names {
        var entries: [RecordID: [Int]] = [:]
        var next: Int
        var count = 0
    }

    private struct Known {
        var files: [VaultFile: Names] = [:]
        /// The first entry of each file, as far as the log was looked through for them.
        var first: [VaultFile: Int] = [:]
        var next = 0
    }

    private let known = Mutex(Known())

    /// The most entries of a file that are looked at; records behind them are no originals.
    private static let limit = 1_000_000
    /// The most files that are remembered at once.
    private static let fileLimit = 4

    /// The original of a revisit; `nil` when it is not in the same file, or of one captured live in the vault, before it.
    func original(of revisit: VaultRecord, in vault: Vault, _ reader: VaultReader) throws -> VaultRecord? {
        let file = revisit.address.file
        if file.series == .segment { return try Originals.captured(revisit, in: vault, reader) }
        guard file.series == .imported, let name = Originals.meant(by: revisit.header) else { return nil }
        let leaf = try known.withLock { known in
            while known.next <= revisit.leaf {
                if let other = try vault.address(at: known.next)?.file, known.first[other] == nil {
                    known.first[other] = known.next
                }
                known.next += 1
            }
            if known.files[file] == nil, known.files.count >= Originals.fileLimit { known.files.removeAll() }
            var names = known.files[file] ?? Names(next: known.first[file] ?? revisit.leaf)
            while names.next < revisit.leaf {
                try Originals.look(at: names.next, of: file, vault, reader, &names)
                names.next += 1
            }
            known.files[file] = names
            return names.entries[name]?.last { $0 < revisit.leaf }
        }
        guard let leaf, case .record(let record) = try reader.item(at: leaf) else { return nil }
        return record
    }

    /// The answer that a revisit of live capture names: the id of such a record is not another's to choose.
    private static func captured(
        _ revisit: VaultRecord, in vault: Vault, _ reader: VaultReader
    ) throws -> VaultRecord? {
        guard let id = revisit.header.refersTo.flatMap({ RecordID($0.uri) }), let place = try vault.find(id),
            place.file.series == .segment, place.leaf < revisit.leaf,
            case .record(let record) = try reader.item(at: place.leaf), record.header.type == .response
        else { return nil }
        return record
    }

    private static func look(
        at leaf: Int, of file: VaultFile, _ vault: Vault, _ reader: VaultReader, _ names: inout Names
    ) throws {
        guard names.count < limit, try vault.address(at: leaf)?.file == file else { return }
        // What was erased counts as well, so that it makes no difference.
        names.count += 1
        // Requests and metadata may be erased beside others, while their bytes stay elsewhere.
        guard case .record(let record) = try reader.item(at: leaf),
            [.response, .resource, .conversion].contains(record.header.type)
        else { return }
        for name in Originals.names(of: record.header) { names.entries[name, default: []].append(leaf) }
    }

    /// All that a revisit could call a record.
    private static func names(of header: WARCHeader) -> [RecordID] {
        var names: [RecordID] = []
        let digest = header[digestField]
        if let id = header.recordID?.uri {
            names.append(name("id", [id]))
            if let digest { names.append(name("id and digest", [id, digest])) }
        }
        if let digest, let address = header.targetURI, let date = header.date {
            names.append(name("place", [address, date.description, digest]))
        }
        return names
    }

    /// What a revisit calls its original: an address and a date count only with a digest of the payload.
    private static func meant(by header: WARCHeader) -> RecordID? {
        let digest = header[digestField]
        if let id = header.refersTo?.uri, !id.isEmpty {
            return digest.map { name("id and digest", [id, $0]) } ?? name("id", [id])
        }
        guard let digest, let address = header.refersToTargetURI, let date = header.refersToDate else { return nil }
        return name("place", [address, date.description, digest])
    }

    private static let digestField = "WARC-Payload-Digest"

    private static func name(_ kind: String, _ parts: [String]) -> RecordID {
        RecordID.derived(from: ([kind] + parts).map { Array($0.utf8) })
    }
}
