import ClewCore
import ClewVault
import ClewWARC
import Synchronization

/// Looks through what lies in the vault for protected material, on all cores.
struct VaultSweep {
    let vault: Vault
    let screen: ProtectionScreen
    let observer: Observer

    /// How many entries one worker takes at once, and how many such portions make a batch.
    private static let portion = 32
    private static let batch = 32

    /// What goes together: an entry that matched, and those of records that belong to it.
    struct Group: Sendable {
        var entry: Int
        var match: ProtectedMatch
        var companions: [Int] = []

        /// All entries, the match first.
        var entries: [Int] { [entry] + companions }
    }

    /// The matches among some entries with what belongs to them; `nil` when the work was ended.
    func groups(in entries: Range<Int>) throws -> [Group]? {
        let matches = try collect(entries) { leaf, reader in try match(at: leaf, reader).map { (leaf, $0) } }
        guard let matches else { return nil }
        return try groups(of: matches, among: entries)
    }

    /// Matches, by their entries, with what belongs to them among some entries; `nil` when the work was ended.
    func groups(of matches: [(Int, ProtectedMatch)], among entries: Range<Int>) throws -> [Group]? {
        guard !matches.isEmpty else { return [] }
        var groups = matches.map { Group(entry: $0.0, match: $0.1) }
        let kin = try Kin(groups, in: vault)
        let owned = try collect(entries) { leaf, reader -> (Int, Int)? in
            guard let address = try vault.address(at: leaf), kin.concerns(address.file),
                case .record(let record) = try reader.item(at: leaf)
            else { return nil }
            return kin.owner(of: record).map { (leaf, $0) }
        }
        guard let owned else { return nil }
        let known = Set(matches.map { $0.0 })
        for (leaf, owner) in owned where !known.contains(leaf) { groups[owner].companions.append(leaf) }
        return groups
    }

    /// The match at an entry. What the program itself wrote is not looked at: it holds nothing that came in.
    private func match(at leaf: Int, _ reader: VaultReader) throws -> ProtectedMatch? {
        switch try reader.item(at: leaf) {
        case .record(let record):
            if record.isOurs { return nil }
            if let block = record.entry.block { return try screen.match(record.header, block: block) }
            return try screen.match(record.header, blockLength: record.entry.blockLength) { range, body in
                try reader.readBlock(of: record, range: range, body)
            }
        case .bytes(let address):
            guard case .extent(let extent) = try vault.statement(at: leaf),
                extent.kind == .gap || extent.kind == .innerGap
            else { return nil }
            var look = StreamLook(screen)
            try reader.readStored(at: address) { look.update($0) }
            return try look.match()
        case .erased, .damaged, .statement: return nil
        }
    }

    /// What a look at each entry gives, in their order; `nil` when the work was ended.
    private func collect<Found: Sendable>(
        _ entries: Range<Int>, _ look: @escaping @Sendable (Int, VaultReader) throws -> Found?
    ) throws -> [Found]? {
        let readers = Pool { [vault] in vault.reader() }
        let found = Mutex<[Found]>([])
        var next = entries.lowerBound
        let pipeline = Pipeline<Range<Int>, [Found]>(
            work: { portion in try readers.use { reader in try portion.compactMap { try look($0, reader) } } },
            commit: { results in found.withLock { $0 += results.flatMap { $0 } } })
        try pipeline.run {
            guard !observer.isCancelled(), next < entries.upperBound else { return nil }
            observer.progress(
                Progress(
                    phase: .screening, items: next - entries.lowerBound, noun: "records",
                    bytes: next - entries.lowerBound, totalBytes: entries.count))
            let end = min(entries.upperBound, next + VaultSweep.portion * VaultSweep.batch)
            let portions = stride(from: next, to: end, by: VaultSweep.portion).map {
                $0..<min(end, $0 + VaultSweep.portion)
            }
            next = end
            return portions
        }
        return observer.isCancelled() ? nil : found.withLock { $0 }
    }

    /// What belongs to the matches: of an imported file what its heads tie together, of our own records likewise, and the
    /// archives that were sealed whole because they are damaged.
    private struct Kin: Sendable {
        /// For each imported file, and under `nil` for our own segments.
        private var companions: [VaultFile?: WARCCompanions] = [:]
        private var archives: [String: Int] = [:]

        init(_ groups: [Group], in vault: Vault) throws {
            let reader = vault.reader()
            for (number, group) in groups.enumerated() {
                guard case .record(let record) = try reader.item(at: group.entry) else { continue }
                companions[Kin.key(record.address.file), default: WARCCompanions()].add(record.header, owner: number)
                guard let path = record.header[CaptureField.path].map(FieldText.decode) else { continue }
                for archive in Workspace.archives(in: path) where archives[archive] == nil {
                    archives[archive] = number
                }
            }
        }

        func concerns(_ file: VaultFile) -> Bool { companions[Kin.key(file)] != nil }

        func owner(of record: VaultRecord) -> Int? {
            if record.isOurs { return nil }
            if let owner = companions[Kin.key(record.address.file)]?.owner(of: record.header) { return owner }
            guard record.address.file.series == .segment, !archives.isEmpty else { return nil }
            return record.header[CaptureField.path].map(FieldText.decode).flatMap { archives[$0] }
        }

        private static func key(_ file: VaultFile) -> VaultFile? { file.series == .segment ? nil : file }
    }
}

extension VaultRecord {
    /// Whether the program wrote it about the case, and not about something that came in.
    fileprivate var isOurs: Bool {
        address.file.series == .segment && [.metadata, .warcinfo].contains(header.type)
    }
}
