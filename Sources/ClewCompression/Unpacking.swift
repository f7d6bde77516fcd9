/// The loops that unpack a whole body within limits and keep what came out before damage.
enum Unpacking {
    typealias Decoded = ContentCoding.Decoded

    /// One gzip member or several in a row, as `gzip -c a b` makes them.
    static func gzip(_ bytes: UnsafeRawBufferPointer, limits: DecompressionLimits) -> Decoded {
        do {
            let inflater = try Inflater(.gzip)
            var output: [UInt8] = []
            var start = 0
            while true {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
                let end = run(rest, consumedBefore: start, limits: limits, output: &output) {
                    inflater.step($0, into: $1)
                }
                start += end.consumed
                if let error = end.error {
                    let isNoGzip = output.isEmpty && error == .damaged && !startsLikeGzip(bytes)
                    return Decoded(bytes: output, error: isNoGzip ? .notCompressed : error)
                }
                guard startsLikeGzip(UnsafeRawBufferPointer(rebasing: bytes[start...])) else {
                    return Decoded(bytes: output, trailing: bytes.count - start)
                }
                inflater.reset()
            }
        } catch {
            return Decoded(bytes: [], error: error)
        }
    }

    /// The zlib form, or bare DEFLATE data where the first bytes are no zlib header.
    static func deflate(_ bytes: UnsafeRawBufferPointer, limits: DecompressionLimits) -> Decoded {
        let looksWrapped =
            bytes.count >= 2 && bytes[0] & 15 == 8 && (UInt16(bytes[0]) << 8 | UInt16(bytes[1])).isMultiple(of: 31)
        let first = inflate(bytes, looksWrapped ? .zlib : .raw, limits: limits)
        guard looksWrapped, first.error == .damaged, first.bytes.isEmpty else { return first }
        let second = inflate(bytes, .raw, limits: limits)
        return second.error == nil ? second : first
    }

    static func brotli(_ bytes: UnsafeRawBufferPointer, limits: DecompressionLimits) -> Decoded {
        do {
            let inflater = try BrotliInflater()
            var output: [UInt8] = []
            let end = run(bytes, consumedBefore: 0, limits: limits, output: &output) { inflater.step($0, into: $1) }
            return Decoded(bytes: output, error: end.error, trailing: bytes.count - end.consumed)
        } catch {
            return Decoded(bytes: [], error: error)
        }
    }

    static func startsLikeGzip(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 3 && bytes[0] == 0x1f && bytes[1] == 0x8b && bytes[2] == 8
    }

    private static func inflate(
        _ bytes: UnsafeRawBufferPointer, _ format: Inflater.Format, limits: DecompressionLimits
    ) -> Decoded {
        do {
            let inflater = try Inflater(format)
            var output: [UInt8] = []
            let end = run(bytes, consumedBefore: 0, limits: limits, output: &output) { inflater.step($0, into: $1) }
            return Decoded(bytes: output, error: end.error, trailing: bytes.count - end.consumed)
        } catch {
            return Decoded(bytes: [], error: error)
        }
    }

    /// Steps until the end, an error or the limit; the room grows with what came out, so that copying stays linear.
    private static func run(
        _ bytes: UnsafeRawBufferPointer, consumedBefore: Int, limits: DecompressionLimits, output: inout [UInt8],
        step: (UnsafeRawBufferPointer, UnsafeMutableRawBufferPointer) -> Inflater.Step
    ) -> (consumed: Int, error: CompressionError?) {
        var consumed = 0
        while true {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[consumed...])
            let wanted = max(16 << 10, min(max(rest.count * 4, output.count), 1 << 20))
            // A byte beyond the limit tells what just fits from what does not.
            let size = min(wanted, limits.output - output.count + 1)
            var done = Inflater.Step(consumed: 0, produced: 0, outcome: .damaged, unusedBits: nil)
            let piece = [UInt8](unsafeUninitializedCapacity: size) { room, count in
                done = step(rest, UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[..<size]))
                count = done.produced
            }
            consumed += done.consumed
            if output.isEmpty { output = piece } else { output.append(contentsOf: piece) }
            let ceiling = limits.ceiling(consumed: consumedBefore + consumed)
            if output.count > ceiling {
                output.removeLast(output.count - ceiling)
                return (consumed, .limitExceeded(ceiling))
            }
            switch done.outcome {
            case .ended: return (consumed, nil)
            case .damaged: return (consumed, .damaged)
            case .goesOn where done.consumed == 0 && done.produced == 0: return (consumed, .clipped)
            case .goesOn: continue
            }
        }
    }
}
