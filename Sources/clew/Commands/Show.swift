import ArgumentParser
import ClewCore
import ClewStore
import ClewWorkflows

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show an evidence, a capture, an indicator, a listing, an account, a finding or a hit.",
        discussion: """
            An evidence is named by its SHA-256 or the beginning of it, a capture by its UUID, an indicator by \
            kind:value, a listing by listing:market/id, an account by account:market/name, a hit of a watch rule by \
            hit: and its digits. An account is shown as its \
            dossier: profile, offers, indicators, reviews, posts, and who else shows the same keys and wallets.

            Examples:
              clew show 3f9a12
              clew show bitcoin-address:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa --format json
              clew show account:Agora/example
            """)

    @Argument(help: "The id.") var id: String
    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        switch try workspace.subject(named: id) {
        case .evidence(let id): try show(id, workspace, permit)
        case .indicator(let id): try show(id, workspace, permit)
        case .capture(let id):
            let capture = try workspace.capture(id, under: permit)
            var parts = [("capture", Sheet(columns: ListSubject.captures.columns, rows: [ListRow.capture(capture)]))]
            if let reason = workspace.reason(of: capture) {
                parts.append(("attempt", Sheet(columns: ["reason"], rows: [[.string(reason)]])))
            }
            write(parts)
        case .listing(let key): try show(key, workspace, permit)
        case .account(let key): try show(key, workspace, permit)
        case .finding(let id):
            let finding = try workspace.finding(id, under: permit)
            write([("finding", Sheet(columns: ListSubject.findings.columns, rows: [ListRow.finding(finding)]))])
        case .hit(let id):
            let (hit, reasons) = try workspace.hit(id, under: permit)
            write([
                ("hit", Sheet(columns: ListSubject.hits.columns, rows: [HitRow.hit(hit)])),
                ("reasons", Sheet(columns: HitRow.reasonColumns, rows: reasons.map(HitRow.reason))),
            ])
        }
    }

    private func show(_ id: EvidenceID, _ workspace: Workspace, _ permit: Permit) throws {
        let view = try workspace.evidence(id, under: permit)
        let passages = try workspace.passages(of: id, from: list.offset, limit: list.limit, under: permit)
        let summary = ListRow.evidence(
            view.evidence, passages: view.passageCount, mentions: view.mentionCount, handling: view.handling)
        var mentions = Sheet(columns: [
            "passage", "kind", "value", "canonical", "grade", "defanged", "place", "start", "end",
        ])
        var texts = Sheet(columns: ["passage", "start", "end", "title", "text"])
        for passage in passages {
            let range = passage.passage.range
            texts.rows.append([
                .integer(passage.passage.ordinal), .integer(range.lowerBound), .integer(range.upperBound),
                .string(passage.passage.title), .string(passage.passage.text),
            ])
            mentions.rows += passage.mentions.map { placed in
                [
                    .integer(placed.passage), .string(placed.mention.kind.rawValue), .string(placed.mention.written),
                    .string(placed.mention.canonical), .string(placed.mention.grade.rawValue),
                    .bool(placed.mention.isDefanged), .string(placed.location.place.label),
                    .integer(placed.location.payload.lowerBound), .integer(placed.location.payload.upperBound),
                ]
            }
        }
        write([
            ("evidence", Sheet(columns: ListSubject.evidence.columns, rows: [summary])),
            (
                "captures",
                Sheet(columns: ListSubject.captures.columns, rows: view.captures.rows.map(ListRow.capture))
            ),
            ("mentions", mentions), ("passages", texts),
        ])
    }

    private func show(_ id: IndicatorID, _ workspace: Workspace, _ permit: Permit) throws {
        let view = try workspace.indicator(id, under: permit)
        var facts = Sheet(columns: ["id", "grade", "mentions", "firstSeen", "lastSeen"])
        facts.rows = [
            [
                .string(id.description), .string(view.summary.grade.rawValue), .integer(view.summary.mentionCount),
                .string(view.firstSeen.date), .string(view.lastSeen.date),
            ]
        ]
        var forms = Sheet(columns: ["written", "count"])
        forms.rows = view.writtenForms.map { [.string($0.written), .integer($0.count)] }
        var beside = Sheet(columns: ["id", "grade", "passages"])
        beside.rows = view.neighbours.map {
            [.string($0.id.description), .string($0.grade.rawValue), .integer($0.passageCount)]
        }
        write([("indicator", facts), ("writtenForms", forms), ("beside", beside)])
    }

    private func show(_ key: ListingKey, _ workspace: Workspace, _ permit: Permit) throws {
        let listing = try workspace.listing(key, under: permit)
        let page = Page(offset: list.offset, limit: list.limit)
        let sightings = try workspace.sightings(of: key, page: page, under: permit)
        let reviews = try workspace.reviews(listing: key, page: page, under: permit)
        write([
            ("listing", Sheet(columns: ListSubject.listings.columns, rows: [MarketRow.listing(listing)])),
            ("sightings", Sheet(columns: MarketRow.sightingColumns, rows: sightings.rows.map(MarketRow.sighting))),
            ("reviews", Sheet(columns: ListSubject.reviews.columns, rows: reviews.rows.map(MarketRow.review))),
        ])
    }

    private func show(_ key: AccountKey, _ workspace: Workspace, _ permit: Permit) throws {
        let page = Page(offset: list.offset, limit: list.limit)
        let dossier = try workspace.dossier(key, page: page, under: permit)
        var profiles = Sheet(columns: [
            "time", "evidence", "rating", "sales", "shipsFrom", "joined", "lastActive", "text",
        ])
        profiles.rows = dossier.profiles.rows.map { seen in
            [
                .string(seen.time.description), .string(seen.evidence.description), .string(orNull: seen.rating),
                .integer(orNull: seen.sales), .string(orNull: seen.shipsFrom),
                .string(orNull: seen.joined?.description),
                .string(orNull: seen.lastActive?.description), .string(orNull: seen.text),
            ]
        }
        var indicators = Sheet(columns: ["id", "grade", "firstSeen", "lastSeen", "evidence", "otherAccounts"])
        indicators.rows = dossier.indicators.map { held in
            [
                .string(held.id.description), .string(held.grade.rawValue), .string(held.firstSeen.description),
                .string(held.lastSeen.description), .string(held.evidence.description), .integer(held.otherCount),
            ]
        }
        var shared = Sheet(columns: ["account", "indicator"])
        shared.rows = dossier.shared.map {
            [.string("account:\($0.account.key)"), .string($0.indicator.description)]
        }
        let offers = dossier.offers.listings.rows
        write([
            ("account", Sheet(columns: ListSubject.accounts.columns, rows: [MarketRow.account(dossier.account)])),
            ("profiles", profiles), ("indicators", indicators), ("shared", shared),
            ("listings", Sheet(columns: ListSubject.listings.columns, rows: offers.map(MarketRow.listing))),
            (
                "reviews",
                Sheet(columns: ListSubject.reviews.columns, rows: dossier.reviews.rows.map(MarketRow.review))
            ),
            ("posts", Sheet(columns: ListSubject.posts.columns, rows: dossier.posts.rows.map(MarketRow.post))),
        ])
    }

    /// Several sheets: one object in JSON, headed tables for a person.
    private func write(_ parts: [(name: String, sheet: Sheet)]) {
        switch list.format {
        case .json, .jsonl:
            Console.write(JSONValue.object(parts.map { ($0.name, $0.sheet.value) }).text + "\n")
        case .csv: parts.forEach { Console.write($0.sheet.text(.csv) + "\r\n") }
        case .table: parts.forEach { Console.write("\($0.name)\n\($0.sheet.text(.table))\n") }
        }
    }
}

struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lead a statement down to the sealed bytes.",
        discussion: """
            For an indicator every place where it stands: the evidence, the bytes of its payload, the captures, and the \
            entry of the evidence log that covers them. For a listing every capture of it, with the bytes from which \
            each field was read. Each evidence can be exported with its proof.

            Examples:
              clew why iban:DE89370400440532013000
              clew why listing:Agora/abc123
            """)

    @Argument(help: "An indicator (kind:value), a listing, an account, a hit, an evidence or a capture.") var id: String
    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        switch try workspace.subject(named: id) {
        case .indicator(let id):
            let page = Page(offset: list.offset, limit: list.limit)
            let places = try workspace.places(of: id, page: page, under: permit)
            var sheet = Sheet(
                columns: [
                    "evidence", "passage", "place", "start", "end", "written", "grade", "defanged", "time", "source",
                    "leaf", "address", "path", "context",
                ])
            sheet.rows = places.rows.map { place in
                let capture = place.captures.first
                return [
                    .string(place.evidence.description), .integer(place.mention.passage),
                    .string(place.mention.location.place.label), .integer(place.mention.location.payload.lowerBound),
                    .integer(place.mention.location.payload.upperBound), .string(place.mention.mention.written),
                    .string(place.mention.mention.grade.rawValue), .bool(place.mention.mention.isDefanged),
                    .string(place.time.description), .string(place.source),
                    .integer(orNull: capture.map { Int(clamping: $0.leaf) }),
                    .string(orNull: capture?.address), .string(orNull: capture?.path), .string(place.snippet.text),
                ]
            }
            Console.write(sheet.text(list.format))
            Console.say("\(places.total.grouped) places; 'clew export-exhibit EVIDENCE DIR' proves one of them.")
        case .evidence(let id):
            let captures = try workspace.captures(of: id, under: permit)
            let sheet = Sheet(columns: ListSubject.captures.columns, rows: captures.rows.map(ListRow.capture))
            Console.write(sheet.text(list.format))
        case .listing(let key):
            let page = Page(offset: list.offset, limit: list.limit)
            let sightings = try workspace.sightings(of: key, page: page, under: permit)
            let sheet = Sheet(columns: MarketRow.sightingColumns, rows: sightings.rows.map(MarketRow.sighting))
            Console.write(sheet.text(list.format))
            Console.say("\(sightings.total.grouped) captures; the fields name bytes of the decoded payload.")
        case .account(let key):
            let dossier = try workspace.dossier(key, under: permit)
            var sheet = Sheet(columns: ["time", "evidence", "passage", "fields"])
            sheet.rows = dossier.profiles.rows.map { seen in
                let fields = seen.places.sorted { $0.value.payload.lowerBound < $1.value.payload.lowerBound }
                let words = fields.map { "\($0.key) \($0.value.payload.lowerBound)–\($0.value.payload.upperBound)" }
                return [
                    .string(seen.time.description), .string(seen.evidence.description), .integer(seen.passage),
                    .string(words.joined(separator: ", ")),
                ]
            }
            Console.write(sheet.text(list.format))
        case .capture(let id):
            let capture = try workspace.capture(id, under: permit)
            let sheet = Sheet(columns: ListSubject.captures.columns, rows: [ListRow.capture(capture)])
            Console.write(sheet.text(list.format))
        case .finding(let id):
            let finding = try workspace.finding(id, under: permit)
            let sheet = Sheet(columns: ListSubject.findings.columns, rows: [ListRow.finding(finding)])
            Console.write(sheet.text(list.format))
        case .hit(let id):
            let reasons = try workspace.hit(id, under: permit).reasons
            Console.write(Sheet(columns: HitRow.reasonColumns, rows: reasons.map(HitRow.reason)).text(list.format))
            Console.say("\(reasons.count.grouped) reasons; the bytes are those of the decoded payload.")
        }
    }
}
