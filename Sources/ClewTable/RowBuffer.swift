/// The part of a file that was handed over and not yet read as rows.
struct RowBuffer: Sendable {
    private(set) var bytes: [UInt8] = []
    /// The index of the first byte that is not read.
    var start = 0
    /// The offset in the file of the first byte of ``bytes``.
    private(set) var offset = 0
    private(set) var isFinished = false
    /// A row that is not whole yet is tried again only when there is this much, so that long rows cost linear time.
    private(set) var needed = 0

    var available: Int { bytes.count - start }
    var isWorthTrying: Bool { isFinished || available >= needed }

    mutating func append(_ chunk: some Collection<UInt8>) {
        if start > 0, start * 2 >= bytes.count {
            bytes.removeFirst(start)
            offset += start
            start = 0
        }
        bytes.append(contentsOf: chunk)
    }

    mutating func finish() {
        isFinished = true
    }

    mutating func isShort() {
        needed = available * 2
    }

    mutating func consume(to index: Int) {
        start = index
        needed = 0
    }
}
