internal import ClewCompression

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A window that moves forward over a file or over what comes out of a gzip stream.
///
/// The window holds half a megabyte, so heads and ordinary records lie in it whole; what is larger is taken in pieces.
final class ByteFeed {
    enum Source {
        case file(FileBytes)
        case stream(GzipStreamReader)
    }

    /// The most bytes that ``fill(_:crossing:)`` can be asked for.
    static let capacity = 512 << 10
    /// Decoded at a time: small, so that little is decoded beyond what is needed.
    private static let piece = 64 << 10

    private let source: Source
    private let buffer: UnsafeMutableRawBufferPointer
    private var low = 0
    private var high = 0
    private var end: Int64
    /// Says whether the member that follows may be joined to the one that ended.
    var mayCross: (GzipStreamReader) -> Bool = { _ in false }

    init(_ source: Source, at offset: Int64 = 0) {
        self.source = source
        end = offset
        buffer = .allocate(byteCount: ByteFeed.capacity, alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// Where the window's first byte lies in the file or in the decoded stream.
    var position: Int64 { end - Int64(high - low) }

    /// The bytes of the window.
    var available: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[low..<high])
    }

    /// The bytes of the window before its first byte that are still there, for hashing what was just passed.
    func passed(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count >= 0, count <= low else { return nil }
        return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[low - count..<low])
    }

    /// Makes sure that the window holds `count` bytes.
    ///
    /// - Parameter crossing: whether to go on into the next gzip member when ``mayCross`` agrees.
    /// - Returns: `false` when the source ends before; the window then holds all that there is.
    func fill(_ count: Int, crossing: Bool = false) -> Bool {
        let count = min(count, ByteFeed.capacity)
        if high - low >= count { return true }
        if low > 0, let base = buffer.baseAddress {
            memmove(base, base + low, high - low)
            high -= low
            low = 0
        }
        while high < count {
            let done = read()
            if done > 0 {
                high += done
                end += Int64(done)
            } else {
                guard crossing, case .stream(let reader) = source, reader.state == .memberEnd, mayCross(reader),
                    reader.startNextMember()
                else { return false }
            }
        }
        return true
    }

    private func read() -> Int {
        switch source {
        case .file(let file): file.read(at: end, into: UnsafeMutableRawBufferPointer(rebasing: buffer[high...]))
        case .stream(let reader):
            reader.read(
                into: UnsafeMutableRawBufferPointer(rebasing: buffer[high..<min(buffer.count, high + ByteFeed.piece)]))
        }
    }

    /// Whether the source ended where a sound gzip member did.
    var endsSoundly: Bool {
        guard case .stream(let reader) = source else { return false }
        return reader.state == .memberEnd
    }

    /// Passes over bytes of the window.
    func advance(_ count: Int) {
        low += min(max(0, count), high - low)
    }

    /// Hands over the next `count` bytes in pieces, crossing members, and passes over them.
    ///
    /// - Returns: how many there were.
    func take(_ count: Int64, _ sink: (UnsafeRawBufferPointer) -> Void) -> Int64 {
        var left = count
        while left > 0 {
            if low == high, !fill(1, crossing: true) { break }
            let size = Int(min(left, Int64(high - low)))
            sink(UnsafeRawBufferPointer(rebasing: available[..<size]))
            advance(size)
            left -= Int64(size)
        }
        return count - left
    }

    /// Goes to a place of the file. A place inside of the window costs nothing. Streams only go forward.
    func seek(to offset: Int64) {
        guard case .file = source else { return }
        let start = position
        if offset >= start, offset <= end {
            low += Int(offset - start)
        } else {
            low = 0
            high = 0
            end = offset
        }
    }

    /// A place to come back to.
    struct Mark {
        fileprivate let position: Int64
        fileprivate let saved: [UInt8]
        fileprivate let stream: GzipStreamReader.Mark?
    }

    /// Marks this place; only the last mark can be come back to.
    func mark() -> Mark? {
        switch source {
        case .file: return Mark(position: position, saved: [], stream: nil)
        case .stream(let reader):
            guard let stream = reader.mark() else { return nil }
            return Mark(position: position, saved: Array(available), stream: stream)
        }
    }

    /// Goes back to the last mark.
    func rewind(to mark: Mark) -> Bool {
        guard case .stream(let reader) = source else {
            seek(to: mark.position)
            return true
        }
        guard let stream = mark.stream, reader.rewind(to: stream) else { return false }
        low = 0
        high = mark.saved.count
        end = mark.position + Int64(high)
        buffer.copyBytes(from: mark.saved)
        return true
    }
}
