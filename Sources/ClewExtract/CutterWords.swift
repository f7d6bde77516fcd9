internal import ClewScan

/// The words that the cutter looks for, as bytes in small letters: made once and shared by all threads.
final class CutterWords: Sendable {
    /// What a keyword begins.
    enum Keyword: CaseIterable {
        case armor, telegram, tg, wickr, threema, signal, matrix
    }

    /// The keywords of the forward search and what each begins.
    let set: KeywordSet
    let keywords: [Keyword]
    let longest: Int

    let schemes = CutterWords.bytes(
        "http https hxxp hxxps htxp hxtp htxps hxtps ftp ftps sftp fxp ws wss tg briar irc ircs tor sgnl")
    let cash = Array("bitcoincash".utf8)
    let cashTest = Array("bchtest".utf8)
    let onion = Array(".onion".utf8)
    let i2p = Array(".b32.i2p".utf8)
    let publicKey = Array("public key block".utf8)
    let privateKey = Array("private key block".utf8)
    let message = Array("message-".utf8)
    let signature = Array("signature-".utf8)
    let end = Array("end pgp ".utf8)
    let www = Array("www".utf8)
    let imo = Array("imo".utf8)
    let xmpp = Array("xmpp".utf8)
    let tox = Array("tox".utf8)
    let me = Array("me".utf8)
    let on = Array("on".utf8)
    let onionName = Array("onion".utf8)
    let i2pName = Array("i2p".utf8)
    /// The words that stand for a sign in brackets.
    let signs: [(word: [UInt8], sign: UInt8)] =
        CutterWords.bytes("dot punkt punto point").map {
            ($0, UInt8(ascii: "."))
        } + [(Array("at".utf8), UInt8(ascii: "@"))]
    /// Words before an address that make it e-mail although Jabber is spoken of further off.
    let mail = KeywordContext("email e-mail mail mailto")
    /// Words before seven digits that are a ship's.
    let ships = KeywordContext("imo vessel schiff navire buque судно Судно")
    /// Words before four numbers that are an address.
    let addresses = KeywordContext("ip ips ipv4 dns ping")
    /// Words before four numbers that are a version.
    let versions = KeywordContext("version ver v rv firmware build release")
    /// Escaped characters that end a URL in markup.
    let entities = CutterWords.bytes("quot; lt; gt; nbsp; #39; #34; #x27; #039;")
    /// Names of objects in scripts: `document.name` is no domain.
    let objects = CutterWords.bytes(
        "document window this self location navigator math json object array event jquery console string style date")
    /// Endings that are top-level domains and, without more, far more often files.
    let files = CutterWords.bytes("zip mov sh py md ps rs cc")
    /// Endings that are top-level domains and English words: a blank was forgotten.
    let sentence = CutterWords.bytes(
        """
        is it in so to at be my no us am as by do me we ok got you fast here now how one best free new like open lol day \
        box just aaa
        """)
    /// What is written for a name where there is none.
    let nobody: Set<[UInt8]>
    /// Words between a keyword and the name.
    let fillers = CutterWords.bytes(
        "me id ids name username user handle nick nickname account acc contact is at on messenger app")

    /// The hosts whose paths name an account, and whose account.
    let accounts: [(host: [UInt8], keyword: Keyword)] = CutterWords.hosts.map { (Array($0.0.utf8), $0.1) }

    private static let hosts: [(String, Keyword)] = [
        ("t.me", .telegram), ("telegram.me", .telegram), ("telegram.dog", .telegram), ("www.t.me", .telegram),
        ("threema.id", .threema), ("signal.me", .signal), ("signal.group", .signal), ("matrix.to", .matrix),
    ]

    private let named: [ObjectIdentifier: KeywordContext]

    init() throws(KeywordSetError) {
        let table: [(String, Keyword)] = [
            ("-begin pgp ", .armor), ("telegram", .telegram), ("телеграм", .telegram), ("Телеграм", .telegram),
            ("tg", .tg), ("wickr", .wickr), ("threema", .threema), ("signal", .signal),
        ]
        set = try KeywordSet(table.map(\.0))
        keywords = table.map(\.1)
        longest = table.map(\.0.utf8.count).max() ?? 1
        named = Dictionary(
            IndicatorFormats.all.map { (ObjectIdentifier($0), KeywordContext(of: $0)) },
            uniquingKeysWith: { first, _ in first })
        nobody = Set(
            CutterWords.bytes(
                """
                and or is not the for only available no yes none n/a na me my us our contact below here ask upon \
                request if please pm id username user link coming soon wickr telegram signal threema jabber email \
                phone group channel session app messages message chat pgp with your you via are was has have bot \
                support to from in on at of be by can will we i it this that all also
                """))
    }

    /// The words that give a kind its meaning; none where the kind has none.
    @inline(__always)
    func names<Format: IndicatorFormat>(of format: Format.Type) -> KeywordContext {
        named[ObjectIdentifier(format)] ?? KeywordContext([])
    }

    private static func bytes(_ words: String) -> [[UInt8]] {
        words.split(separator: " ").map { Array($0.utf8) }
    }
}
