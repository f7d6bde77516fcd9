internal import ClewCore

/// Where the fields of a record stand, packed into a few bytes: for each field its number, the start and the length in
/// the payload, and the kind of place, as variable-length numbers (LEB128).
struct Places {
    /// The fields whose places are kept; the numbers stand in databases and do not change.
    enum Field: UInt64, CaseIterable {
        case title = 1
        case seller, price, category, shipsFrom, shipsTo, stock, sold, text, name, joined, active, rating, sales,
            listing, author, written, thread, time
    }

    private(set) var bytes: [UInt8] = []

    /// Notes the place of a field, where it is there.
    mutating func add<Value>(_ field: Field, _ located: Located<Value>?) {
        guard let location = located?.location else { return }
        add(field.rawValue)
        add(UInt64(clamping: location.payload.lowerBound))
        add(UInt64(clamping: location.payload.count))
        switch location.place {
        case .cell(let column): add(UInt64(clamping: column) + 1)
        default: add(0)
        }
    }

    private mutating func add(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Reads packed places; what is not well formed ends the reading.
    static func read(_ bytes: [UInt8]) -> [Field: Location] {
        var found: [Field: Location] = [:]
        var rest = bytes[...]
        func number() -> UInt64? {
            var value: UInt64 = 0
            var shift: UInt64 = 0
            while let byte = rest.popFirst(), shift < 63 {
                value |= UInt64(byte & 0x7F) << shift
                if byte & 0x80 == 0 { return value }
                shift += 7
            }
            return nil
        }
        while let code = number(), let start = number(), let length = number(), let place = number() {
            guard let field = Field(rawValue: code) else { continue }
            found[field] = Location(
                place: place == 0 ? .text : .cell(Int(clamping: place) - 1),
                payload: Range(start: Int(clamping: start), length: Int(clamping: length)), text: nil)
        }
        return found
    }
}
