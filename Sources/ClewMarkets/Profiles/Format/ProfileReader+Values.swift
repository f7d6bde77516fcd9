import ClewCore
import ClewTable

extension ProfileReader {
    func entry(_ key: String, _ entries: [ProfileItem]) -> ProfileItem? {
        entries.first { $0.key == key }
    }

    func bad(_ entry: ProfileItem, _ wanted: String) -> ConfigFault {
        .badValue(key: String(entry.key.prefix(60)), line: entry.line, wanted: wanted)
    }

    /// A word that means nothing here: the one that was probably meant, else all that may stand here.
    func unknown(_ entry: ProfileItem, _ known: [String]) -> ConfigFault {
        guard let nearest = Spelling.nearest(to: entry.key, among: known) else {
            return bad(entry, "to be one of the words that may stand here: \(known.joined(separator: ", "))")
        }
        return .unknownKey(String(entry.key.prefix(60)), line: entry.line, suggestion: nearest)
    }

    func short(_ entry: ProfileItem) throws(ConfigFault) -> String {
        guard let text = entry.value.text, !text.isEmpty, text.utf8.count <= 128 else {
            throw bad(entry, "a short text")
        }
        return text
    }

    func long(_ entry: ProfileItem) throws(ConfigFault) -> String {
        guard let text = entry.value.text, text.utf8.count <= 8192 else { throw bad(entry, "a text") }
        return text
    }

    func notes(_ entries: [ProfileItem]) throws(ConfigFault) -> String? {
        try entry("notes", entries).map { (entry) throws(ConfigFault) in try long(entry) }
    }

    /// A word of small letters, digits and hyphens; `text` is the word, `entry` where it stands.
    func slug(_ text: String?, _ entry: ProfileItem) throws(ConfigFault) -> String {
        let isPlain: (UInt8) -> Bool = { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
        guard let text, (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isPlain) else {
            throw bad(entry, "a name of small letters, digits and hyphens")
        }
        return text
    }

    func currency(_ entry: ProfileItem) throws(ConfigFault) -> Currency {
        guard let currency = Currency(entry.value.text ?? "") else {
            throw bad(entry, "a code of three to five letters such as USD, EUR, XBT or XMR")
        }
        return currency
    }

    /// One text or a list of them.
    func texts(_ entry: ProfileItem, mayBeEmpty: Bool = false) throws(ConfigFault) -> [String] {
        guard let values = entry.value.list, !values.isEmpty, values.count <= 64 else {
            throw bad(entry, "a text or a list of texts")
        }
        var texts: [String] = []
        for value in values {
            guard let text = value.text, mayBeEmpty || !text.isEmpty, text.utf8.count <= 1024 else {
                throw bad(entry, "a text or a list of texts")
            }
            texts.append(text)
        }
        return texts
    }

    func pairs(_ entry: ProfileItem) throws(ConfigFault) -> [ValueRule.Pair] {
        guard let entries = entry.value.items, !entries.isEmpty, entries.count <= 256 else {
            throw bad(entry, "texts with what stands for them, such as {\"Sold out\": 0}")
        }
        var pairs: [ValueRule.Pair] = []
        for part in entries {
            guard let text = part.value.text, !part.key.isEmpty, part.key.utf8.count <= 1024, text.utf8.count <= 1024
            else { throw bad(entry, "texts with what stands for them, such as {\"Sold out\": 0}") }
            pairs.append(ValueRule.Pair(from: part.key, to: text))
        }
        return pairs
    }

    /// A place from the front or, negative, from the back.
    func place(_ entry: ProfileItem) throws(ConfigFault) -> Int {
        guard let number = entry.value.number, number != 0, abs(number) <= 1000 else {
            throw bad(entry, "1 for the first, 2 for the second, -1 for the last")
        }
        return number
    }

    func yes(_ entry: ProfileItem) throws(ConfigFault) {
        guard entry.value.flag == true else { throw bad(entry, "yes, or to be left out") }
    }
}

/// A name of a profile with what stands under it.
struct ProfileItem {
    let key: String
    let line: Int
    let value: ConfigNode

    init(key: String, line: Int, value: ConfigNode) {
        self.key = key
        self.line = line
        self.value = value
    }

    init(_ entry: ConfigNode.Entry) {
        self.init(key: entry.key, line: entry.line, value: entry.value)
    }
}

extension ConfigNode {
    /// The entries of a map; `nil` for the others.
    var items: [ProfileItem]? { map?.map { ProfileItem($0) } }
}
