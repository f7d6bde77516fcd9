import ClewCore
import ClewCrypto
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// A case with a designated unit, harmless bytes that stand for protected material, and whoever looks for traces of them.
struct ProtectedCase {
    let fixture: CaseFixture
    let workspace: Workspace
    /// Bytes without any order, so that they would stand in a gzip stream as they are.
    let material: [UInt8]

    private static let passphrase = "four words in a row"

    init(seed: UInt64 = 3, size: Int = 5000, hasUnit: Bool = true) throws {
        fixture = try CaseFixture()
        workspace = try fixture.create()
        var random = SplitMix64(seed: seed)
        material = (0..<size).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        if hasUnit {
            let line = try UnitWork.makeKeys(
                at: fixture.root + "/unit.key", passphrase: Self.passphrase, limits: .test)
            try workspace.designateUnit(line, name: "Unit 4", under: workspace.permit())
        }
    }

    var permit: Permit { workspace.permit() }

    /// The hash of some bytes in hexadecimal digits.
    static func hash(_ kind: String, _ bytes: [UInt8]) -> String {
        switch kind {
        case "MD5": return hex(md5(bytes))
        case "SHA-1": return hex(sha1(bytes))
        default: return Digest(words: sha256(bytes)).hex
        }
    }

    private static func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02x", $0) }.joined() }

    /// Loads a list that holds the material and a thousand hashes of other things.
    @discardableResult
    func load(_ kind: String = "SHA-256", name: String = "list") throws -> HashListReport {
        var lines = (0..<1000).map { Self.hash(kind, Array("other \($0)".utf8)) }
        lines.insert(Self.hash(kind, material), at: 500)
        let path = try fixture.write("\(name).txt", Array(lines.joined(separator: "\n").utf8))
        return try workspace.importHashList(path, name: name, under: permit)
    }

    /// The findings that ask for a referral.
    func referrals() throws -> [FindingEntry] {
        try workspace.findings(page: Page(limit: 1000), under: permit).rows.filter { $0.finding.kind == "referral" }
    }

    /// Hands a match over and opens it with the key of the unit: what was sealed, and the payload where it is apart.
    func opened(_ entry: FindingEntry) throws -> (sealed: [UInt8], payload: [UInt8]?, facts: String) {
        let place = fixture.root + "/over-\(entry.leaf)-\(UUID().uuidString)"
        try workspace.handOver(Int(entry.leaf), to: place + ".sealed", under: permit)
        let facts = try UnitWork.open(
            place + ".sealed", keyFile: fixture.root + "/unit.key", passphrase: Self.passphrase, to: place)
        let payload = FileManager.default.fileExists(atPath: place + ".payload")
        return (
            try Files.bytes(place), payload ? try Files.bytes(place + ".payload") : nil, facts.text
        )
    }

    /// Where the material stands in the folder of the case in clear: as it is, in hexadecimal digits or base64, or by a
    /// digest. A list of hashes holds digests, and nothing else may.
    func traces(also words: [String] = [], in folder: String = "/case") throws -> [String] {
        let middle = Array(material[1008..<1056])
        var forms: [(String, Data)] = [
            ("the bytes", Data(middle)), ("digits", Data(Self.hex(middle).utf8)),
            ("capital digits", Data(Self.hex(middle).uppercased().utf8)),
        ]
        for shift in 0..<3 {
            let part = Data(material[(1008 + shift)..<(1056 + shift)])
            forms.append(("base64", part.base64EncodedData()))
        }
        for kind in ["MD5", "SHA-1", "SHA-256"] {
            let digits = Self.hash(kind, material)
            forms.append((kind + " digits", Data(digits.utf8)))
            forms.append((kind + " bytes", Data(bytes(hex: digits))))
        }
        forms += words.map { ($0, Data($0.utf8)) }
        var found: [String] = []
        for name in try Files.paths(below: fixture.root + folder) {
            let isList = name.hasPrefix("config/protected/")
            let path = fixture.root + folder + "/" + name
            var contents = [Data(try Files.bytes(path))]
            if name.hasSuffix(".gz") { contents.append(try Self.inflated(path)) }
            for (form, wanted) in forms where !(isList && form.hasSuffix(" bytes")) {
                if contents.contains(where: { $0.range(of: wanted) != nil }) { found.append("\(form) in \(name)") }
            }
        }
        return found
    }

