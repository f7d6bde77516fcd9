import ClewOpenPGP
import ClewTestSupport
import Testing

@Suite struct ArmorBlockTests {
    static func blocks(_ text: String) -> [ArmorBlock] { ArmorBlock.blocks(in: Array(text.utf8)) }

    static func fingerprints(_ text: String) -> [String] {
        blocks(text).flatMap { OpenPGPKey.keys(in: $0.data) }.filter(\.isWhole).map(\.fingerprintText)
    }

    /// The sample key as lines.
    static let lines = Samples.v4.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    static let begin = lines[0]
    static let body = Array(lines[2..<lines.count - 2])
    static let crc = lines[lines.count - 2]
    static let end = lines[lines.count - 1]

    @Test func `a block is found where it stands`() throws {
        let text = "before -- it ---\n" + Samples.v4 + "\nafter"
        let block = try #require(Self.blocks(text).first)
        #expect(Self.blocks(text).count == 1)
        #expect(block.kind == .publicKey && block.checksum == .matches && block.hasEnd && block.strayCount == 0)
        #expect(String(decoding: Array(text.utf8)[block.range], as: UTF8.self) == Samples.v4)
        #expect(Self.fingerprints(text) == [Samples.v4Fingerprint])
    }

    /// Ways in which forums, mail and markets have changed blocks; each must still give the whole key.
    static let damages: [(name: String, text: String)] = [
        (
            "headers",
            ([begin, "Version: GnuPG v2.0.19 (MingW32)", "Comment: made with care", ""] + body + [crc, end]).joined(
                separator: "\n")
        ),
        ("no empty line", ([begin] + body + [crc, end]).joined(separator: "\n")),
        ("headers and no empty line", ([begin, "Version: GnuPG v2"] + body + [crc, end]).joined(separator: "\n")),
        ("joined by spaces", ([begin, "Version: BCPG C# v1.6.1.0"] + body + [crc, end]).joined(separator: " ")),
        ("joined by nothing", begin + body.joined() + crc + end),
        ("carriage returns", ([begin, ""] + body + [crc, end]).joined(separator: "\r\n")),
        ("breaks of HTML", ([begin, "&#86;ersion: GnuPG v2", ""] + body + [crc, end]).joined(separator: "<br/>")),
        ("breaks and lines", ([begin, ""] + body + [crc, end]).joined(separator: "<BR />\n")),
        ("quoted", ([begin, ""] + body + [crc, end]).joined(separator: "\n> ")),
        ("quoted twice", ([begin, ""] + body + [crc, end]).joined(separator: "\n>> ")),
        ("quoted in HTML", ([begin, ""] + body + [crc, end]).joined(separator: "\n&gt; ")),
        (
            "entities",
            ([begin, ""] + body.map { $0.replacing("+", with: "&#43;").replacing("/", with: "&#x2F;") } + [crc, end])
                .joined(separator: "\n")
        ),
        ("indented with tabs", ([begin, ""] + body + [crc, end]).joined(separator: "\n\t  ")),
        ("no end", ([begin, ""] + body + [crc]).joined(separator: "\n") + "\nWrite to me at any time about anything"),
        ("no end and no checksum", ([begin, ""] + body).joined(separator: "\n") + "\nWrite to me about anything"),
        ("no checksum", ([begin, ""] + body + [end]).joined(separator: "\n")),
        (
            "other line lengths",
            begin + "\n\n" + body.joined().split(by: 50).joined(separator: "\n") + "\n" + crc + "\n" + end
        ),
        ("blank lines between", ([begin, ""] + body + [crc, end]).joined(separator: "\n\n")),
        (
            "two dashes",
            ["--BEGIN PGP PUBLIC KEY BLOCK--", ""].joined(separator: "\n") + body.joined(separator: "\n") + crc
                + "\n--END PGP PUBLIC KEY BLOCK--"
        ),
    ]

    @Test(arguments: damages.map(\.name))
    func `a damaged block gives its key`(name: String) throws {
        let text = try #require(Self.damages.first { $0.name == name }?.text)
        #expect(Self.fingerprints(text) == [Samples.v4Fingerprint])
        let block = try #require(Self.blocks(text).first)
        #expect(block.checksum == (name.contains("no checksum") ? .missing : .matches))
        #expect(block.hasEnd == !name.hasPrefix("no end"))
        #expect(block.data == Samples.v4Data)
    }

