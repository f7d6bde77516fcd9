/// Bytes made UTF-8, with the way back.
///
///     let text = DecodedText([0x47, 0xFC, 0x6E], .windows1252)  // "Gün"
///     text.offsets.source(of: 1..<3)  // 1..<2
public struct DecodedText: Sendable {
    /// The text as well-formed UTF-8, without a byte-order mark.
    public let bytes: [UInt8]
    /// Leads from offsets of ``bytes`` to offsets of the source.
    public let offsets: OffsetMap
    /// How many places were no characters and are U+FFFD now.
    public let replacedCount: Int

    /// Decodes bytes. Well-formed UTF-8 without a byte-order mark is taken over without a copy.
    public init(_ source: [UInt8], _ encoding: CharacterEncoding) {
        self.init(source, encoding, isStart: true)
    }

    /// Decodes a piece of a document: only its start may have a byte-order mark.
    init(_ source: [UInt8], _ encoding: CharacterEncoding, isStart: Bool) {
        let mark = isStart ? ByteOrderMark(source) : nil
        let skipped = mark.map { $0.encoding == encoding ? $0.count : 0 } ?? 0
        let fault: Int? = source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            if encoding == .utf8 { return UTF8Check.firstFault(base, skipped, buffer.count) }
            if encoding.isASCIICompatible { return ASCIIRun.end(base, skipped, buffer.count) < buffer.count ? 0 : nil }
            return skipped
        }
        if fault == nil {
            bytes = skipped == 0 ? source : Array(source.dropFirst(skipped))
            offsets = OffsetMap(form: .shifted(skipped))
            replacedCount = 0
        } else {
            var decoder = Decoder(encoding, from: skipped)
            decoder.decode(source)
            bytes = decoder.result
            offsets = OffsetMap(form: .marked(decoder.marks, source: source, encoding))
            replacedCount = decoder.replaced
        }
    }

    private struct Decoder {
        private let encoding: CharacterEncoding
        private var stepper: DecodingStepper
        private(set) var result: [UInt8] = []
        private(set) var marks: [OffsetMap.Mark]
        private(set) var replaced = 0

        init(_ encoding: CharacterEncoding, from start: Int) {
            self.encoding = encoding
            stepper = DecodingStepper(encoding)
            marks = [OffsetMap.Mark(decoded: 0, source: start)]
        }

        mutating func decode(_ source: [UInt8]) {
            source.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                result.reserveCapacity(buffer.count + buffer.count / 8)
                var at = marks[0].source
                var nextMark = at + OffsetMap.stride
                while at < buffer.count {
                    if at >= nextMark {
                        marks.append(OffsetMap.Mark(decoded: result.count, source: at))
                        nextMark = at + OffsetMap.stride
                    }
                    if encoding.isASCIICompatible, base[at] < 0x80 {
                        let end = ASCIIRun.end(base, at, min(buffer.count, nextMark))
                        result.append(contentsOf: UnsafeBufferPointer(start: base + at, count: end - at))
                        at = end
                        continue
                    }
                    let start = result.count
                    at += stepper.append(base, at, buffer.count, to: &result).source
                    if result.count - start == 3, result[start] == 0xEF, result[start + 1] == 0xBF,
                        result[start + 2] == 0xBD
                    {
                        replaced += 1
                    }
                }
            }
        }
    }
}

/// Runs of ASCII, looked at eight bytes at a time.
enum ASCIIRun {
    /// The offset of the first byte of 80 or more, `count` when there is none.
    static func end(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        let raw = UnsafeRawPointer(base)
        var at = start
        while at + 8 <= count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
            at += 8
        }
        while at < count, base[at] < 0x80 { at += 1 }
        return at
    }
}

/// The mark at the start of a document that tells its encoding.
struct ByteOrderMark {
    let encoding: CharacterEncoding
    let count: Int

    init?(_ bytes: some Collection<UInt8>) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, count) = (.utf8, 3)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            (encoding, count) = (.utf16LittleEndian, 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            (encoding, count) = (.utf16BigEndian, 2)
        } else {
            return nil
        }
    }
}
