internal import ClewCore
internal import ClewCrypto

/// What reading computes besides the records themselves.
public struct WARCReading: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: Int

    /// A set by its bits.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// SHA-256 over the bytes of each record, gap and stream as stored.
    public static let storedDigests = WARCReading(rawValue: 1)
    /// SHA-256 over each payload as it lies in the block.
    public static let payloadDigests = WARCReading(rawValue: 2)
    /// Checks the digests that the heads declare.
    public static let declaredDigests = WARCReading(rawValue: 4)
}

/// What was found out about a block.
struct BlockFacts {
    var block: [UInt8]?
    var length: Int64 = 0
    var payloadOffset = 0
    var payloadDigest: ClewCore.Digest?
    var findings: [WARCFinding.Kind] = []
}

/// Computes the digests of a block, in memory or piece by piece.
struct BlockReader {
    let header: WARCHeader
    let reading: WARCReading
    let limits: WARCLimits

    /// Where the payload begins within a block that begins with these bytes.
    func payloadOffset(_ bytes: UnsafeRawBufferPointer, blockLength: Int64) -> Int {
        guard header.isHTTP else { return 0 }
        if let length = HTTPMessage.headLength(bytes) { return length }
        // A head that does not end leaves no payload.
        return Int(min(blockLength, Int64(HTTPMessage(bytes)?.headLength ?? 0)))
    }

    /// The facts of a block that lies in memory.
    func facts(_ block: UnsafeRawBufferPointer) -> BlockFacts {
        var facts = BlockFacts()
        facts.length = Int64(block.count)
        facts.payloadOffset = min(payloadOffset(block, blockLength: facts.length), block.count)
        let payload = UnsafeRawBufferPointer(rebasing: block[facts.payloadOffset...])
        if reading.contains(.payloadDigests) { facts.payloadDigest = ClewCore.Digest(words: sha256(payload)) }
        if reading.contains(.declaredDigests) {
            check(block: block, payload: payload, known: facts.payloadDigest, into: &facts.findings)
        }
        if block.count <= limits.block { facts.block = Array(block) }
        return facts
    }

    /// The facts of a block that comes in pieces: `pieces` hands over all of it.
    func facts(
        head: UnsafeRawBufferPointer, length: Int64, keeps: Bool, _ pieces: ((UnsafeRawBufferPointer) -> Void) -> Int64
    )
        -> BlockFacts
    {
        if keeps {
            var block: [UInt8] = []
            _ = pieces { block.append(contentsOf: $0) }
            var facts = block.withUnsafeBytes { self.facts($0) }
            facts.block = block
            return facts
        }
        var facts = BlockFacts()
        facts.payloadOffset = payloadOffset(head, blockLength: length)
        let checks = reading.contains(.declaredDigests)
        var payloadDigest = reading.contains(.payloadDigests) ? SHA256Stream() : nil
        var declaredBlock = checks ? header.blockDigest.map { RunningDigest($0.algorithm) } : nil
        var declaredPayload = checks ? payloadClaim.map { RunningDigest($0.algorithm) } : nil
        var seen = 0
        facts.length = pieces { piece in
            declaredBlock?.update(piece)
            let skipped = min(max(0, facts.payloadOffset - seen), piece.count)
            let part = UnsafeRawBufferPointer(rebasing: piece[skipped...])
            payloadDigest?.update(part)
            declaredPayload?.update(part)
            seen += piece.count
        }
        facts.payloadDigest = payloadDigest.map { ClewCore.Digest(words: $0.finish()) }
        if let declaredBlock, declaredBlock.finish() != header.blockDigest?.bytes {
            facts.findings.append(.blockDigestMismatch)
        }
        // The other usual forms need the payload in memory, so a difference here is no proof of damage.
        if let declaredPayload, declaredPayload.finish() != payloadClaim?.bytes {
            facts.findings.append(.uncheckedDigest)
        }
        if checks, hasUnreadableDigest { facts.findings.append(.uncheckedDigest) }
        return facts
    }

    /// The payload digest that can be checked here: that of a revisit or of a segment is of other bytes.
    private var payloadClaim: WARCDigest? {
        let type = header.type
        guard type != .revisit, type != .continuation, header.segmentNumber == nil else { return nil }
        return header.payloadDigest
    }

    private var hasUnreadableDigest: Bool {
        (header.fields["WARC-Block-Digest"] != nil && header.blockDigest == nil)
            || (header.fields["WARC-Payload-Digest"] != nil && header.payloadDigest == nil)
    }

    private func check(
        block: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer, known: ClewCore.Digest?,
        into findings: inout [WARCFinding.Kind]
    ) {
        if hasUnreadableDigest { findings.append(.uncheckedDigest) }
        if let declared = header.blockDigest, !RunningDigest.matches(declared, block) {
            findings.append(.blockDigestMismatch)
        }
        guard let declared = payloadClaim else { return }
        if declared.algorithm == .sha256, let known, known.bytes == declared.bytes { return }
        if RunningDigest.matches(declared, payload) || matchesOtherForm(declared, block, payload) { return }
        findings.append(.payloadDigestMismatch)
    }

    /// Tools disagree on what the payload is: without the chunks, without compression as well, or the block.
    private func matchesOtherForm(
        _ declared: WARCDigest, _ block: UnsafeRawBufferPointer, _ payload: UnsafeRawBufferPointer
    ) -> Bool {
        guard header.isHTTP, let message = HTTPMessage(block) else { return false }
        if RunningDigest.matches(declared, block) { return true }
        if message.transferCodings.last == "chunked" {
            let plain = ChunkedBody.decode(payload, limit: limits.payload).bytes
            if plain.withUnsafeBytes({ RunningDigest.matches(declared, $0) }) { return true }
        }
        guard !message.contentCodings.isEmpty else { return false }
        let decoded = HTTPBody(payload, of: message, limit: limits.payload).bytes
        return decoded.withUnsafeBytes { RunningDigest.matches(declared, $0) }
    }
}
