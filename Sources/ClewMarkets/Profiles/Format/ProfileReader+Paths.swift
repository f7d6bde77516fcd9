import ClewCore
import ClewMarkup
import ClewTable

extension ProfileReader {
    /// Where an XPath begins.
    enum PathScope {
        /// At the page.
        case page
        /// At the place of the only record.
        case at
        /// At each of several records.
        case each

        /// What an XPath has to begin with; `nil` where it may begin as it likes.
        var wanted: String? {
            switch self {
            case .page: nil
            case .at: "an XPath that begins with . to look inside of at:; write from: page to look in the whole page"
            case .each:
                "an XPath that begins with . to look inside of each record; write from: page to look in the whole page"
            }
        }
    }

    /// Reads an XPath.
    mutating func path(_ node: ConfigNode, key: String, _ scope: PathScope) throws(ConfigFault) -> ProfilePath {
        guard let text = node.text, !text.isEmpty, text.utf8.count <= 4096 else {
            throw .badValue(key: key, line: node.line, wanted: "an XPath such as .//span[@class='price']")
        }
        paths += 1
        if paths > ProfileReader.maximumPaths {
            throw .badValue(
                key: key, line: node.line, wanted: "at most \(ProfileReader.maximumPaths) XPaths in a profile")
        }
        if let wanted = scope.wanted, ProfileReader.leavesRecord(text) {
            throw .badValue(key: key, line: node.line, wanted: wanted)
        }
        do {
            return try ProfilePath(text)
        } catch {
            let quoted = FieldMiss.quoted(text, limit: 120)
            throw .badValue(key: key, line: node.line, wanted: "a right XPath in place of \(quoted): \(error.sentence)")
        }
    }

    /// Whether a part of an XPath begins at the page, where it would find something of another record or of a side box:
    /// `//h1`, `./b | //i`, `count(//li)`. Conditions in square brackets may look where they like.
    static func leavesRecord(_ text: String) -> Bool {
        var depth = 0
        var quote: UInt8?
        var isStart = true
        for byte in text.utf8 {
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case 0x22, 0x27: quote = byte
            case 0x5B: depth += 1
            case 0x5D: depth -= 1
            case 0x2F: if isStart, depth == 0 { return true }
            default: break
            }
            // Behind `(`, `,` and `|` a path begins.
            isStart = byte == 0x28 || byte == 0x2C || byte == 0x7C
        }
        return false
    }
}
