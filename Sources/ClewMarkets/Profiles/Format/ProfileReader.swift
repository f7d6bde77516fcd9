import ClewCore
import ClewMarkup
import ClewTable

/// Reads a ``SiteProfile`` out of a configuration file and says on which line something is wrong.
struct ProfileReader {
    private static let keys = [
        "profile", "version", "market", "forum", "currency", "decimal", "time-zone", "notes", "recognise", "clock",
        "mask", "pages", "walls",
    ]
    static let maximumPages = 64
    static let maximumNeedles = 64
    /// XPaths in a profile.
    static let maximumPaths = 2048

    private var needles: [[UInt8]] = []
    var paths = 0
    /// The currency of prices that name none.
    var currency: Currency?
    /// What kind of site it is.
    var kind = SiteProfile.Kind.market

    mutating func profile(_ node: ConfigNode) throws(ConfigFault) -> SiteProfile {
        guard let entries = node.items, !entries.isEmpty else {
            throw .badValue(key: "profile", line: node.line, wanted: "a file that begins with \"profile: name\"")
        }
        for entry in entries where !ProfileReader.keys.contains(entry.key) { throw unknown(entry, ProfileReader.keys) }
        guard let name = entries.first(where: { $0.key == "profile" }) else {
            throw .missing(key: "profile", line: node.line)
        }
        guard let pages = entries.first(where: { $0.key == "pages" }) else {
            throw .missing(key: "pages", line: node.line)
        }
        guard let recognise = entries.first(where: { $0.key == "recognise" }) else {
            throw .missing(key: "recognise", line: node.line)
        }
        let (kind, site) = try site(entries, line: node.line)
        self.kind = kind
        currency = try entry("currency", entries).map { (entry) throws(ConfigFault) in try self.currency(entry) }
        return SiteProfile(
            name: try slug(name.value.text, name), version: try version(entries), kind: kind, site: site,
            currency: currency,
            decimalMark: try decimalMark(entries), zone: try zone(entries), notes: try notes(entries),
            pages: try self.pages(pages), conditions: try conditions(recognise), clock: try clock(entries),
            masks: try entry("mask", entries).map { (entry) throws(ConfigFault) in try masks(entry) } ?? [],
            walls: try entry("walls", entries).map { (entry) throws(ConfigFault) in try walls(entry) } ?? [],
            needles: needles)
    }

    private func site(_ entries: [ProfileItem], line: Int) throws(ConfigFault) -> (SiteProfile.Kind, String) {
        let named = entries.filter { $0.key == "market" || $0.key == "forum" }
        guard let first = named.first else { throw .missing(key: "market", line: line) }
        if named.count > 1 { throw bad(named[1], "to stand alone: a site is a market or a forum") }
        return (first.key == "market" ? .market : .forum, try short(first))
    }

    private func version(_ entries: [ProfileItem]) throws(ConfigFault) -> Int {
        guard let entry = entry("version", entries) else { return 1 }
        guard let number = entry.value.number, (1...1_000_000).contains(number) else {
            throw bad(entry, "a whole number from 1")
        }
        return number
    }

    private func decimalMark(_ entries: [ProfileItem]) throws(ConfigFault) -> DecimalMark {
        guard let entry = entry("decimal", entries) else { return .point }
        guard let mark = DecimalMark(rawValue: entry.value.text ?? "") else {
            throw bad(entry, "point (as in 1,234.50) or comma (as in 1.234,50)")
        }
        return mark
    }

    private func zone(_ entries: [ProfileItem]) throws(ConfigFault) -> Int {
        guard let entry = entry("time-zone", entries) else { return 0 }
        guard let zone = ProfileReader.zone(entry.value.text ?? "") else {
            throw bad(entry, "UTC, or hours and minutes east of it such as \"+02:00\" or \"-05:00\"")
        }
        return zone
    }

