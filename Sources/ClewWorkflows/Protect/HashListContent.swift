import ClewCore
import ClewCrypto

/// What was read out of a list of hashes: the hashes by kind, and what was no hash.
struct HashListContent {
    /// The most hashes of one list.
    static let limit = 20_000_000
    /// How many lines that could not be read are named.
    static let namedLines = 20

    private(set) var hashes: [HashKind: [ListedHash]] = [:]
    private(set) var count = 0
    /// The places that could not be read, lines of a text and objects of JSON from 1: the first of them.
    private(set) var badPlaces: [Int] = []
    /// How many places could not be read.
    private(set) var badCount = 0
    /// Hashes that were left out because their category was not asked for.
    var otherCategories = 0
    /// Whether the list says of which category its hashes are.
    var statesCategories = false
    /// Whether the hash of nothing stood in the list: it is left out, as every empty file would be a match.
    private(set) var heldTheHashOfNothing = false

    private static let nothing: Set<ListedHash> = [
        ListedHash(md5([UInt8]())), ListedHash(sha1([UInt8]())),
        ListedHash(Digest(words: sha256([UInt8]())).bytes),
    ]

    /// Takes hexadecimal digits as a hash; `false` when they are none.
    ///
    /// - Throws: ``HashListFault/tooLong``.
    mutating func add(_ digits: some Collection<UInt8>) throws(HashListFault) -> Bool {
        guard let found = HashListContent.hash(digits) else { return false }
        try add(found.kind, found.hash)
        return true
    }

    /// Takes a hash.
    mutating func add(_ kind: HashKind, _ hash: ListedHash) throws(HashListFault) {
        guard !HashListContent.nothing.contains(hash) else {
            heldTheHashOfNothing = true
            return
        }
        guard count < HashListContent.limit else { throw .tooLong }
        hashes[kind, default: []].append(hash)
        count += 1
    }

    /// Notes a place that could not be read.
    mutating func addBad(_ place: Int) {
        badCount += 1
        if badPlaces.count < HashListContent.namedLines { badPlaces.append(place) }
    }

    /// Sorts, and takes out what stands twice.
    mutating func settle() {
        for (kind, list) in hashes {
            var sorted = list.sorted()
            var kept = 0
            for index in sorted.indices where kept == 0 || sorted[kept - 1] != sorted[index] {
                sorted[kept] = sorted[index]
                kept += 1
            }
            sorted.removeLast(sorted.count - kept)
            hashes[kind] = sorted
        }
        count = hashes.values.reduce(0) { $0 + $1.count }
    }

    /// The hash that these digits are; `nil` for a wrong number of them, or other characters.
    static func hash(_ digits: some Collection<UInt8>) -> (kind: HashKind, hash: ListedHash)? {
        guard digits.count <= 64, let kind = HashKind(digits: digits.count) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        var high: UInt8?
        for digit in digits {
            guard let value = digit.hexDigit else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return (kind, ListedHash(bytes))
    }
}

/// Why a list of hashes is not taken.
enum HashListFault: Error, Hashable {
    /// The JSON ends too early or its brackets do not fit.
    case damagedJSON(place: Int)
    /// The file is UTF-16.
    case encoding
    /// There is no hash in it.
    case empty(bad: Int)
    /// The only hash in it is that of nothing.
    case nothingAlone
    /// Only some categories are wanted, and the list states none.
    case noCategories
    /// There are too many hashes.
    case tooLong
    /// The file cannot be read.
    case unreadable

    /// One sentence: what is wrong, what to do.
    var sentence: String {
        switch self {
        case .damagedJSON(let place):
            "the JSON is cut off or damaged at byte \(place); nothing of it was taken, so fetch the list again."
        case .encoding: "the list is UTF-16; save it as UTF-8 and import it again."
        case .empty(let bad):
            "the list holds no MD5, SHA-1 or SHA-256 of a known form (\(bad) lines were something else); look whether it "
                + "is the right file."
        case .nothingAlone:
            "the only hash of the list is that of an empty file, which is never looked for: every empty file would be a "
                + "match; look whether it is the right list."
        case .noCategories:
            "the list states no categories, so none can be chosen; leave --category out to take all of its hashes."
        case .tooLong: "a list holds at most \(HashListContent.limit) hashes; split it and import the parts."
        case .unreadable: "the list cannot be read; look at its name and its rights."
        }
    }
}