    /// What a file of gzip members holds, by another program.
    private static func inflated(_ path: String) throws -> Data {
        let work = try ScratchFolder()
        // Zeros behind the last member are no matter here.
        _ = try ProgramRun("sh", ["-c", "gzip -dc < '\(path)' > it"], in: work.path)
        return Data(try work.bytes("it"))
    }

    /// What must hold after anything: the case verifies and a rebuild makes the same database.
    func expectWhole() throws {
        #expect(try workspace.verify(deep: true, under: permit).isClean)
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: permit)
        #expect(try workspace.dumped() == dump)
    }
}

/// Bytes packed in some way, as they come in.
enum Packed: String, CaseIterable, CustomTestStringConvertible {
    case file, zipped, tarred, gzipped, clippedZip, zipInZip
    case warc, warcGzip, warcStream, response, gzipResponse, chunkedResponse, page, brokenPage, stylePage, zippedWARC

    var testDescription: String { rawValue }

    /// Whether the unit gets a whole file and not the bytes alone.
    var isWhole: Bool { ![.file, .zipped, .tarred, .gzipped, .zipInZip, .clippedZip].contains(self) }
    private var fileName: String {
        switch self {
        case .file: "zanzibar.bin"
        case .zipped, .clippedZip, .zipInZip, .zippedWARC: "box.zip"
        case .tarred: "box.tar.gz"
        case .gzipped: "zanzibar.bin.gz"
        case .warc, .response, .gzipResponse, .chunkedResponse: "crawl.warc"
        case .warcGzip, .warcStream: "crawl.warc.gz"
        case .page, .brokenPage, .stylePage: "zanzibar.html"
        }
    }

    /// Writes the bytes below `in/`, beside an ordinary page, and gives the bytes of the file.
    func write(_ bytes: [UInt8], _ fixture: CaseFixture) throws -> [UInt8] {
        _ = try fixture.write("in/ordinary.html", Array("<title>t</title><p>ordinary page".utf8))
        let work = try ScratchFolder()
        let path = fixture.root + "/in/" + fileName
        switch self {
        case .file: _ = try fixture.write("in/" + fileName, bytes)
        case .zipped, .clippedZip, .zipInZip:
            try work.write(Array("<p>another page".utf8), "another.html")
            try work.write(bytes, "zanzibar.bin")
            if self == .zipInZip {
                #expect(try ProgramRun("zip", ["-q", "inner.zip", "zanzibar.bin"], in: work.path).status == 0)
                try FileManager.default.removeItem(atPath: work.path("zanzibar.bin"))
            }
            #expect(try ProgramRun("zip", ["-qr", path, "."], in: work.path).status == 0)
            if self == .clippedZip {
                let whole = try Files.bytes(path)
                try Files.write(Array(whole.dropLast(60)), path)
            }
        case .tarred:
            try work.write(bytes, "zanzibar.bin")
            try work.write(Array("<p>another page".utf8), "another.html")
            #expect(try ProgramRun("tar", ["-czf", path, "."], in: work.path).status == 0)
        case .gzipped:
            try work.write(bytes, "zanzibar.bin")
            #expect(try ProgramRun("gzip", ["-n", "zanzibar.bin"], in: work.path).status == 0)
            try Files.write(try work.bytes("zanzibar.bin.gz"), path)
        case .page, .brokenPage, .stylePage: _ = try fixture.write("in/" + fileName, page(bytes))
        case .zippedWARC:
            try work.write(try crawl(bytes).flatMap { $0 }, "crawl.warc")
            #expect(try ProgramRun("zip", ["-qr", path, "."], in: work.path).status == 0)
        default:
            var records = try crawl(bytes)
            if self == .warcGzip { records = try records.map { try gzip($0) } }
            var all = records.flatMap { $0 }
            if self == .warcStream { all = try gzip(all) }
            _ = try fixture.write("in/" + fileName, all)
        }
        return try Files.bytes(path)
    }

