public import ClewCore
internal import ClewScan

/// Finds every indicator in a text: one pass, all kinds, with place and grade.
///
///     let extractor = try Extractor()
///     for mention in extractor.mentions(in: Array("send to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa".utf8)) {
///         print(mention.kind.rawValue, mention.range, mention.grade)
///     }
///
/// The text is bytes. Offsets count bytes; bytes that are no UTF-8 end a word and are otherwise passed over. The time is
/// linear in the text, whatever it says. One extractor serves several threads at once.
///
/// ## Which reading wins
///
/// The text is read from left to right, and what was read as one value is not read again as another, except for what
/// stands *inside* a value and links by itself:
///
/// - in a URL: its host (hidden service, IP address or domain), the wallets in its path, and the account behind a
///   messenger's host (`t.me/name`);
/// - in a mailbox: the hidden service that it is on. The domain of an ordinary mailbox is not told: it is a provider's.
/// - a telephone number given for Signal is a `signal` mention and a `phone` mention, for it is both.
///
/// A value with a checksum that holds wins over one whose form alone fits; of the values whose checksum fails, only
/// those are told whose form is their own (`bc1…`, an IBAN of a known country, a hidden service), the others only where
/// a word names them. So a random number of sixteen digits is no card, forty hexadecimal digits are no fingerprint
/// where nothing speaks of keys, and `0x` with forty digits is an Ethereum address and nothing else.
///
/// Mentions come in the order of their starts; of two that start at one place the longer comes first, except for the
/// two of a Signal number.
public struct Extractor: Sendable {
    let words: CutterWords

    /// Makes ready the words that are searched for; make one extractor and keep it.
    public init() throws(ExtractorError) {
        do {
            words = try CutterWords()
        } catch {
            throw .keywordsNotCompiled
        }
    }

    /// Calls `body` with each indicator of a text, in the order of their starts.
    public func mentions(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Mention) -> Void) {
        _ = cut(bytes) { body($0) }
    }

    /// Each indicator of a text, in the order of their starts.
    public func mentions(in bytes: [UInt8]) -> [Mention] {
        var mentions: [Mention] = []
        bytes.withUnsafeBufferPointer { bytes in _ = cut(bytes) { mentions.append($0) } }
        return mentions
    }

    /// Each indicator of a text, in the order of their starts; offsets count its UTF-8 bytes.
    public func mentions(in text: String) -> [Mention] {
        mentions(in: Array(text.utf8))
    }

    /// How many bytes were looked at outside the classing of blocks: a measure of work that no clock disturbs.
    package func steps(in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { cut($0) { _ in } }
    }

    private func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Mention) -> Void) -> Int {
        guard let text = bytes.baseAddress, !bytes.isEmpty else { return 0 }
        var cutter = Cutter(words: words, text: text, count: bytes.count)
        cutter.cut(from: 0, to: bytes.count) { found in
            for mention in found { body(mention) }
            found.removeAll(keepingCapacity: true)
        }
        return cutter.steps
    }
}

/// Why there is no extractor.
public enum ExtractorError: Fault {
    /// The keyword search could not be made ready.
    case keywordsNotCompiled

    /// Something outside does not answer.
    public var kind: FaultKind { .unavailable }

    /// One sentence.
    public var sentence: String {
        "the keyword search could not be made ready: free some memory and start again"
    }
}
