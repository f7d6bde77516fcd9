import ClewCore
import ClewCrypto
import ClewVault
import ClewWARC
import Foundation

/// Says that records which lie in the vault already are to be read under another run than the one they came in with.
///
/// It is sealed, so that a rebuild reads them the same way; the newest one that names a record counts. It names entries
/// of the log and not records, because a record's id would confirm a guess of what was erased.
struct Rereading: Codable, Hashable {
    /// The run whose mapping and market count from here on.
    var run: RecordID
    /// The entries of the records.
    var entries: [Int] = []
    /// Imported files, all of whose records are meant, by their names in the vault.
    var files: [String] = []

    /// How many entries one record may name.
    static let limit = 10_000

    /// The record; its id follows from its number, so that all of them are found without a search.
    func request(number: Int, in uuid: String) throws -> SealRequest {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let id = Rereading.id(number: number, in: uuid)
        return SealRequest(
            id: id, type: .metadata, targetURI: "urn:clew:rereading:\(id)", date: nil, contentType: "application/json",
            fields: [CaptureField.kind: CaptureField.rereadingKind, CaptureField.run: run.description],
            content: .bytes(Array(try encoder.encode(self))))
    }

    static func id(number: Int, in uuid: String) -> RecordID {
        RecordID.derived(from: [Array("clew rereading".utf8), Array(uuid.utf8), Array(String(number).utf8)])
    }
}

/// All that was said about reading anew, up to one size of the log.
struct Rereadings: Sendable {
    /// Under which run an entry or a file is read, and which entry says so.
    struct Order: Sendable {
        var run: RunID
        var entry: Int
    }

    private(set) var entries: [Int: Order] = [:]
    private(set) var files: [VaultFile: Order] = [:]
    /// What each of the entries that say so named, in the order in which it is read.
    private(set) var named: [Int: Rereading] = [:]
    /// The number of the next one.
    private(set) var next = 1

    /// Reads all that lie below a size of the log.
    init(_ vault: Vault, uuid: String, below size: Int) throws {
        while let address = try vault.find(Rereading.id(number: next, in: uuid)), address.leaf < size {
            next += 1
            // One that is damaged counts as none; verify tells of it.
            guard let payload = (try? vault.record(at: address.leaf))?.payload?.bytes,
                let rereading = try? JSONDecoder().decode(Rereading.self, from: Data(payload))
            else { continue }
            let order = Order(run: RunID(rereading.run), entry: address.leaf)
            for entry in rereading.entries { entries[entry] = order }
            for file in rereading.files.compactMap({ VaultFile($0) }) { files[file] = order }
            named[address.leaf] = rereading
        }
    }

    /// The entries whose records are read at this entry: those for which no newer one counts.
    func due(at entry: Int) -> [Int] {
        Set(named[entry]?.entries ?? []).filter { entries[$0]?.entry == entry }.sorted()
    }
}

extension Workspace {
    /// What counts now.
    func rereadings() throws -> Rereadings {
        try Rereadings(vault, uuid: uuid, below: try vault.refresh())
    }

    /// Seals that entries and files are to be read under a run, from a number on, and gives the next number.
    func seal(_ rereading: Rereading, number: Int) throws -> Int {
        var number = number
        var rest = rereading.entries[...]
        var files = rereading.files
        repeat {
            let part = Rereading(run: rereading.run, entries: Array(rest.prefix(Rereading.limit)), files: files)
            // Somebody else may have taken the number meanwhile.
            while try vault.seal([part.request(number: number, in: uuid)]).first?.isNew == false { number += 1 }
            rest = rest.dropFirst(Rereading.limit)
            files = []
            number += 1
        } while !rest.isEmpty
        return number
    }
}
