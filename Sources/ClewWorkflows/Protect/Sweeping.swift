import ClewCore
import ClewStore
import ClewVault
import ClewWARC

extension Workspace {
    /// Looks through the vault from an entry on; what is on a list is sealed for the unit and then erased under a decision,
    /// with what belongs to it.
    ///
    /// - Returns: how many matches were found; `nil` when the work was ended before its end: then nothing was changed.
    func sweep(from first: Int, under permit: Permit, _ observer: Observer) throws -> Int? {
        guard let protection = try self.protection(under: permit) else { return 0 }
        let size = try vault.refresh()
        let sweep = VaultSweep(vault: vault, screen: protection.screen, observer: observer)
        guard let groups = try sweep.groups(in: min(first, size)..<size) else { return nil }
        try take(groups, protection, under: permit, observer)
        return groups.count
    }

    /// Looks through the answers to earlier visits to a page whose answer has matched now: of those that broke off each may
    /// be the beginning of the match, whatever its own hash. They are sealed for the unit and erased like the match itself.
    func sweep(
        before page: FrontierPage, in frontier: String, matching match: ProtectedMatch, _ protection: Protection,
        under permit: Permit
    ) throws {
        var entries: Set<Int> = []
        for visit in 0..<page.visits {
            var earlier = page
            earlier.visits = visit
            if let place = try vault.find(VisitIDs(of: earlier, in: frontier).response) { entries.insert(place.leaf) }
        }
        // Those of a frontier that was lost are known to the database.
        let read = try store.captures(ofAddress: page.address, page: Page(limit: 1000), clearance: .all).rows
        for capture in read where capture.outcome == .damaged && capture.path.hasPrefix(ExchangeRecords.root) {
            entries.insert(Int(clamping: capture.leaf))
        }
        let (reader, size) = (vault.reader(), try vault.refresh())
        let sweep = VaultSweep(vault: vault, screen: protection.screen, observer: .none)
        var groups: [VaultSweep.Group] = []
        for entry in entries.sorted() {
            guard case .record(let record) = try reader.item(at: entry), record.header.type == .response,
                record.header["WARC-Truncated"] != nil
            else { continue }
            // What belongs to an answer is sealed together with it.
            groups += try sweep.groups(of: [(entry, match)], among: max(0, entry - 8)..<min(size, entry + 8)) ?? []
        }
        guard !groups.isEmpty else { return }
        // What is erased is taken back out of the database, which reads on for that.
        _ = try screen(under: permit, .none)
        try take(groups, protection, marksAddress: false, under: permit, .none)
    }

    /// Seals matches for the unit and erases them under decisions.
    ///
    /// - Parameter marksAddress: whether a live capture is to stop at their addresses from now on.
    private func take(
        _ groups: [VaultSweep.Group], _ protection: Protection, marksAddress: Bool = true, under permit: Permit,
        _ observer: Observer
    ) throws {
        for group in groups { try seal(group, protection, marksAddress: marksAddress) }
        // What one decision erases is bounded by the marks that it keeps.
        for start in stride(from: 0, to: groups.count, by: 250) {
            let part = groups[start..<min(groups.count, start + 250)]
            var plan = ErasurePlan()
            plan.entries = Set(part.flatMap(\.entries)).sorted()
            plan.digests = try digests(of: part)
            let lists = Set(part.map(\.match.list)).sorted().joined(separator: "', '")
            _ = try eraseUnasked(
                plan, grounds: "Protected material of the list '\(lists)'; sealed for the designated unit.",
                under: permit, observer: observer)
        }
    }

    /// Seals the stored bytes of a match and of what belongs to it, one after the other: a WARC again.
    private func seal(_ group: VaultSweep.Group, _ protection: Protection, marksAddress: Bool) throws {
        let reader = vault.reader()
        let addresses = try group.entries.compactMap { try vault.address(at: $0) }
        let length = addresses.reduce(0) { $0 + $1.length }
        let origin = try origin(of: group.entry, reader)
        var facts = ProtectedFacts(
            origin.isRecord ? .records : .file, group.match, path: origin.path, authority: origin.authority,
            length: length)
        facts.address = origin.address
        facts.time = origin.time
        facts.record = origin.isRecord ? 1 : nil
        var id = protection.id([Array("found".utf8), Array("\(group.entry)".utf8)])
        if marksAddress, origin.path.hasPrefix(ExchangeRecords.root), let address = origin.address {
            // So that no live capture asks for it again.
            let live = protection.id(ofLive: address)
            if try vault.find(live) == nil { id = live }
        }
        guard try vault.find(id) == nil else { return }
        let spool = SpoolFile(folder: folder.vault + "/torn")
        defer { spool.remove() }
        let writer = try ProtectedWriter(facts, to: protection.screen.unit.key) { try spool.write($0) }
        for address in addresses {
            var failure: (any Error)?
            try reader.readStored(at: address) { bytes in
                guard failure == nil else { return }
                do { try writer.write(bytes) } catch { failure = error }
            }
            if let failure { throw failure }
        }
        try writer.finish()
        spool.close()
        _ = try vault.seal([protection.request(id, group.match, run: nil, content: .file(path: spool.path))])
    }

    private struct FoundOrigin {
        var isRecord = false
        var path = ""
        var address: String?
        var time: Timestamp?
        var authority: String
    }

    /// Where an entry came from, as it was sealed.
    private func origin(of entry: Int, _ reader: VaultReader) throws -> FoundOrigin {
        var origin = FoundOrigin(authority: Authority.unstated.id)
        var header: WARCHeader?
        if case .record(let record) = try reader.item(at: entry) {
            origin.isRecord = true
            origin.address = record.header.targetURI.flatMap { $0.hasPrefix("urn:clew:") ? nil : $0 }
            origin.time = record.header.date
            header = record.header
        }
        guard let place = try vault.address(at: entry) else { return origin }
        if place.file.series == .imported, let leaf = vault.provenance(of: place.file) {
            header = try vault.record(at: leaf).header
        }
        origin.path = header?[CaptureField.path].map(FieldText.decode) ?? ""
        origin.authority = header?[CaptureField.authority] ?? origin.authority
        if place.file.series == .imported { origin.path += "!/\(place.offset)" }
        return origin
    }

    /// The digests by which what goes is recognised when it comes in again.
    private func digests(of groups: ArraySlice<VaultSweep.Group>) throws -> [Digest] {
        let reader = vault.reader()
        let companions = ErasureCompanions(vault: vault)
        var digests: Set<Digest> = []
        var files: Set<VaultFile> = []
        for group in groups {
            for entry in group.entries {
                guard let file = try vault.address(at: entry)?.file, file.series == .imported else { continue }
                files.insert(file)
            }
            guard case .record(let record) = try reader.item(at: group.entry) else { continue }
            if let content = try RecordContent(record, in: vault, reader) { digests.insert(content.digest) }
        }
        for file in files {
            if let digest = try companions.digest(of: file) { digests.insert(digest) }
        }
        return digests.sorted()
    }
}