    private static func zone(_ text: String) -> Int? {
        if text == "UTC" || text == "Z" { return 0 }
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
            let hours = Int(String(decoding: bytes[1..<3], as: UTF8.self)),
            let minutes = Int(String(decoding: bytes[4...], as: UTF8.self)), (0...14).contains(hours),
            (0..<60).contains(minutes)
        else { return nil }
        return (bytes[0] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
    }

    private mutating func clock(_ entries: [ProfileItem]) throws(ConfigFault) -> SiteField? {
        guard let entry = entry("clock", entries) else { return nil }
        let field = try field(entry, as: .clock, of: nil, .page)
        for reading in field.readings where reading.moments.isRelative && reading.moments.isGiven {
            throw bad(entry, "a form of dates such as yyyy-MM-dd HH:mm; a clock cannot be relative")
        }
        return field
    }

    private mutating func pages(_ entry: ProfileItem) throws(ConfigFault) -> [SiteProfile.Page] {
        guard let entries = entry.value.items, !entries.isEmpty else {
            throw bad(entry, "names of pages, each with its when: and its records")
        }
        if entries.count > ProfileReader.maximumPages {
            throw bad(entry, "at most \(ProfileReader.maximumPages) pages")
        }
        var pages: [SiteProfile.Page] = []
        for (index, page) in entries.enumerated() {
            let read = try self.page(page)
            if read.conditions.isEmpty, index < entries.count - 1 {
                throw bad(page, "a when:, since only the last page may be any other one")
            }
            pages.append(read)
        }
        return pages
    }

    private mutating func page(_ entry: ProfileItem) throws(ConfigFault) -> SiteProfile.Page {
        let name = try slug(entry.key, entry)
        guard let entries = entry.value.items else {
            throw bad(entry, "a when: and records such as listing: or reviews:")
        }
        var conditions: [SiteCondition] = []
        var blocks: [RecordBlock] = []
        var masks: [SiteField] = []
        var revisit: Revisit?
        for part in entries {
            if let kind = RecordKind.allCases.first(where: { $0.rawValue == part.key || $0.plural == part.key }) {
                blocks.append(try block(part, kind))
                continue
            }
            switch part.key {
            case "when": conditions = try self.conditions(part)
            case "mask": masks = try self.masks(part)
            case "notes": _ = try long(part)
            case "revisit":
                guard let read = part.value.text.flatMap({ Revisit($0) }) else { throw bad(part, Revisit.words) }
                revisit = read
            default:
                throw unknown(
                    part,
                    ["when", "mask", "notes", "revisit"] + RecordKind.allCases.flatMap { [$0.rawValue, $0.plural] })
            }
        }
        return SiteProfile.Page(
            name: name, notes: try notes(entries), revisit: revisit ?? Revisit(usualFor: blocks),
            conditions: conditions, blocks: blocks, masks: masks)
    }

    // MARK: Conditions

    /// One set of conditions, or several of which one must hold; a text by itself is an XPath.
    mutating func conditions(_ entry: ProfileItem) throws(ConfigFault) -> [SiteCondition] {
        let nodes: [ConfigNode]
        if case .list(let list) = entry.value.content { nodes = list } else { nodes = [entry.value] }
        if nodes.isEmpty || nodes.count > 16 { throw bad(entry, "one to sixteen conditions") }
        var conditions: [SiteCondition] = []
        for node in nodes {
            var condition = SiteCondition()
            if node.text != nil {
                condition.paths = [try path(node, key: entry.key, .page)]
            } else if let entries = node.items, !entries.isEmpty {
                for part in entries { try read(part, into: &condition) }
            } else {
                throw bad(entry, "an XPath, or lines such as contains:, xpath:, title:, host: and path:")
            }
            conditions.append(condition)
        }
        return conditions
    }

    private mutating func read(_ entry: ProfileItem, into condition: inout SiteCondition) throws(ConfigFault) {
        guard let values = entry.value.list, !values.isEmpty, values.count <= 32 else {
            throw bad(entry, "one text or a list of them")
        }
        switch entry.key {
        case "contains":
            for value in values { condition.needles.append(try needle(value)) }
        case "xpath":
            for value in values { condition.paths.append(try path(value, key: "xpath", .page)) }
        case "title": condition.titles = try globs(entry, values)
        case "host": condition.hosts = try globs(entry, values)
        case "path": condition.places = try globs(entry, values)
        default: throw unknown(entry, ["contains", "xpath", "title", "host", "path"])
        }
    }

    private mutating func needle(_ node: ConfigNode) throws(ConfigFault) -> Int {
        guard let text = node.text, (NeedleSet.shortest...1024).contains(text.utf8.count) else {
            throw .badValue(
                key: "contains", line: node.line,
                wanted: "a text of at least \(NeedleSet.shortest) letters that stands in the source of the page")
        }
        let bytes = Array(text.utf8)
        if let known = needles.firstIndex(of: bytes) { return known }
        if needles.count == ProfileReader.maximumNeedles {
            throw .badValue(
                key: "contains", line: node.line, wanted: "at most \(ProfileReader.maximumNeedles) texts in a profile")
        }
        needles.append(bytes)
        return needles.count - 1
    }

    private func globs(_ entry: ProfileItem, _ values: [ConfigNode]) throws(ConfigFault) -> [Glob] {
        var globs: [Glob] = []
        for value in values {
            guard let text = value.text, text.utf8.count <= 512, let glob = Glob(text) else {
                throw .badValue(
                    key: entry.key, line: value.line,
                    wanted: "a text in which * stands for anything, such as \"Harbour - *\"")
            }
            globs.append(glob)
        }
        return globs
    }
}
