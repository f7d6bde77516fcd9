/// Takes one content coding off a body that comes in pieces; what comes out is handed on and not kept.
///
/// It reads what ``ContentCoding/decode(_:limits:)`` reads, in bounded memory. The caller counts what comes out and stops
/// where it is too much. One object serves one body.
///
///     let decoder = StreamDecoder(.gzip)
///     decoder.push(piece) { part in take(part) }
///     decoder.finish { part in take(part) }
public final class StreamDecoder {
    private typealias Step = (UnsafeRawBufferPointer, UnsafeMutableRawBufferPointer) -> Inflater.Step

    private enum State {
        /// The first bytes are held until they tell what they are.
        case undecided
        /// As it is.
        case plain
        case coded
        /// Behind the end of a member; a few bytes are held that may begin another one.
        case between
        case ended
    }

    /// What went wrong; `nil` when all is well. ``CompressionError/notCompressed`` stands for a body that does not have
    /// the coding and was handed on as it is.
    public private(set) var error: CompressionError?

    private let coding: ContentCoding
    private var state: State
    private var step: Step?
    private var held: [UInt8] = []
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)

    /// So many bytes are looked at before the coding is believed.
    private static let lookedAt = 64 << 10

    /// A decoder for one body.
    public init(_ coding: ContentCoding) {
        self.coding = coding
        state = coding == .identity ? .plain : .undecided
    }

    deinit {
        room.deallocate()
    }

    /// Takes the next bytes of the body.
    ///
    /// - Parameter body: takes what comes out; `false` stops the decoder for good.
    /// - Returns: whether more bytes are of use.
    @discardableResult
    public func push(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        guard !bytes.isEmpty else { return state != .ended }
        switch state {
        case .plain: return body(bytes) || end(nil)
        case .coded: return decode(bytes, body)
        case .ended: return false
        case .between, .undecided:
            held.append(contentsOf: bytes)
            if state == .between { return held.count < 3 || next(body) }
            return held.count < StreamDecoder.lookedAt || decide(body)
        }
    }

    /// Says that the body ends here.
    public func finish(_ body: (UnsafeRawBufferPointer) -> Bool) {
        // An empty body is what HEAD answers and many redirects carry, whatever their header says.
        if state == .undecided, !held.isEmpty { _ = decide(body) }
        if state == .coded { _ = end(.clipped) }
    }

    /// Believes the coding, or not, by the first bytes.
    private func decide(_ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        let start = held
        held = []
        do {
            step = try start.withUnsafeBufferPointer { (bytes) throws(CompressionError) in
                try fittingStep(UnsafeRawBufferPointer(bytes))
            }
        } catch {
            return end(error)
        }
        guard step != nil else {
            error = .notCompressed
            state = .plain
            return start.withUnsafeBytes { body($0) } || end(.notCompressed)
        }
        state = .coded
        return start.withUnsafeBytes { decode($0, body) }
    }

    /// The format in which the first bytes can be unpacked; `nil` when there is none.
    private func fittingStep(_ bytes: UnsafeRawBufferPointer) throws(CompressionError) -> Step? {
        let looksWrapped =
            bytes.count >= 2 && bytes[0] & 15 == 8 && (UInt16(bytes[0]) << 8 | UInt16(bytes[1])).isMultiple(of: 31)
        let formats: [Inflater.Format?] =
            switch coding {
            case .gzip: [.gzip]
            case .deflate: looksWrapped ? [.zlib, .raw] : [.raw]
            case .brotli, .identity: [nil]
            }
        for format in formats {
            let trial = try StreamDecoder.step(format)(bytes, room)
            if trial.produced == 0, trial.outcome == .damaged { continue }
            return try StreamDecoder.step(format)
        }
        return nil
    }

    private static func step(_ format: Inflater.Format?) throws(CompressionError) -> Step {
        if let format {
            let inflater = try Inflater(format)
            return { inflater.step($0, into: $1) }
        }
        let inflater = try BrotliInflater()
        return { inflater.step($0, into: $1) }
    }

    private func decode(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        guard let step else { return end(.damaged) }
        var consumed = 0
        while true {
            let done = step(UnsafeRawBufferPointer(rebasing: bytes[consumed...]), room)
            consumed += done.consumed
            if done.produced > 0, !body(UnsafeRawBufferPointer(rebasing: room[..<done.produced])) { return end(nil) }
            switch done.outcome {
            case .damaged: return end(.damaged)
            case .ended:
                guard coding == .gzip else { return end(nil) }
                state = .between
                held = Array(bytes[consumed...])
                return held.count < 3 || next(body)
            case .goesOn where done.consumed == 0 && done.produced == 0: return true
            case .goesOn: continue
            }
        }
    }

    /// Goes on with another member, where what is held begins one; other bytes are passed over.
    private func next(_ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        let start = held
        held = []
        guard start.withUnsafeBytes({ Unpacking.startsLikeGzip($0) }) else { return end(nil) }
        do { step = try StreamDecoder.step(.gzip) } catch { return end(error) }
        state = .coded
        return start.withUnsafeBytes { decode($0, body) }
    }

    private func end(_ error: CompressionError?) -> Bool {
        state = .ended
        if let error { self.error = error }
        return false
    }
}
