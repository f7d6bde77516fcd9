internal import ClewCompression

/// Finds where reading can begin again after damage: the next version line, or the next gzip member that holds a record.
///
/// A gzip member is looked into for at most 1 KiB of its bytes, so the search is linear in the file.
final class SyncSearch {
    private static let window = 256 << 10
    private static let probe = 1 << 10

    private let file: FileBytes
    private let room: UnsafeMutableRawBufferPointer
    private let probeRoom: UnsafeMutableRawBufferPointer
    private var inflater: Inflater?

    init(_ file: FileBytes) {
        self.file = file
        room = .allocate(byteCount: SyncSearch.window, alignment: 16)
        probeRoom = .allocate(byteCount: SyncSearch.probe, alignment: 16)
    }

    deinit {
        room.deallocate()
        probeRoom.deallocate()
    }

    /// The first place at or after `start`, before `end`, where a record begins; `end` when there is none.
    func next(from start: Int64, before end: Int64) -> Int64 {
        // One byte before tells whether a version line begins a line; sixteen after show it whole.
        var base = max(0, start - 1)
        // The next record is often near: a small look first.
        var size = 4 << 10
        while base < end {
            let count = file.read(at: base, into: UnsafeMutableRawBufferPointer(rebasing: room[..<size]))
            size = min(size * 4, SyncSearch.window)
            guard count > 0 else { return end }
            let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count])
            let isLast = base + Int64(count) >= file.size
            let first = Int(max(0, start - base))
            let stop = isLast ? count : max(first, count - RecordStart.length)
            if let found = search(bytes, from: first, to: stop, base: base) { return min(end, base + Int64(found)) }
            if isLast { return end }
            // The byte before the first that was not looked at comes along.
            base += Int64(max(1, stop - 1))
        }
        return end
    }

    private func search(_ bytes: UnsafeRawBufferPointer, from first: Int, to stop: Int, base: Int64) -> Int? {
        let line = version(bytes, from: first, to: stop, base: base)
        var position = first
        while true {
            let limit = line ?? stop
            guard let member = ByteSearch.first(0x1f, in: bytes, from: position, to: limit) else { return line }
            if RecordStart.isGzip(bytes, at: member), holdsRecord(at: base + Int64(member)) { return member }
            position = member + 1
        }
    }

    private func version(_ bytes: UnsafeRawBufferPointer, from first: Int, to stop: Int, base: Int64) -> Int? {
        var position = first
        while let found = ByteSearch.first(0x57, in: bytes, from: position, to: stop) {
            let beginsLine = found == 0 ? base == 0 : bytes[found - 1] == 0x0a
            if beginsLine, RecordStart.isVersionLine(bytes, at: found) { return found }
            position = found + 1
        }
        return nil
    }

    /// Whether a gzip member begins here whose content begins like a record.
    func holdsRecord(at offset: Int64) -> Bool {
        content(at: offset) { ByteSearch.has("WARC/", in: $0, at: 0) }
    }

    /// Whether a gzip member begins here whose content goes on with a record that began before.
    func holdsContinuation(at offset: Int64) -> Bool {
        content(at: offset) { !$0.isEmpty && !ByteSearch.has("WARC/", in: $0, at: 0) }
    }

    private func content(at offset: Int64, _ check: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        let count = file.read(at: offset, into: probeRoom)
        guard count > 0 else { return false }
        let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(probeRoom)[..<count])
        guard RecordStart.isGzip(bytes, at: 0) else { return false }
        // Without memory nothing is found here, and the search goes on.
        if inflater == nil { inflater = try? Inflater(.gzip) }
        guard let inflater else { return false }
        inflater.reset()
        return withUnsafeTemporaryAllocation(byteCount: RecordStart.length, alignment: 1) { room in
            let step = inflater.step(bytes, into: room)
            guard step.outcome != .damaged else { return false }
            return check(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<step.produced]))
        }
    }
}

/// Watches bytes that go by for the first version line, over the borders of pieces.
struct SyncWatcher {
    /// Bytes before the line.
    private(set) var found: Int64?
    /// How many line ends (bytes, at most four) stand right before it.
    private(set) var trailerLength = 0
    /// How many line ends (bytes, at most four) the bytes so far end with; good while nothing is found.
    var endTrailerLength: Int {
        carry.withUnsafeBytes { RecordStart.trailerLength($0, before: $0.count) }
    }
    private var carry: [UInt8] = []
    private var seen: Int64 = 0

    /// Looks at the next piece.
    mutating func watch(_ piece: UnsafeRawBufferPointer) {
        guard found == nil else { return }
        // The border is looked at in a small copy of its own.
        let reach = RecordStart.length * 2
        let border = carry + piece.prefix(reach)
        border.withUnsafeBytes { look(in: $0, base: seen - Int64(carry.count)) }
        if found == nil, piece.count > RecordStart.length { look(in: piece, base: seen) }
        seen += Int64(piece.count)
        carry = piece.count >= reach ? Array(piece.suffix(reach)) : Array((carry + piece).suffix(reach))
    }

    private mutating func look(in bytes: UnsafeRawBufferPointer, base: Int64) {
        var position = 1
        while let start = ByteSearch.first(0x57, in: bytes, from: position) {
            if bytes[start - 1] == 0x0a, RecordStart.isVersionLine(bytes, at: start) {
                found = base + Int64(start)
                trailerLength = RecordStart.trailerLength(bytes, before: start)
                return
            }
            position = start + 1
        }
    }
}
