#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes that grow at the end and are used again and again: memory is kept between uses and never filled with zeros.
///
/// A failed allocation is an error and not a crash, because the size often comes from foreign bytes.
///
///     var buffer = OutputBuffer()
///     try buffer.reserve(4096)
public struct OutputBuffer: ~Copyable {
    private var base: UnsafeMutableRawPointer?
    /// The number of bytes that there is room for.
    public private(set) var capacity = 0
    /// The number of bytes held.
    public private(set) var count = 0

    /// A buffer without room.
    public init() {}

    deinit {
        free(base)
    }

    /// Makes room for at least `capacity` bytes in all and keeps what is held.
    public mutating func reserve(_ capacity: Int) throws(CompressionError) {
        guard capacity > self.capacity else { return }
        guard let grown = realloc(base, capacity) else { throw .outOfMemory }
        base = grown
        self.capacity = capacity
    }

    /// Holds nothing; the room stays.
    public mutating func removeAll() {
        count = 0
    }

    /// Gives room beyond `capacity` bytes back to the system, when nothing beyond is held.
    public mutating func shrink(to capacity: Int) {
        guard self.capacity > capacity, count <= capacity, capacity > 0, let smaller = realloc(base, capacity) else {
            return
        }
        base = smaller
        self.capacity = capacity
    }

    /// Adds bytes at the end.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) throws(CompressionError) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        let needed = count + bytes.count
        if needed > capacity { try reserve(max(needed, capacity * 2)) }
        guard let base else { return }
        memcpy(base + count, source, bytes.count)
        count = needed
    }

    /// Lets `body` write into the free room (at least `room` bytes) and say how many bytes it wrote.
    mutating func appendWritten<Result>(
        room: Int, _ body: (UnsafeMutableRawBufferPointer) -> (written: Int, result: Result)
    ) throws(CompressionError) -> Result {
        if count + room > capacity { try reserve(max(count + room, capacity * 2)) }
        guard let base else { throw .outOfMemory }
        let (written, result) = body(UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count))
        count += min(max(0, written), capacity - count)
        return result
    }

    /// Lets `body` read the bytes; the pointer is good only inside.
    public borrowing func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: base, count: base == nil ? 0 : count))
    }
}