    private func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
        let work = try ScratchFolder()
        try work.write(bytes, "it")
        #expect(try ProgramRun("gzip", ["-n", "it"], in: work.path).status == 0)
        return try work.bytes("it.gz")
    }

    /// A page that carries an image within itself.
    private func page(_ bytes: [UInt8]) -> [UInt8] {
        let base64 = Data(bytes).base64EncodedString()
        switch self {
        case .brokenPage:
            let broken = Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithCarriageReturn])
            return Array("<p>see <img src=\"data:image/png;base64,\(broken)\">".utf8)
        case .stylePage:
            let escaped = base64.replacing("+", with: "%2B").replacing("=", with: "%3D")
            return Array("<style>p { background: url(data:image/png;base64,\(escaped)) }</style><p>x".utf8)
        default: return Array("<p>see <img src='data:image/png;base64,\(base64)'> here".utf8)
        }
    }

    /// A crawl of three pages, of which the second is the one.
    private func crawl(_ bytes: [UInt8]) throws -> [[UInt8]] {
        var body = bytes
        var fields = "Content-Type: image/png\r\n"
        switch self {
        case .gzipResponse:
            body = try gzip(bytes)
            fields += "Content-Encoding: gzip\r\n"
        case .chunkedResponse:
            body = try gzip(bytes)
            body =
                Array(String(body.count, radix: 16).utf8) + [13, 10] + body + Array("\r\n0\r\n\r\n".utf8)
            fields += "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
        default: break
        }
        let digest = "WARC-Payload-Digest: sha256:\(Digest(words: sha256(body)).hex)\r\n"
        let match: [UInt8]
        if [.response, .gzipResponse, .chunkedResponse].contains(self) {
            let head = Array("HTTP/1.1 200 OK\r\n\(fields)\r\n".utf8)
            match = Self.record(2, "response", "application/http; msgtype=response", digest, head + body)
        } else {
            match = Self.record(2, "resource", "image/png", digest, bytes)
        }
        let beside = "WARC-Concurrent-To: \(Self.id(2))\r\n"
        let asked = Array("GET /zanzibar HTTP/1.1\r\nHost: a.example\r\n\r\n".utf8)
        return [
            Self.record(1, "resource", "text/html", "", Array("<p>ordinary page one".utf8)), match,
            Self.record(3, "request", "application/http; msgtype=request", beside, asked),
            Self.record(4, "resource", "text/html", "", Array("<p>ordinary page four".utf8)),
            Self.record(
                5, "revisit", "application/http; msgtype=response", digest, Array("HTTP/1.1 200 OK\r\n\r\n".utf8)),
        ]
    }

    private static func id(_ number: Int) -> String {
        "<urn:uuid:00000000-0000-4000-8000-\(String(100_000_000_000 + number))>"
    }

    private static func record(
        _ number: Int, _ type: String, _ contentType: String, _ fields: String, _ block: [UInt8]
    ) -> [UInt8] {
        let name = [2, 3, 5].contains(number) ? "zanzibar" : "\(number)"
        let head =
            "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: \(id(number))\r\nWARC-Date: 2026-03-04T05:06:07Z\r\n"
            + "WARC-Target-URI: http://a.example/\(name)\r\nContent-Type: \(contentType)\r\n\(fields)"
            + "Content-Length: \(block.count)\r\n\r\n"
        return Array(head.utf8) + block + [13, 10, 13, 10]
    }
}
