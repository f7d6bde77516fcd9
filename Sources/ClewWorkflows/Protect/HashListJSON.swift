import ClewCore

/// Reads the hashes out of JSON after the model of Project VIC, of version 1.x and 2.0, as it comes in.
///
/// The model: an object whose `value` is an array of media, or of cases each with an array `Media`; a medium has `MD5`,
/// `SHA1`, `Category`, `MediaSize` and more, and `MediaFiles` with an `MD5` each. Where a field stands in the nesting is no
/// matter here, so other JSON with fields of these names is read too. Memory is bounded by what one medium holds.
struct HashListJSON {
    /// The deepest nesting.
    static let depthLimit = 64
    /// The longest name or value that is looked at; a longer one is passed over.
    private static let textLimit = 256

    private struct Frame {
        var isObject: Bool
        /// The name whose value comes next, or of which the array holds the values.
        var name: [UInt8] = []
        /// Whether a name comes next.
        var wantsName: Bool
        var category: Int?
        /// What waits for the category.
        var waiting: [(kind: HashKind, hash: ListedHash)] = []
    }

    private let categories: Set<Int>?
    private var frames: [Frame] = []
    private var place = 0
    private var objects = 0
    private var hasBegun = false
    /// The string or the literal that is being read.
    private var text: [UInt8] = []
    private var isInString = false
    private var isEscaped = false
    private var isInLiteral = false

    init(categories: Set<Int>?) {
        self.categories = categories
    }

    /// Takes the next bytes.
    mutating func read(_ piece: [UInt8], into content: inout HashListContent) throws(HashListFault) {
        for byte in piece {
            try take(byte, &content)
            place += 1
        }
    }

    /// Says that the file ends here.
    mutating func finish(into content: inout HashListContent) throws(HashListFault) {
        guard hasBegun, frames.isEmpty, !isInString, !isInLiteral else { throw .damagedJSON(place: place) }
    }

    private mutating func take(_ byte: UInt8, _ content: inout HashListContent) throws(HashListFault) {
        if isInString { return try takeInString(byte, &content) }
        if isInLiteral {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
                isInLiteral = false
                try endValue(isString: false, &content)
            default:
                keep(byte)
                return
            }
        }
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: break
        case UInt8(ascii: "\""):
            guard !frames.isEmpty else { throw .damagedJSON(place: place) }
            isInString = true
            text.removeAll(keepingCapacity: true)
        case UInt8(ascii: "{"): try open(isObject: true)
        case UInt8(ascii: "["): try open(isObject: false)
        case UInt8(ascii: "}"): try close(isObject: true, &content)
        case UInt8(ascii: "]"): try close(isObject: false, &content)
        case UInt8(ascii: ","):
            guard let last = frames.indices.last else { throw .damagedJSON(place: place) }
            frames[last].wantsName = frames[last].isObject
        case UInt8(ascii: ":"):
            guard let last = frames.indices.last, frames[last].isObject else { throw .damagedJSON(place: place) }
            frames[last].wantsName = false
        default:
            guard !frames.isEmpty else { throw .damagedJSON(place: place) }
            isInLiteral = true
            text.removeAll(keepingCapacity: true)
            keep(byte)
        }
    }

    private mutating func takeInString(_ byte: UInt8, _ content: inout HashListContent) throws(HashListFault) {
        if isEscaped {
            isEscaped = false
            keep(byte)
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            guard let last = frames.indices.last else { throw .damagedJSON(place: place) }
            if frames[last].wantsName {
                frames[last].name = text
                frames[last].wantsName = false
            } else {
                try endValue(isString: true, &content)
            }
        } else {
            keep(byte)
        }
    }

    private mutating func keep(_ byte: UInt8) {
        if text.count <= HashListJSON.textLimit { text.append(byte) }
    }

    private mutating func open(isObject: Bool) throws(HashListFault) {
        guard frames.count < HashListJSON.depthLimit, !frames.isEmpty || !hasBegun else {
            throw .damagedJSON(place: place)
        }
        hasBegun = true
        if isObject { objects += 1 }
        // An array has the name of its field: `"MD5": ["…", "…"]`; a list that is an array alone holds hashes.
        let name = isObject ? [] : frames.last?.name ?? Array("hash".utf8)
        frames.append(Frame(isObject: isObject, name: name, wantsName: isObject))
    }

    private mutating func close(isObject: Bool, _ content: inout HashListContent) throws(HashListFault) {
        guard let frame = frames.popLast(), frame.isObject == isObject else { throw .damagedJSON(place: place) }
        guard !frame.waiting.isEmpty else { return }
        if let category = frame.category {
            for (kind, hash) in frame.waiting {
                if categories?.contains(category) ?? true {
                    try content.add(kind, hash)
                } else {
                    content.otherCategories += 1
                }
            }
        } else if let outer = frames.indices.last {
            // A file of a medium has the category of the medium.
            frames[outer].waiting += frame.waiting
        } else {
            content.otherCategories += frame.waiting.count
        }
    }

    private mutating func endValue(isString: Bool, _ content: inout HashListContent) throws(HashListFault) {
        guard let last = frames.indices.last else { throw .damagedJSON(place: place) }
        let name = frames[last].name
        if frames[last].isObject, String(decoding: name, as: UTF8.self).lowercased() == "category" {
            frames[last].category = Int(String(decoding: text, as: UTF8.self))
            content.statesCategories = true
            return
        }
        guard let field = HashFieldName(name), isString, !text.isEmpty else { return }
        guard let found = HashListContent.hash(text), field.kind == nil || field.kind == found.kind else {
            return content.addBad(objects)
        }
        if categories == nil {
            try content.add(found.kind, found.hash)
        } else {
            frames[last].waiting.append(found)
        }
    }
}
