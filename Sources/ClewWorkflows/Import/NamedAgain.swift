import ClewCore
import ClewStore
import ClewVault
import ClewWARC

/// What an import named although it lies in the vault already: it may have to be read under another mapping or market.
struct NamedAgain {
    /// Entries that were there already.
    var known: [Int] = []
    /// Imported files that were there already.
    var files: Set<VaultFile> = []

    mutating func add(_ other: NamedAgain) {
        known += other.known
        files.formUnion(other.files)
    }
}

extension Workspace {
    /// Seals which records are to be read under the run, because it states a mapping or a market that they were not read
    /// with. What the run does not state stays as it was.
    ///
    /// - Parameter first: the first entry of this import: a table that it brought once more is read like the one before.
    /// - Returns: whether there is anything to be read anew.
    func order(_ named: NamedAgain, from first: Int, under run: RunContext) throws -> Bool {
        var orders = RereadingOrders(workspace: self, run: run, rereadings: try rereadings())
        for entry in named.known { try orders.add(known: entry) }
        for entry in try store.furtherTables(from: UInt64(first)) { try orders.add(further: Int(clamping: entry)) }
        for file in named.files { try orders.add(file) }
        return try orders.seal()
    }
}

/// Gathers under which runs records are to be read, and seals it.
private struct RereadingOrders {
    let workspace: Workspace
    /// The run of this import.
    let run: RunContext
    let rereadings: Rereadings
    private var wishes: [Int: Wish] = [:]
    private var fileWishes: [VaultFile: Wish] = [:]

    /// Under what a record is to be read.
    private struct Wish: Hashable {
        var mapping: String?
        var market: String?
        /// Whether the record brought its evidence.
        var isFirst = true

        init(_ present: RunContext) {
            mapping = present.options.mapping
            market = present.options.market
        }
    }

    init(workspace: Workspace, run: RunContext, rereadings: Rereadings) {
        self.workspace = workspace
        self.run = run
        self.rereadings = rereadings
    }

    /// The run under which an entry is read now.
    private func present(_ entry: Int, came: RunID?) throws -> RunContext {
        try context(rereadings.entries[entry]?.run ?? came)
    }

    private func context(_ id: RunID?) throws -> RunContext {
        try id.flatMap { try workspace.runContext($0) } ?? .none
    }

    /// Adds what was named and is there already.
    mutating func add(known entry: Int) throws {
        guard let read = try workspace.store.reading(of: UInt64(entry)) else { return }
        let present = try present(entry, came: read.run)
        if let market = run.options.market, market != present.options.market {
            var wish = wishes[entry] ?? Wish(present)
            wish.market = market
            wish.isFirst = read.first == UInt64(entry)
            wishes[entry] = wish
        }
        if let mapping = run.options.mapping { try add(mapping, of: read) }
    }

    /// Adds a table that came in once more: it is read under the mapping of the first, or that one under the new mapping.
    mutating func add(further entry: Int) throws {
        guard let read = try workspace.store.reading(of: UInt64(entry)), let first = read.first else { return }
        if let mapping = run.options.mapping { try add(mapping, of: read) }
        let counts =
            try wishes[Int(clamping: first)]?.mapping
            ?? present(Int(clamping: first), came: read.firstRun)
            .options.mapping
        let present = try present(entry, came: read.run)
        guard wishes[entry] == nil, counts != present.options.mapping else { return }
        var wish = Wish(present)
        wish.mapping = counts
        wish.isFirst = false
        wishes[entry] = wish
    }

    /// Adds a mapping for all records that hold an evidence, where it can change how that is read.
    private mutating func add(_ mapping: String, of read: EntryReading) throws {
        guard let first = read.first, read.form == .table || read.form == .text else { return }
        let present = try present(Int(clamping: first), came: read.firstRun)
        guard mapping != present.options.mapping, wishes[Int(clamping: first)]?.mapping != mapping else { return }
        for entry in try workspace.store.entries(holdingEvidenceOf: first) {
            let key = Int(clamping: entry)
            let came = try workspace.store.reading(of: entry)?.run
            var wish = try wishes[key] ?? Wish(self.present(key, came: came))
            wish.mapping = mapping
            wish.isFirst = entry == first
            wishes[key] = wish
        }
    }

    /// Adds an imported file that is there already.
    mutating func add(_ file: VaultFile) throws {
        guard let leaf = workspace.vault.provenance(of: file) else { return }
        let header = try workspace.vault.record(at: leaf).header
        let came = header[CaptureField.run].flatMap { RecordID($0) }.map { RunID($0) }
        let present = Wish(try context(rereadings.files[file]?.run ?? came))
        var wish = present
        wish.market = run.options.market ?? wish.market
        wish.mapping = run.options.mapping ?? wish.mapping
        if wish != present { fileWishes[file] = wish }
    }

    /// Seals one record for each run; what brought an evidence comes first, because what came later tells of its rows.
    ///
    /// - Returns: whether there was anything to seal.
    func seal() throws -> Bool {
        var number = rereadings.next
        for isFirst in [true, false] {
            var orders: [RunID: (run: RunContext, rereading: Rereading)] = [:]
            for (entry, wish) in wishes where wish.isFirst == isFirst {
                let merged = try run.reading(mapping: wish.mapping, market: wish.market)
                orders[merged.id, default: (merged, Rereading(run: merged.id.record))].rereading.entries.append(entry)
            }
            for (file, wish) in fileWishes where isFirst {
                let merged = try run.reading(mapping: wish.mapping, market: wish.market)
                orders[merged.id, default: (merged, Rereading(run: merged.id.record))].rereading.files.append(file.name)
            }
            for (_, order) in orders.sorted(by: { $0.key.record < $1.key.record }) {
                var rereading = order.rereading
                rereading.entries.sort()
                rereading.files.sort()
                try order.run.seal(in: workspace.vault)
                number = try workspace.seal(rereading, number: number)
            }
        }
        return !(wishes.isEmpty && fileWishes.isEmpty)
    }
}

extension RunContext {
    /// This run with another mapping and market: the same one where they are its own.
    fileprivate func reading(mapping: String?, market: String?) throws -> RunContext {
        if mapping == options.mapping, market == options.market { return self }
        var options = options
        options.mapping = mapping
        options.market = market
        return try RunContext(options)
    }
}
