import ClewCore
import ClewCrypto
import Synchronization

/// Recognises what was erased when it comes in again, without keeping a digest of it.
///
/// A mark is the HMAC-SHA256 of a digest under a key of the case, which lies outside of its folder: with the folder alone
/// nobody can confirm a guess of what was erased.
struct ErasureMarks: Sendable {
    private let key: [UInt8]?
    private let decisions: [String: Int]

    /// - Parameters:
    ///   - key: the pseudonym key of the case; `nil` where the keys are not here, and nothing is recognised.
    ///   - decisions: the number of the decision for each mark.
    init(key: [UInt8]?, decisions: [String: Int]) {
        self.key = key.map { hmacSHA256(Array("clew erased evidence v1".utf8), key: $0) }
        self.decisions = key == nil ? [:] : decisions
    }

    /// Recognises nothing.
    static let none = ErasureMarks(key: nil, decisions: [:])

    /// Whether nothing was ever erased.
    var isEmpty: Bool { decisions.isEmpty }

    /// The mark of bytes with this digest; `nil` without keys.
    func mark(of digest: Digest) -> String? {
        key.map { Array(hmacSHA256(digest.bytes, key: $0).prefix(16)).hex }
    }

    /// The decision under which bytes with this digest were erased; `nil` when they were not.
    func decision(on digest: Digest) -> Int? {
        isEmpty ? nil : mark(of: digest).flatMap { decisions[$0] }
    }
}

extension Workspace {
    /// What was erased so far, to be recognised.
    func erasureMarks() -> ErasureMarks {
        ErasureMarks(key: pseudonymKey, decisions: decided.withLock { $0.marks })
    }
}
