internal import CBrotli

/// Unpacks brotli data (RFC 7932) piece by piece; it has no checksum, so only broken form is noticed.
final class BrotliInflater {
    private let state: OpaquePointer

    init() throws(CompressionError) {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .outOfMemory }
        self.state = state
    }

    deinit {
        BrotliDecoderDestroyInstance(state)
    }

    /// Takes from `input` and fills `room` as far as either goes.
    func step(_ input: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Inflater.Step {
        var availableInput = input.count
        var nextInput = input.bindMemory(to: UInt8.self).baseAddress
        var availableRoom = room.count
        var nextRoom = room.bindMemory(to: UInt8.self).baseAddress
        let result = BrotliDecoderDecompressStream(
            state, &availableInput, &nextInput, &availableRoom, &nextRoom, nil)
        let outcome: Inflater.Outcome =
            switch result {
            case BROTLI_DECODER_RESULT_SUCCESS: .ended
            case BROTLI_DECODER_RESULT_ERROR: .damaged
            default: .goesOn
            }
        return Inflater.Step(
            consumed: input.count - availableInput, produced: room.count - availableRoom, outcome: outcome,
            unusedBits: nil)
    }
}
