internal import ClewCore
internal import ClewCrypto
internal import ClewWARC

/// Which bytes of a record its log entry commits to as the payload: those in which mentions are located.
///
/// For an HTTP message the body without transfer and content codings, for every other record the block. None for a
/// `revisit`, whose content lies elsewhere, and none where the codings cannot be taken off without loss. The rule is part
/// of the format: what it gives for a record never changes.
struct PayloadRule {
    /// Where the payload begins in the block.
    let offset: Int
    /// Whether codings must be taken off.
    let isCoded: Bool
    /// Whether there is a payload at all.
    let isThere: Bool

    /// The most bytes of a payload that codings were taken off.
    static let decodedLimit = 64 << 20
    /// The most bytes of a coded message that is decoded.
    static let codedLimit = 16 << 20

    static let limits = WARCLimits(block: codedLimit, payload: decodedLimit)

    /// The limits for segments: what Clew packed itself is no bomb, however well it was to be packed.
    static let segmentLimits = WARCLimits(block: codedLimit, payload: decodedLimit, ratio: .max)

    /// - Parameters:
    ///   - start: the block, or as much of its beginning as holds an HTTP head.
    ///   - blockCount: the length of the whole block.
    init(_ header: WARCHeader, start: UnsafeRawBufferPointer, blockCount: Int) {
        guard header.type != .revisit else {
            offset = blockCount
            isCoded = false
            isThere = false
            return
        }
        guard header.isHTTP, let message = HTTPMessage(start) else {
            offset = 0
            isCoded = false
            isThere = true
            return
        }
        offset = min(message.headLength, blockCount)
        let codings = message.contentCodings + message.transferCodings
        isCoded = offset < blockCount && codings.contains { $0 != "identity" }
        isThere = !isCoded || blockCount <= PayloadRule.codedLimit
    }

    /// The digest of the payload of a block in memory.
    ///
    /// - Parameter raw: the digest of the bytes from ``offset`` on, where it is known already.
    func digest(_ header: WARCHeader, block: UnsafeRawBufferPointer, raw: Digest? = nil) -> Digest? {
        guard isThere else { return nil }
        guard isCoded else {
            return raw ?? Digest(words: sha256(UnsafeRawBufferPointer(rebasing: block[min(offset, block.count)...])))
        }
        let payload = WARCPayload(header: header, block: block, limits: PayloadRule.limits)
        guard !payload.findings.contains(where: \.isLoss) else { return nil }
        return Digest(words: sha256(payload.bytes))
    }

    /// The digest that the payload rule gives for a record.
    ///
    /// - Parameter readStart: hands over the beginning of the block, when it is not in memory.
    static func digest(
        of entry: WARCEntry, readStart: ((UnsafeRawBufferPointer) -> Bool) throws(WARCError) -> Void
    ) throws(WARCError) -> Digest? {
        let count = Int(clamping: entry.blockLength)
        if let block = entry.block {
            return block.withUnsafeBytes { bytes in
                let rule = PayloadRule(entry.header, start: bytes, blockCount: count)
                let raw = rule.offset == entry.payloadOffset ? entry.payloadDigest : nil
                return rule.digest(entry.header, block: bytes, raw: raw)
            }
        }
        var start: [UInt8] = []
        try readStart { bytes in
            start.append(contentsOf: bytes)
            return start.count < HTTPMessage.longestHead
        }
        let rule = start.withUnsafeBytes { PayloadRule(entry.header, start: $0, blockCount: count) }
        // Too large to take codings off; without codings the reader has hashed it on the way.
        return rule.isThere && !rule.isCoded && rule.offset == entry.payloadOffset ? entry.payloadDigest : nil
    }
}
