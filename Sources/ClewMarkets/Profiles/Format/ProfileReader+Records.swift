import ClewCore
import ClewTable

extension ProfileReader {
    private static let readingKeys = [
        "xpath", "from", "role", "join", "currency", "date", "after", "before", "strip", "replace", "map", "ignore",
        "line", "number", "split", "part", "lower", "unescape", "path-part", "query", "value",
    ]

    mutating func block(_ entry: ProfileItem, _ kind: RecordKind) throws(ConfigFault) -> RecordBlock {
        let isPlural = entry.key == kind.plural
        guard let entries = entry.value.items else { throw bad(entry, "fields such as \(kind.fields[0].rawValue):") }
        var place: ProfilePath?
        var isOptional = kind == .review
        var required = Set(kind.indispensable)
        var fields: [SiteField] = []
        var contacts: SiteField?
        var requiredEntry: ProfileItem?
        let scope: PathScope = isPlural ? .each : self.entry("at", entries) == nil ? .page : .at
        for part in entries {
            switch part.key {
            case "each" where isPlural, "at" where !isPlural:
                place = try path(part.value, key: part.key, .page)
            case "each":
                throw bad(part, "to stand under \(kind.plural):, which are many; one \(kind.rawValue): has at:")
            case "at":
                throw bad(part, "to stand under \(kind.rawValue):, which is one; many \(kind.plural): have each:")
            case "optional":
                guard let flag = part.value.flag else { throw bad(part, "yes or no") }
                isOptional = flag
            case "required":
                requiredEntry = part
                required.formUnion(try self.required(part, kind))
            case "contacts" where kind.hasContacts:
                contacts = try self.contacts(part, of: kind, scope)
            default:
                guard let name = kind.fields.first(where: { $0.rawValue == part.key }) else {
                    throw unknown(part, ProfileReader.words(of: kind, isPlural: isPlural))
                }
                let field = try field(part, as: name, of: kind, scope)
                if kind == .account, field.role?.isMasked == true {
                    throw bad(part, "the role seller, member or staff; names of buyers go under mask:")
                }
                fields.append(field)
            }
        }
        if isPlural, place == nil { throw .missing(key: "each", line: entry.line) }
        for name in RecordKind.allCases.flatMap(\.fields) where required.contains(name) {
            guard let field = fields.first(where: { $0.name == name }) else {
                throw .missing(key: name.rawValue, line: requiredEntry?.line ?? entry.line)
            }
            if field.readings.isEmpty { throw bad(requiredEntry ?? entry, "\(name.rawValue): to be read, not none") }
        }
        return RecordBlock(
            kind: kind, place: place, isPlural: isPlural, isOptional: isOptional, required: required, fields: fields,
            contacts: contacts)
    }

    /// What may stand in a record.
    private static func words(of kind: RecordKind, isPlural: Bool) -> [String] {
        kind.fields.map(\.rawValue) + (kind.hasContacts ? [FieldName.contacts.rawValue] : [])
            + [isPlural ? "each" : "at", "required", "optional"]
    }

    /// XPaths of places and nothing else: what stands there is looked through for indicators.
    private mutating func contacts(
        _ entry: ProfileItem, of kind: RecordKind, _ scope: PathScope
    ) throws(ConfigFault) -> SiteField {
        let field = try field(entry, as: .contacts, of: kind, scope)
        for reading in field.readings {
            if case .address = reading.origin { throw bad(entry, "XPaths of places on the page") }
            if !reading.rules.isEmpty || reading.joint != nil {
                throw bad(entry, "XPaths without rules: what stands at these places is looked through as it is")
            }
            if scope == .each, !reading.isOfRecord {
                throw bad(entry, "XPaths that begin with . : a place of the page belongs to none of its records alone")
            }
        }
        return field
    }

    private func required(_ entry: ProfileItem, _ kind: RecordKind) throws(ConfigFault) -> [FieldName] {
        var names: [FieldName] = []
        for text in try texts(entry) {
            guard let name = kind.fields.first(where: { $0.rawValue == text }) else {
                throw bad(entry, "fields of a \(kind.rawValue): \(kind.fields.map(\.rawValue).joined(separator: ", "))")
            }
            names.append(name)
        }
        return names
    }

    mutating func masks(_ entry: ProfileItem) throws(ConfigFault) -> [SiteField] {
        let nodes: [ConfigNode]
        if case .list(let list) = entry.value.content { nodes = list } else { nodes = [entry.value] }
        if nodes.isEmpty || nodes.count > 16 { throw bad(entry, "one to sixteen XPaths of names") }
        var masks: [SiteField] = []
        for node in nodes {
            let part = ProfileItem(key: "mask", line: node.line, value: node)
            let field = try field(part, as: .mask, of: nil, .page)
            if field.role?.isMasked != true { throw bad(part, "the role buyer or reviewer") }
            masks.append(field)
        }
        return masks
    }

    // MARK: Fields