    @Test func `several blocks stand in one text, whatever stands between`() {
        let unclosed = ([Self.begin, ""] + Self.body).joined(separator: "\n")
        let text = [
            Samples.v4, "-----BEGIN PGP MESSAGE-----\n\nhQ==\n-----END PGP MESSAGE-----", Samples.v6, unclosed,
            Samples.v4,
        ]
        .joined(separator: "\n-----\n")
        #expect(
            Self.fingerprints(text) == [
                Samples.v4Fingerprint, Samples.v6Fingerprint, Samples.v4Fingerprint, Samples.v4Fingerprint,
            ])
        #expect(Self.blocks(text).map(\.hasEnd) == [true, true, false, true])
    }

    @Test func `a changed character makes the checksum differ`() throws {
        var generator = SplitMix64(seed: 5)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let text = Array(Samples.v4.utf8)
        let body = Self.begin.utf8.count + 2..<text.count - Self.end.utf8.count - 8
        for _ in 0..<1000 {
            var wrong = text
            let place = Int.random(in: body, using: &generator)
            guard text[place] != 0x0a else { continue }
            wrong[place] = alphabet[Int.random(in: 0..<64, using: &generator)]
            guard wrong != text else { continue }
            let block = ArmorBlock.blocks(in: wrong).first
            // A change in the first character may leave nothing that begins like a key.
            #expect(block == nil ? place == body.lowerBound : block?.checksum == .differs)
        }
    }

    @Test func `a clipped block says that it has no end`() throws {
        for count in stride(from: Self.begin.utf8.count + 40, to: Samples.v4.utf8.count - 1, by: 7) {
            let clipped = Array(Samples.v4.utf8.prefix(count))
            let block = try #require(ArmorBlock.blocks(in: clipped).first)
            #expect(!block.hasEnd || count > Samples.v4.utf8.count - 6)
            #expect(Samples.v4Data.starts(with: block.data))
            #expect(block.range.upperBound <= count)
        }
    }

    @Test(arguments: [
        "", "-----BEGIN PGP PUBLIC KEY BLOCK-----",
        "-----BEGIN PGP PUBLIC KEY BLOCK----- ALL THE **** IN BETWEEN -----END PGP PUBLIC KEY BLOCK-----",
        "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n-----END PGP PUBLIC KEY BLOCK-----",
        "-----BEGIN PGP MESSAGE-----\n\nmQENBFEYDzUBCADNKEJsBzpRsFzg7yRj\n",
        "BEGIN PGP PUBLIC KEY BLOCK\nmQENBFEYDzUBCADNKEJsBzpRsFzg7yRj", "-----END PGP PUBLIC KEY BLOCK-----",
    ])
    func `what holds no key is no block`(text: String) {
        #expect(Self.blocks(text).isEmpty)
    }

    @Test func `a text of nothing but dashes and marks is read in linear time`() {
        let dashes = [UInt8](repeating: 0x2d, count: 2_000_000)
        #expect(ArmorBlock.blocks(in: dashes).isEmpty)
        let begins = Array(String(repeating: Self.begin, count: 20000).utf8)
        #expect(ArmorBlock.blocks(in: begins).isEmpty)
        let bodies = Array(
            (Self.begin + "\n\n" + String(repeating: "mQENBFEYDzUBCADNKEJsBzpRsFzg7yRj\n", count: 100_000)).utf8)
        #expect(ArmorBlock.blocks(in: bodies).first.map { $0.range.count <= ArmorBlock.maximumByteCount } == true)
        let letters = Array((Self.begin + "\n\n" + String(repeating: "m", count: 3_000_000)).utf8)
        #expect(ArmorBlock.blocks(in: letters).first.map { $0.data.count < 1 << 20 } == true)
    }
}

extension String {
    /// Pieces of a length, the last one shorter.
    func split(by count: Int) -> [String] {
        stride(from: 0, to: utf8.count, by: count).map { start in
            String(decoding: Array(utf8)[start..<Swift.min(start + count, utf8.count)], as: UTF8.self)
        }
    }
}
