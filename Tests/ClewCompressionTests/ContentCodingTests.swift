import ClewCompression
import ClewTestSupport
import Testing

@Suite struct ContentCodingTests {
    private static let limits = DecompressionLimits(output: 1 << 20)
    /// "Clew reads brotli. " twenty times, made with brotli 1.2.
    private static let brotli = bytes(hex: "1b7b01f88d94abed6831e436b6ae63357f912310820a0a0a43848c888fa1e722a64f6500")
    private static let brotliText = Array(String(repeating: "Clew reads brotli. ", count: 20).utf8)
    /// 64 MiB of zeros, made with brotli 1.2.
    private static let brotliBomb = bytes(
        hex: "cfffff7f002400e2b14072effff9ffff0f8004401c1680eefd3fffffff01900088c302d0bdffe7ffff3f001200715800baf7ff03")

    /// The DEFLATE data of a gzip member without name.
    private static func raw(_ text: [UInt8]) throws -> [UInt8] {
        Array(try packed(text).dropFirst(10).dropLast(8))
    }

    /// RFC 1950 round the same data.
    private static func zlib(_ text: [UInt8]) throws -> [UInt8] {
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in text {
            low = (low + UInt32(byte)) % 65521
            high = (high + low) % 65521
        }
        let sum = high << 16 | low
        return [0x78, 0x9c] + (try raw(text)) + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> UInt32($0)) }
    }

    @Test(arguments: ["gzip", "X-GZIP", "x-gzip"])
    func `gzip bodies are unpacked, of several members too`(name: String) throws {
        let text = sampleText(100_000)
        let body = try packed(text) + packed(text)
        #expect(ContentCoding.decode(body, codings: [name], limits: Self.limits) == .init(bytes: text + text))
    }

    @Test func `deflate bodies are unpacked with and without their wrapping`() throws {
        let text = sampleText(50_000)
        #expect(
            ContentCoding.decode(try Self.zlib(text), codings: ["deflate"], limits: Self.limits) == .init(bytes: text))
        #expect(
            ContentCoding.decode(try Self.raw(text), codings: ["deflate"], limits: Self.limits) == .init(bytes: text))
    }

    @Test func `brotli bodies are unpacked`() {
        let result = ContentCoding.decode(Self.brotli, codings: ["br"], limits: Self.limits)
        #expect(result == .init(bytes: Self.brotliText))
        let clipped = ContentCoding.decode(Array(Self.brotli.dropLast(6)), codings: ["br"], limits: Self.limits)
        #expect(clipped.error == .clipped)
    }

    @Test func `stacked codings are taken off from the last to the first`() throws {
        let text = sampleText(3000)
        let body = try packed(try Self.zlib(text))
        let result = ContentCoding.decode(body, codings: ["deflate", "identity", "gzip"], limits: Self.limits)
        #expect(result == .init(bytes: text))
        let many = Array(repeating: "gzip", count: 9)
        #expect(
            ContentCoding.decode(body, codings: many, limits: Self.limits).error
                == .unknownCoding("more than 8 codings"))
    }

    @Test func `an unknown coding leaves the bytes and is named`() {
        let result = ContentCoding.decode([1, 2, 3], codings: ["zstd"], limits: Self.limits)
        #expect(result == .init(bytes: [1, 2, 3], error: .unknownCoding("zstd")))
    }

    @Test func `what came before damage is kept`() throws {
        let text = sampleText(200_000)
        let body = try packed(text)
        let half = ContentCoding.decode(Array(body[..<(body.count / 2)]), codings: ["gzip"], limits: Self.limits)
        #expect(half.error == .clipped)
        #expect(half.bytes.count > 50_000 && half.bytes == Array(text[..<half.bytes.count]))
        var changed = body
        changed[changed.count - 7] ^= 4
        let damaged = ContentCoding.decode(changed, codings: ["gzip"], limits: Self.limits)
        #expect(damaged == .init(bytes: text, error: .damaged))
        let trailing = ContentCoding.decode(body + [0, 0, 0], codings: ["gzip"], limits: Self.limits)
        #expect(trailing == .init(bytes: text, trailing: 3))
        #expect(ContentCoding.decode(text, codings: ["gzip"], limits: Self.limits).error == .notCompressed)
        #expect(ContentCoding.decode([], codings: ["gzip", "br"], limits: Self.limits) == .init(bytes: []))
    }

    @Test func `a gzip bomb of ten gigabytes stops at the limit`() throws {
        let member = try packed([UInt8](repeating: 0, count: 1 << 20), level: 12)
        var bomb: [UInt8] = []
        for _ in 0..<10240 { bomb += member }
        #expect(bomb.count < 12 << 20)
        let result = ContentCoding.decode(bomb, codings: ["gzip"], limits: DecompressionLimits(output: 5_000_001))
        #expect(result.error == .limitExceeded(5_000_001))
        #expect(result.bytes.count == 5_000_001)
    }

    @Test func `a brotli bomb stops at the limit of size and of ratio`() {
        let bySize = ContentCoding.decode(
            Self.brotliBomb, codings: ["br"], limits: DecompressionLimits(output: 4 << 20))
        #expect(bySize.error == .limitExceeded(4 << 20))
        #expect(bySize.bytes.count == 4 << 20)
        let byRatio = ContentCoding.decode(
            Self.brotliBomb, codings: ["br"], limits: DecompressionLimits(output: 1 << 30, ratio: 1000))
        #expect(byRatio.error == .limitExceeded(1 << 20))
    }

    @Test func `mutated bodies neither crash nor pass the limit`() throws {
        var random = SplitMix64(seed: 30)
        let text = sampleText(4000)
        let seeds: [(String, [UInt8])] = [
            ("gzip", try packed(text)), ("deflate", try Self.zlib(text)), ("deflate", try Self.raw(text)),
            ("br", Self.brotli), ("br", Self.brotliBomb),
        ]
        for round in 0..<3000 {
            let (name, seed) = seeds[round % seeds.count]
            let result = ContentCoding.decode(
                random.mutated(seed), codings: [name], limits: DecompressionLimits(output: 100_000))
            #expect(result.bytes.count <= 100_000)
        }
    }
}
