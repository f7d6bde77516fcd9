/// Decodes a gzip file of any size from a source that is read by offset, and can go back to any decoded place.
///
/// It stops at the end of each member; ``startNextMember()`` goes on. Checksums are checked where a member was decoded
/// from its beginning. On the way it makes a ``GzipIndex``. One object serves one task at a time.
///
///     let reader = try GzipStreamReader(source: { offset, room in read(offset, room) }, offset: 0)
///     let count = reader.read(into: room)
public final class GzipStreamReader {
    /// Reads bytes of the file at an offset into the room: how many, 0 at the end, less than 0 when it fails.
    public typealias Source = (_ offset: Int64, _ room: UnsafeMutableRawBufferPointer) -> Int

    /// What the reader can do next.
    public enum State: Hashable, Sendable {
        /// There may be more.
        case reading
        /// A member ended and its checksum agreed.
        case memberEnd
        /// It cannot go on: ``CompressionError/damaged``, ``CompressionError/clipped``, a limit, or the source failed.
        case failed(CompressionError)
    }

    /// The index as far as the stream was decoded.
    public private(set) var index: GzipIndex
    /// What the reader can do next.
    public private(set) var state: State = .reading
    /// Decoded bytes so far, from the beginning of the stream.
    public private(set) var decodedOffset: Int64 = 0
    /// Where the stream begins in the file.
    public let start: Int64

    /// Where the next compressed byte lies in the file: behind a member when that has just ended.
    public var fileOffset: Int64 { inputOffset + Int64(low) }

    private let source: Source
    private let span: Int64
    private let limits: StreamLimits
    private let inflater: Inflater
    private var spare: Inflater?
    private let input: UnsafeMutableRawBufferPointer
    private var inputOffset: Int64
    private var low = 0
    private var high = 0
    private var isRaw = false

    /// How much a stream may give.
    public struct StreamLimits: Hashable, Sendable {
        /// The most decoded bytes.
        public var output: Int64
        /// The most decoded bytes for each compressed one, once more than `ratioFrom` bytes came out.
        public var ratio: Int64
        /// From how many decoded bytes on the ratio counts.
        public var ratioFrom: Int64

        /// Limits; without arguments any length, and a ratio of 200 beyond 256 MiB.
        public init(output: Int64 = .max, ratio: Int64 = 200, ratioFrom: Int64 = 256 << 20) {
            self.output = output
            self.ratio = max(1, ratio)
            self.ratioFrom = ratioFrom
        }
    }

    /// A reader at the beginning of a stream.
    ///
    /// - Parameters:
    ///   - offset: where the stream begins in the file.
    ///   - index: access points that were made before, to read a place in the middle.
    ///   - span: the least decoded bytes between two access points.
    public init(
        source: @escaping Source, offset: Int64, index: GzipIndex = GzipIndex(), span: Int = 8 << 20,
        limits: StreamLimits = StreamLimits()
    ) throws(CompressionError) {
        self.source = source
        self.index = index
        self.span = Int64(max(1 << 16, span))
        self.limits = limits
        start = offset
        inputOffset = offset
        inflater = try Inflater(.gzip)
        input = .allocate(byteCount: 64 << 10, alignment: 16)
    }

    deinit {
        input.deallocate()
    }

