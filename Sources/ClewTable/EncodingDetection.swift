/// How the bytes of a document are to be read, and why.
///
/// In this order: a byte-order mark; what the transport declared; what the document declares in its first four
/// kibibytes; what the bytes look like. A declaration that the bytes contradict is not followed blindly; then the
/// detection carries a finding.
///
///     let found = EncodingDetection(page, declared: "iso-8859-1")
///     let text = DecodedText(page, found.encoding)
public struct EncodingDetection: Hashable, Sendable {
    /// What the decision rests on.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// A byte-order mark.
        case byteOrderMark
        /// The `charset` of the transport, such as HTTP's Content-Type.
        case transport
        /// `<meta charset>`, `<meta http-equiv>` or the XML declaration.
        case document
        /// The bytes can hardly be anything else.
        case content
        /// A guess by the frequency of letters.
        case statistics
        /// Nothing spoke for anything, so windows-1252.
        case assumption
    }

    /// What is wrong with a declaration.
    public enum Finding: Hashable, Sendable {
        /// The label names no encoding that is known here.
        case unknownLabel(String)
        /// The bytes are not what the label says.
        case contradicted(declared: String, used: String)
        /// The label is right but for some places.
        case damaged(encoding: String, places: Int)

        /// What to tell a person.
        public var sentence: String {
            switch self {
            case .unknownLabel(let label):
                "the character set \"\(label)\" is not known here; the bytes themselves were asked"
            case .contradicted(let declared, let used): "declared as \(declared), but the bytes are \(used)"
            case .damaged(let encoding, let places): "\(encoding) with \(places) places that are no characters"
            }
        }
    }

    /// The encoding to read with.
    public let encoding: CharacterEncoding
    /// What the decision rests on.
    public let basis: Basis
    /// What is wrong with the declaration; `nil` when nothing is.
    public let finding: Finding?

    /// Looks at a document.
    ///
    /// - Parameter declared: the label that came with the document from outside, if one did.
    public init(_ bytes: [UInt8], declared: String? = nil) {
        if let mark = ByteOrderMark(bytes) {
            self.init(mark.encoding, .byteOrderMark, EncodingDetection.damage(bytes, mark.encoding))
            return
        }
        let content = ContentLook(bytes)
        let sniffed = DeclarationSniffer.label(in: bytes)
        var unknown: Finding?
        for (label, basis) in [(declared, Basis.transport), (sniffed, Basis.document)] {
            guard let label, !label.isEmpty else { continue }
            guard let named = CharacterEncoding(label: label) else {
                unknown = unknown ?? .unknownLabel(String(label.prefix(40)))
                continue
            }
            // A document that declares UTF-16 in ASCII is not UTF-16 (HTML Standard, 13.2.3.2).
            self = EncodingDetection.weigh(named, basis, content, bytes)
            return
        }
        let guess = content.guess(bytes)
        self.init(guess.encoding, guess.basis, unknown)
    }

    private init(_ encoding: CharacterEncoding, _ basis: Basis, _ finding: Finding?) {
        self.encoding = encoding
        self.basis = basis
        self.finding = finding
    }

    private static func weigh(
        _ named: CharacterEncoding, _ basis: Basis, _ content: ContentLook, _ bytes: [UInt8]
    ) -> EncodingDetection {
        if named == .utf8 {
            if content.faults == 0 { return EncodingDetection(named, basis, nil) }
            // A few broken places in much good text are damage; else the label is wrong.
            if content.sequences >= content.faults {
                return EncodingDetection(named, basis, .damaged(encoding: named.name, places: content.faults))
            }
        } else if !named.isASCIICompatible {
            if content.utf16 == named || content.utf16 == nil && content.hasNUL {
                return EncodingDetection(named, basis, nil)
            }
        } else {
            if let wide = content.utf16 {
                return EncodingDetection(wide, .content, .contradicted(declared: named.name, used: wide.name))
            }
            if content.faults > 0 || content.sequences == 0 { return EncodingDetection(named, basis, nil) }
        }
        let guess = content.guess(bytes)
        return EncodingDetection(
            guess.encoding, guess.basis, .contradicted(declared: named.name, used: guess.encoding.name))
    }

    private static func damage(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> Finding? {
        guard encoding == .utf8 else { return nil }
        let places = ContentLook(bytes).faults
        return places == 0 ? nil : .damaged(encoding: encoding.name, places: places)
    }
}

/// What the bytes of a document look like.
struct ContentLook {
    /// Well-formed sequences of more than one byte.
    private(set) var sequences = 0
    /// Places that are not UTF-8.
    private(set) var faults = 0
    private(set) var hasNUL = false
    /// UTF-16, when every second byte is NUL.
    private(set) var utf16: CharacterEncoding?

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            look(base, buffer.count)
        }
    }

    private mutating func look(_ base: UnsafePointer<UInt8>, _ count: Int) {
        var zeros = (even: 0, odd: 0)
        let head = min(count, 4096) & ~1
        for index in 0..<head where base[index] == 0 {
            if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        hasNUL = zeros.even + zeros.odd > 0
        let half = head / 2
        if half >= 2 {
            if zeros.odd * 10 >= half * 4, zeros.even * 20 <= half { utf16 = .utf16LittleEndian }
            if zeros.even * 10 >= half * 4, zeros.odd * 20 <= half { utf16 = .utf16BigEndian }
        }
        var at = 0
        while at < count {
            at = ASCIIRun.end(base, at, count)
            guard at < count else { break }
            let length = UTF8Check.sequence(base, at, count)
            if length > 0 {
                sequences += 1
                at += length
            } else {
                // A sequence that the end of the document cuts is no fault of the label.
                let cut = UTF8Check.faultLength(base, at, count)
                if at + cut < count || count - at >= 4 { faults += 1 }
                at += cut
            }
        }
    }

    func guess(_ bytes: [UInt8]) -> (encoding: CharacterEncoding, basis: EncodingDetection.Basis) {
        if let utf16 { return (utf16, .content) }
        if faults == 0 { return (.utf8, .content) }
        return LetterStatistics.guess(bytes).map { ($0, .statistics) } ?? (.windows1252, .assumption)
    }
}
