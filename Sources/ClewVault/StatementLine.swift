internal import ClewCore

/// Writes one compact JSON object, key after key in the order of the calls.
struct StatementLine {
    private(set) var written: [UInt8] = []

    init() {
        written.reserveCapacity(320)
    }

    /// The whole object.
    var bytes: [UInt8] { (written.isEmpty ? [UInt8(ascii: "{")] : written) + [UInt8(ascii: "}")] }

    /// Adds a text of printable ASCII without quote and backslash, which is all that statements hold; anything else
    /// becomes a question mark.
    mutating func add(_ key: String, _ text: String) {
        begin(key)
        written.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            written.append(StatementLine.isPlain(byte) ? byte : UInt8(ascii: "?"))
        }
        written.append(UInt8(ascii: "\""))
    }

    mutating func add(_ key: String, _ number: Int) {
        begin(key)
        written.appendDecimal(number)
    }

    mutating func add(_ key: String, _ digest: Digest?) {
        begin(key)
        guard let digest else { return written.append("null") }
        written.append(UInt8(ascii: "\""))
        for word in [digest.words.0, digest.words.1, digest.words.2, digest.words.3] { written.appendHex(word) }
        written.append(UInt8(ascii: "\""))
    }

    private mutating func begin(_ key: String) {
        written.append(written.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
        written.append(UInt8(ascii: "\""))
        written.append(key)
        written.append(UInt8(ascii: "\""))
        written.append(UInt8(ascii: ":"))
    }

    static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}

/// Reads what ``StatementLine`` writes: the keys in their order, no white space, nothing left over.
struct StatementReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: some Collection<UInt8>) {
        self.bytes = Array(bytes.prefix(8192))
    }

    /// Whether the object ends here and nothing follows.
    var isAtEnd: Bool { place == bytes.count - 1 && bytes[place] == UInt8(ascii: "}") }

    mutating func text(_ key: String) -> String? {
        guard begin(key), skip("\"") else { return nil }
        let start = place
        while place < bytes.count, StatementLine.isPlain(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        return skip("\"") ? text : nil
    }

    mutating func number(_ key: String) -> Int? {
        guard begin(key) else { return nil }
        let start = place
        var value = 0
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
            let (tens, isOver) = value.multipliedReportingOverflow(by: 10)
            let (sum, isFull) = tens.addingReportingOverflow(Int(bytes[place] - 0x30))
            guard !isOver, !isFull else { return nil }
            value = sum
            place += 1
        }
        // One way to write a number: no empty one, no leading zero.
        guard place > start, place == start + 1 || bytes[start] != 0x30 else { return nil }
        return value
    }

    mutating func digest(_ key: String) -> Digest? {
        guard let found = optionalDigest(key) else { return nil }
        return found
    }

    /// A digest or `null`; `nil` when neither stands there.
    mutating func optionalDigest(_ key: String) -> Digest?? {
        guard begin(key) else { return nil }
        if skip("null") { return .some(nil) }
        guard skip("\""), place + 64 <= bytes.count else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for index in 0..<64 {
            let byte = bytes[place + index]
            guard !(0x41...0x46).contains(byte), let digit = byte.hexDigit else { return nil }
            words[index / 16] = words[index / 16] << 4 | UInt64(digit)
        }
        place += 64
        guard skip("\"") else { return nil }
        return .some(Digest(words: (words[0], words[1], words[2], words[3])))
    }

    mutating func file() -> VaultFile? {
        text("file").flatMap { VaultFile($0) }
    }

    private mutating func begin(_ key: String) -> Bool {
        skip(place == 0 ? "{" : ",") && skip("\"") && skip(key) && skip("\"") && skip(":")
    }

    private mutating func skip(_ text: String) -> Bool {
        let count = text.utf8.count
        guard place + count <= bytes.count, bytes[place..<place + count].elementsEqual(text.utf8) else { return false }
        place += count
        return true
    }
}