    /// Fills `room` as far as the member goes.
    ///
    /// - Returns: how many bytes came out; fewer than there is room for only when ``state`` has changed.
    public func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        var count = 0
        while count < room.count, state == .reading {
            let hasInput = low < high || refill()
            if case .failed = state { break }
            // When the input has come to its end, a match of up to 258 bytes may still be inside of the inflater.
            let step = inflater.step(
                UnsafeRawBufferPointer(rebasing: input[low..<high]),
                into: UnsafeMutableRawBufferPointer(rebasing: room[count...]), stopsAtBlocks: hasInput)
            low += step.consumed
            count += step.produced
            decodedOffset += Int64(step.produced)
            if let bits = step.unusedBits { addPoint(unusedBits: bits) }
            switch step.outcome {
            case .ended: endMember()
            case .damaged: state = .failed(.damaged)
            case .goesOn where !hasInput && step.produced == 0: state = .failed(.clipped)
            case .goesOn: checkLimits()
            }
        }
        return count
    }

    /// Begins the member that follows the one that has ended.
    ///
    /// - Returns: `false` when the bytes that follow do not begin one.
    public func startNextMember() -> Bool {
        guard state == .memberEnd else { return false }
        var head: [UInt8] = [0, 0, 0]
        let count = head.withUnsafeMutableBytes { source(fileOffset, $0) }
        guard count == 3, head == [0x1f, 0x8b, 8] else { return false }
        inflater.reset(.gzip)
        isRaw = false
        state = .reading
        if let last = index.points.last?.decodedOffset, decodedOffset - last < span { return true }
        index.append(
            GzipIndex.Point(
                decodedOffset: decodedOffset, compressedOffset: fileOffset - start, unusedBits: 0, window: nil))
        return true
    }

    /// Goes to a decoded place, by the nearest access point before it and over member ends.
    ///
    /// - Throws: ``CompressionError/clipped`` when the stream ends before, or what went wrong on the way.
    public func seek(to offset: Int64) throws(CompressionError) {
        let point = index.point(before: offset)
        if offset < decodedOffset || state != .reading || (point?.decodedOffset ?? 0) > decodedOffset {
            try restart(at: point)
        }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { room.deallocate() }
        while decodedOffset < offset {
            let size = Int(min(Int64(room.count), offset - decodedOffset))
            if read(into: UnsafeMutableRawBufferPointer(rebasing: room[..<size])) > 0 { continue }
            if case .failed(let error) = state { throw error }
            guard startNextMember() else { throw .clipped }
        }
    }

    /// A place to come back to with ``rewind(to:)``: offset, input and checksum as they are.
    public struct Mark {
        fileprivate let decodedOffset: Int64
        fileprivate let fileOffset: Int64
        fileprivate let state: State
        fileprivate let isRaw: Bool
    }

    /// Marks this place. Only the last mark can be come back to. `nil` when there is no memory.
    public func mark() -> Mark? {
        if spare == nil { spare = try? Inflater(.gzip) }  // Without memory there is no mark, and nothing else is lost.
        guard let spare, spare.copyState(of: inflater) else { return nil }
        return Mark(decodedOffset: decodedOffset, fileOffset: fileOffset, state: state, isRaw: isRaw)
    }

    /// Goes back to the last mark.
    public func rewind(to mark: Mark) -> Bool {
        guard let spare, inflater.copyState(of: spare) else { return false }
        decodedOffset = mark.decodedOffset
        inputOffset = mark.fileOffset
        low = 0
        high = 0
        state = mark.state
        isRaw = mark.isRaw
        return true
    }

    private func restart(at point: GzipIndex.Point?) throws(CompressionError) {
        low = 0
        high = 0
        state = .reading
        decodedOffset = point?.decodedOffset ?? 0
        inputOffset = start + (point?.compressedOffset ?? 0)
        guard let point, let window = point.window else {
            isRaw = false
            inflater.reset(.gzip)
            return
        }
        isRaw = true
        var byte: [UInt8] = [0]
        if point.unusedBits > 0 {
            let count = byte.withUnsafeMutableBytes { source(inputOffset - 1, $0) }
            guard count == 1 else { throw .badIndex }
        }
        guard inflater.resume(bits: point.unusedBits, of: byte[0], window: window) else { throw .badIndex }
    }

    /// Reads more of the file; `false` at its end, and when it cannot be read, which ``state`` says.
    private func refill() -> Bool {
        inputOffset += Int64(high)
        low = 0
        high = 0
        let count = source(inputOffset, input)
        guard (0...input.count).contains(count) else {
            state = .failed(.unreadable)
            return false
        }
        high = count
        return count > 0
    }

    private func endMember() {
        state = .memberEnd
        guard isRaw else { return }
        // Raw decoding knows no trailer; it is eight bytes long and was checked when the index was made.
        var left = 8
        while left > 0 {
            if low == high, !refill() {
                if state == .memberEnd { state = .failed(.clipped) }
                return
            }
            let step = min(left, high - low)
            low += step
            left -= step
        }
    }

    private func addPoint(unusedBits: Int) {
        guard decodedOffset - (index.points.last?.decodedOffset ?? 0) >= span else { return }
        index.append(
            GzipIndex.Point(
                decodedOffset: decodedOffset, compressedOffset: fileOffset - start, unusedBits: unusedBits,
                window: inflater.window()))
    }

    private func checkLimits() {
        let consumed = max(1, fileOffset - start)
        if decodedOffset > limits.output
            || (decodedOffset > limits.ratioFrom && decodedOffset / consumed >= limits.ratio)
        {
            state = .failed(.limitExceeded(Int(clamping: decodedOffset)))
        }
    }
}
