import ClewCore
import ClewMarkup

/// Reads all records of a page by a profile.
struct ProfilePageReader {
    /// Records of one block that are read of a page.
    static let maximumRecords = 5000
    /// Bytes of all records of a block together; records that stand inside of each other would multiply without it.
    private static let maximumBytes = 64 << 20

    let page: SitePage
    let profile: SiteProfile
    let kind: SiteProfile.Page
    /// The time that the page itself tells.
    let clock: FieldOutcome?
    /// That time, where it was read.
    let clockTime: Timestamp?
    private let fields: FieldReader

    init(_ page: SitePage, _ profile: SiteProfile, _ kind: SiteProfile.Page) {
        self.page = page
        self.profile = profile
        self.kind = kind
        var fields = FieldReader(page: page, profile: profile, now: nil)
        var shared: FieldReader.Shared = []
        if let field = profile.clock {
            clock = fields.read(field, in: page.tree.root, &shared)
        } else {
            clock = nil
        }
        clockTime = ProfilePageReader.time(of: clock)
        fields.now = clockTime ?? page.captureTime
        self.fields = fields
    }

    private static func time(of clock: FieldOutcome?) -> Timestamp? {
        guard case .found(let value) = clock, case .moment(let moment, _) = value.content else { return nil }
        return moment.lowerBound
    }

    /// One record of a page.
    struct Record {
        /// What became of its fields, in the order of the block.
        var fields: [FieldOutcome]
        /// The places of contacts.
        var contacts: [FieldOutcome]
        /// The bytes of the payload in which it stands; `nil` when it has no place of its own.
        var payload: Range<Int>?
    }

    /// The records of a page under one block.
    struct BlockOutcome {
        let block: RecordBlock
        var records: [Record] = []
        /// Whether there are more than are read, or the XPath takes too much work.
        var isCut = false
    }

    /// Reads the records of a block.
    func read(_ block: RecordBlock) -> BlockOutcome {
        var outcome = BlockOutcome(block: block)
        var nodes = [page.tree.root]
        if let place = block.place {
            do {
                nodes = try place.compiled.nodes(in: page.tree, at: page.tree.root)
            } catch {
                nodes = []
                outcome.isCut = true
            }
        }
        if !block.isPlural { nodes = Array(nodes.prefix(1)) }
        if nodes.count > ProfilePageReader.maximumRecords { outcome.isCut = true }
        var shared = [FieldReader.Shared](repeating: [], count: block.fields.count)
        var bytes = ProfilePageReader.maximumBytes
        for node in nodes.prefix(ProfilePageReader.maximumRecords) {
            bytes -= page.tree.source(of: node).count
            if bytes < 0 {
                outcome.isCut = true
                break
            }
            let record = Record(
                fields: block.fields.indices.map { fields.read(block.fields[$0], in: node, &shared[$0]) },
                contacts: block.contacts.map { fields.places($0, in: node) } ?? [],
                payload: block.place == nil ? nil : page.source(page.tree.source(of: node)))
            outcome.records.append(record)
            // One expression that is too much for the page is too much for the next record as well.
            if record.fields.contains(.missing(.tooMuchWork)) || record.contacts.contains(.missing(.tooMuchWork)) {
                outcome.isCut = true
                break
            }
        }
        return outcome
    }

    /// Names that are masked besides those of the records.
    struct MaskOutcome {
        let field: SiteField
        /// Whether it is looked for on all pages.
        let isOfProfile: Bool
        var names: [FieldOutcome] = []
        /// Whether an XPath takes too much work, so that names may be left.
        var isCut = false
    }

    /// Reads the names that are masked besides those of the records.
    func masks() -> [MaskOutcome] {
        kind.masks.map { names(of: $0, isOfProfile: false) } + profile.masks.map { names(of: $0, isOfProfile: true) }
    }

    private func names(of field: SiteField, isOfProfile: Bool) -> MaskOutcome {
        var outcome = MaskOutcome(field: field, isOfProfile: isOfProfile)
        for reading in field.readings {
            guard case .record(let path) = reading.origin else { continue }
            let one = SiteField(name: field.name, readings: [reading.ofItself], role: field.role)
            do {
                let nodes = try path.compiled.nodes(in: page.tree, at: page.tree.root)
                if nodes.count > ProfilePageReader.maximumRecords { outcome.isCut = true }
                for node in nodes.prefix(ProfilePageReader.maximumRecords) {
                    var shared: FieldReader.Shared = []
                    outcome.names.append(fields.read(one, in: node, &shared))
                }
            } catch {
                outcome.isCut = true
            }
        }
        return outcome
    }

    /// Reads everything.
    func read(site: String) -> PageReading {
        var builder = RecordBuilder(profile, page: kind.name, site: site, clock: clockTime)
        var findings: [Finding] = []
        for block in kind.blocks {
            let outcome = read(block)
            for record in outcome.records { builder.add(block, record) }
            findings += LayoutFinding.findings(of: outcome, profile, kind)
        }
        for mask in masks() {
            for name in mask.names { builder.mask(mask.field, name) }
            if mask.isCut { findings.append(LayoutFinding.namesLeft(profile, kind)) }
        }
        return PageReading(reading: builder.reading, findings: findings, places: builder.places)
    }
}

extension FieldReading {
    private static let itself = try? ProfilePath(".")  // Nobody writes it but we: it is an XPath.

    /// The same, for a node that has been found.
    fileprivate var ofItself: FieldReading {
        guard let path = FieldReading.itself else { return self }
        var other = self
        other.origin = .record(path)
        return other
    }
}
