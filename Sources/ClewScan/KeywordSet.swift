internal import CHyperscan
internal import Synchronization

/// A set of words that is searched for in one pass over bytes, whatever their number.
///
/// The words are matched letter for letter, ASCII capitals and small letters alike, anywhere: whether a hit must stand
/// free is for the caller to say. The search is linear in the text (vectorscan, block mode, literals only), and a set
/// may be used by several threads at once: each search takes its own scratch space.
///
///     let set = try KeywordSet(["wickr", "threema"])
///     set.hits(in: Array("Wickr: nobody".utf8))  // [KeywordHit(word: 0, start: 0, end: 5)]
public final class KeywordSet: Sendable {
    /// The words, in the order in which ``KeywordHit/word`` counts them.
    public let words: [String]

    private let lengths: [Int]
    private let database: Handle
    private let idle = Mutex<[Handle]>([])

    /// A pointer that the library gave; it is only handed back to the library.
    // The database is never written after compiling, and a scratch is used by one search at a time.
    private struct Handle: @unchecked Sendable {
        var pointer: OpaquePointer
    }

    /// Compiles the words; an empty set or an empty word is refused.
    public init(_ words: [String]) throws(KeywordSetError) {
        guard !words.isEmpty, !words.contains("") else { throw .emptyWord }
        self.words = words
        lengths = words.map(\.utf8.count)
        database = try KeywordSet.compiled(words)
    }

    deinit {
        for scratch in idle.withLock({ $0 }) { hs_free_scratch(scratch.pointer) }
        hs_free_database(database.pointer)
    }

    /// All places where a word stands, in the order of their ends.
    public func hits(in bytes: [UInt8]) -> [KeywordHit] {
        var hits: [KeywordHit] = []
        bytes.withUnsafeBufferPointer { append(hitsIn: $0, to: &hits) }
        return hits
    }

    /// Adds all places where a word stands to `hits`, in the order of their ends, counted from the start of `bytes`.
    ///
    /// Texts of more than 4 GiB are searched up to there; whoever has more gives it in windows.
    public func append(hitsIn bytes: UnsafeBufferPointer<UInt8>, to hits: inout [KeywordHit]) {
        guard let start = bytes.baseAddress, !bytes.isEmpty, let scratch = borrowed() else { return }
        let first = hits.count
        withUnsafeMutablePointer(to: &hits) { hits in
            _ = UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
                hs_scan(
                    database.pointer, text, UInt32(clamping: bytes.count), 0, scratch.pointer,
                    { word, _, end, _, hits in
                        hits?.assumingMemoryBound(to: [KeywordHit].self).pointee.append(
                            KeywordHit(word: Int(word), start: 0, end: Int(end)))
                        return 0
                    }, hits)
            }
        }
        idle.withLock { $0.append(scratch) }
        for index in first..<hits.count { hits[index].start = hits[index].end - lengths[hits[index].word] }
    }

    private func borrowed() -> Handle? {
        if let scratch = idle.withLock({ $0.popLast() }) { return scratch }
        var scratch: OpaquePointer?
        guard hs_alloc_scratch(database.pointer, &scratch) == HS_SUCCESS, let scratch else { return nil }
        return Handle(pointer: scratch)
    }

    private static func compiled(_ words: [String]) throws(KeywordSetError) -> Handle {
        let bytes = words.map { $0.utf8CString }
        let room = bytes.map { word in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: word.count)
            for (index, character) in word.enumerated() { copy[index] = character }
            return copy
        }
        defer { for copy in room { copy.deallocate() } }
        let flags = [UInt32](repeating: UInt32(HS_FLAG_CASELESS), count: words.count)
        let ids = (0..<words.count).map { UInt32($0) }
        let lengths = words.map(\.utf8.count)
        var database: OpaquePointer?
        var fault: UnsafeMutablePointer<hs_compile_error_t>?
        let status = room.map { UnsafePointer<CChar>?($0) }.withUnsafeBufferPointer { words in
            hs_compile_lit_multi(
                words.baseAddress, flags, ids, lengths, UInt32(ids.count), UInt32(HS_MODE_BLOCK), nil, &database, &fault
            )
        }
        if let fault { hs_free_compile_error(fault) }
        guard status == HS_SUCCESS, let database else { throw .notCompiled }
        return Handle(pointer: database)
    }
}

/// One place where a word of a ``KeywordSet`` stands.
public struct KeywordHit: Hashable, Sendable {
    /// Which word, counted from 0 in the order in which the set was made.
    public var word: Int
    /// The offset of its first byte.
    public var start: Int
    /// The offset after its last byte.
    public var end: Int

    /// A hit.
    public init(word: Int, start: Int, end: Int) {
        self.word = word
        self.start = start
        self.end = end
    }
}

/// Why a set of words could not be made.
public enum KeywordSetError: Error, Hashable, Sendable {
    /// There is no word, or one of them is empty.
    case emptyWord
    /// The library refused the words: too many, or no memory.
    case notCompiled
}
