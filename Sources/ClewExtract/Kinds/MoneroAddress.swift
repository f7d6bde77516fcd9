package import ClewCore
import ClewCrypto

/// Monero addresses: blocks of 8 bytes written as 11 base-58 characters; a prefix, two public keys and in an integrated
/// address a payment id, then four bytes of Keccak-256 (Monero documentation, "Address").
///
/// Main addresses have the prefix 18 and begin with `4`, sub-addresses 42 and `8`, both 95 characters; integrated ones
/// have 19 and 106 characters. Other networks are left out.
package enum MoneroAddress: IndicatorFormat {
    package static let kind = IndicatorKind.moneroAddress

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count == 95 || candidate.count == 106,
            candidate[0] == UInt8(ascii: "4") || (candidate[0] == UInt8(ascii: "8") && candidate.count == 95)
        else { return nil }
        let blocks = candidate.count / 11
        let byteCount = blocks * 8 + 5
        return withUnsafeTemporaryAllocation(byteCount: 80, alignment: 8) { bytes -> Verdict? in
            // A number too great for its block cannot have been written by a wallet, yet the form fits.
            var isIntact = true
            for block in 0...blocks {
                let end = min(block * 11 + 11, candidate.count)
                var value: UInt64 = 0
                var overflow = false
                for index in block * 11..<end {
                    let digit = Base58.Alphabet.bitcoin.values[Int(candidate[index])]
                    guard digit < 58 else { return nil }
                    let product = value.multipliedReportingOverflow(by: 58)
                    let sum = product.partialValue.addingReportingOverflow(UInt64(digit))
                    overflow = overflow || product.overflow || sum.overflow
                    value = sum.partialValue
                }
                if block == blocks {
                    overflow = overflow || value >> 40 != 0
                    value <<= 24
                }
                if overflow { isIntact = false }
                bytes.storeBytes(of: value.bigEndian, toByteOffset: block * 8, as: UInt64.self)
            }
            guard candidate.alphabet == .mixed else { return nil }
            let text = candidate.text
            let hash = keccak256(UnsafeRawBufferPointer(rebasing: bytes[..<(byteCount - 4)]))
            var checksum: UInt32 = 0
            for index in (byteCount - 4)..<byteCount { checksum = checksum << 8 | UInt32(bytes[index]) }
            guard isIntact, UInt32(truncatingIfNeeded: hash.0 >> 32) == checksum else {
                return Verdict(canonical: text, grade: .corrupt)
            }
            switch (bytes[0], candidate.count) {
            case (18, 95), (42, 95), (19, 106): return Verdict(canonical: text, grade: .valid)
            default: return nil
            }
        }
    }

    package static let examples: [Example] = [
        .accepted(
            "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A",
            source: "monero-site, donation address until 2019"),
        .accepted(
            "888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H",
            source: "monero-site, donation address, a sub-address"),
        .accepted(
            "4DBbtf5Qxs6PFHaZ5G57SyTZLPSKEZbQn5B42ZtErUGSLd9tEAVjSCzCZFEHopF7qrHMiX88Krpkk9TwHtZ31uTrYMKkzEB2yoELnsszjL",
            source: "bip_utils test vectors, integrated"),
        .accepted(
            "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B",
            .corrupt, source: "the first one, last character changed"),
        .refused(
            "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3",
            source: "the first one, cut"),
        .refused(
            "9ujeXrjzf7bfeK3KZdCqnYaMwZVFuXemPU8Ubw335rj2FN1CdMiWNyFV3ksEfMFvRp9L9qum5UxkP5rN9aLcPxbH1au4WAB",
            source: "an address of the test network"),
    ]
}