    /// `price: .//b`, `price: none`, `price: {xpath: .//b, after: …}` or a list of the first and the third.
    mutating func field(
        _ entry: ProfileItem, as name: FieldName, of kind: RecordKind?, _ scope: PathScope
    ) throws(ConfigFault) -> SiteField {
        if entry.value.text == "none" { return SiteField(name: name, readings: [], role: nil) }
        let nodes: [ConfigNode]
        if case .list(let list) = entry.value.content { nodes = list } else { nodes = [entry.value] }
        if nodes.isEmpty || nodes.count > 32 { throw bad(entry, "an XPath, none, or up to 32 ways to read it") }
        var readings: [FieldReading] = []
        var role: NameRole?
        for node in nodes {
            if let entries = node.items, !entries.isEmpty {
                if let stated = self.entry("role", entries) { role = try self.role(stated, name) }
                readings += try self.readings(entries, entry, as: name, scope)
            } else {
                let path = try path(node, key: entry.key, scope)
                readings.append(FieldReading(origin: .record(path), currency: currency))
            }
        }
        return SiteField(name: name, readings: readings, role: role ?? usualRole(name, kind))
    }

    /// Whose name a field holds where the profile does not say.
    private func usualRole(_ name: FieldName, _ record: RecordKind?) -> NameRole? {
        switch name {
        case .seller: .seller
        case .mask: .buyer
        case .author: record == .review ? .reviewer : .member
        case .name: kind == .market ? .seller : .member
        default: nil
        }
    }

    private func role(_ entry: ProfileItem, _ name: FieldName) throws(ConfigFault) -> NameRole {
        guard name.form == .name else { throw bad(entry, "to stand in a field that holds a name, such as seller:") }
        guard let role = NameRole(rawValue: entry.value.text ?? "") else {
            throw bad(entry, "one of \(NameRole.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return role
    }

    private mutating func readings(
        _ entries: [ProfileItem], _ field: ProfileItem, as name: FieldName, _ scope: PathScope
    ) throws(ConfigFault) -> [FieldReading] {
        var origins: [FieldReading.Origin] = []
        let from = entry("from", entries)
        switch from?.value.text {
        case nil where from == nil, "record":
            origins = try self.origins(entries, field, scope).map { .record($0) }
        case "page": origins = try self.origins(entries, field, .page).map { .page($0) }
        case "address":
            if let path = entry("xpath", entries) { throw bad(path, "to be left out: an address has no XPath") }
            origins = [.address]
        default: throw bad(from ?? field, "record, page or address")
        }
        var reading = FieldReading(origin: origins[0], currency: currency)
        for part in entries { try read(part, into: &reading, as: name) }
        return origins.map { origin in
            var other = reading
            other.origin = origin
            return other
        }
    }

    private mutating func origins(
        _ entries: [ProfileItem], _ field: ProfileItem, _ scope: PathScope
    ) throws(ConfigFault) -> [ProfilePath] {
        guard let xpath = entry("xpath", entries) else {
            for part in entries where !ProfileReader.readingKeys.contains(part.key) {
                throw unknown(part, ProfileReader.readingKeys)
            }
            throw .missing(key: "xpath", line: field.line)
        }
        guard let nodes = xpath.value.list, !nodes.isEmpty, nodes.count <= 32 else {
            throw bad(xpath, "an XPath or a list of them")
        }
        var paths: [ProfilePath] = []
        for node in nodes { paths.append(try path(node, key: "xpath", scope)) }
        return paths
    }

    private func read(_ entry: ProfileItem, into reading: inout FieldReading, as name: FieldName) throws(ConfigFault) {
        switch entry.key {
        case "xpath", "from", "role": break
        case "join":
            guard let text = entry.value.text, text.utf8.count <= 64 else { throw bad(entry, "a short text") }
            reading.joint = text
        case "currency":
            guard name.form == .money else { throw bad(entry, "to stand in price:") }
            reading.currency = try currency(entry)
        case "date":
            guard name.form == .moment else { throw bad(entry, "to stand in a field that holds a time") }
            let forms = try texts(entry)
            guard let moments = MomentText(forms) else {
                let meant = forms.lazy.compactMap { DatePattern.meant(by: $0) }.first
                throw bad(
                    entry,
                    "relative, or a form such as yyyy-MM-dd HH:mm or \"MMMM d, yyyy\""
                        + (meant.map { "; did you mean \($0)?" } ?? ""))
            }
            reading.moments = moments
        case "part":
            guard case .split(let separator, nil) = reading.rules.last else {
                throw bad(entry, "a split: right before it")
            }
            reading.rules[reading.rules.count - 1] = .split(separator, part: try place(entry))
        default: reading.rules.append(try rule(entry))
        }
    }

    private func rule(_ entry: ProfileItem) throws(ConfigFault) -> ValueRule {
        switch entry.key {
        case "after": return .after(try texts(entry, mayBeEmpty: true))
        case "before": return .before(try texts(entry, mayBeEmpty: true))
        case "strip": return .strip(try texts(entry))
        case "replace": return .replace(try pairs(entry))
        case "map": return .map(try pairs(entry))
        case "ignore": return .ignore(try texts(entry))
        case "line": return .line(try place(entry))
        case "number": return .number(try place(entry))
        case "split":
            let separators = try texts(entry)
            if separators.count > 1 { throw bad(entry, "one text") }
            return .split(separators[0], part: nil)
        case "lower":
            try yes(entry)
            return .lower
        case "unescape":
            try yes(entry)
            return .unescape
        case "path-part": return .pathPart(try place(entry))
        case "query": return .query(try short(entry))
        case "value":
            guard let text = entry.value.text, text.utf8.count <= 1024 else { throw bad(entry, "a text") }
            return .value(text)
        default: throw unknown(entry, ProfileReader.readingKeys)
        }
    }
}
