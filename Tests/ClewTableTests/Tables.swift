import ClewTable
import Foundation
import Testing

/// A small repeatable source of numbers (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ limit: Int) -> Int { limit <= 0 ? 0 : Int(next() % UInt64(limit)) }

    /// Bytes changed in up to eight places.
    mutating func mutated(_ bytes: [UInt8], with parts: [[UInt8]]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<below(8) + 1 {
            guard !bytes.isEmpty else { break }
            let at = below(bytes.count)
            switch below(5) {
            case 0: bytes[at] = UInt8(truncatingIfNeeded: next())
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: parts[below(parts.count)], at: at)
            case 3: bytes.removeSubrange(at...)
            default: bytes += bytes[at...].prefix(200)
            }
        }
        return bytes
    }
}

/// Tables to read: made up here, or real captures where the machine has them.
enum Tables {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder with the real captures, unpacked; nil where there is none.
    static let captures: URL? = {
        let path = ProcessInfo.processInfo.environment["CLEW_TEST_DATA"]
        let folder = path.map { URL(filePath: $0) } ?? root.appending(path: "../shared/data")
        return FileManager.default.fileExists(atPath: folder.appending(path: "agora-daily/cat_csv").path) ? folder : nil
    }()

    static let noCaptures = "real captures are not here: unpack them and name their folder in CLEW_TEST_DATA"

    /// The processor time of this thread, for figures that other tests do not disturb.
    static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func capture(_ path: String) throws -> [UInt8] {
        guard let captures else { return [] }
        return [UInt8](try Data(contentsOf: captures.appending(path: path)))
    }

    static func fixture(_ name: String) throws -> [UInt8] {
        Array(try #require(Fixture.all[name]).utf8)
    }

    /// All rows of a table of cells, handed over in pieces of a size.
    static func rows(
        _ text: [UInt8], _ format: DelimitedFormat = DelimitedFormat(), piece: Int = 1 << 20
    ) -> [TableRow] {
        var reader = DelimitedReader(format)
        var rows: [TableRow] = []
        var row = TableRow()
        for start in stride(from: 0, to: text.count, by: piece) {
            reader.append(text[start..<min(text.count, start + piece)])
            while reader.next(into: &row) { rows.append(row) }
        }
        reader.finish()
        while reader.next(into: &row) { rows.append(row) }
        return rows
    }

    static func json(_ text: [UInt8], rows path: String? = nil, piece: Int = 1 << 20) -> ([TableRow], [String]) {
        var reader = JSONRowReader(rows: path)
        var rows: [TableRow] = []
        var row = TableRow()
        for start in stride(from: 0, to: text.count, by: piece) {
            reader.append(text[start..<min(text.count, start + piece)])
            while reader.next(into: &row) { rows.append(row) }
        }
        reader.finish()
        while reader.next(into: &row) { rows.append(row) }
        return (rows, reader.columns)
    }

    static func read(_ reader: inout TableReader, _ text: [UInt8]) throws -> [TableRow] {
        var rows: [TableRow] = []
        var row = TableRow()
        reader.append(text)
        reader.finish()
        while try reader.next(into: &row) { rows.append(row) }
        return rows
    }
}

extension TableRow {
    var strings: [String] { (0..<count).map(string) }
}
