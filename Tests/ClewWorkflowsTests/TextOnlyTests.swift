import ClewCore
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Testing

/// Under an authority that covers text alone nothing else is kept, whatever a server calls it.
@Suite(.serialized) struct TextOnlyTests {
    /// How an answer begins, and whether it is kept.
    struct Answer: Sendable, CustomTestStringConvertible {
        var name: String
        var fields: String
        var body: [UInt8]
        var isKept: Bool

        init(_ name: String, _ type: String?, _ body: [UInt8], isKept: Bool, fields: String = "") {
            self.name = name
            self.fields = (type.map { "Content-Type: \($0)\r\n" } ?? "") + fields
            self.body = body
            self.isKept = isKept
        }

        var testDescription: String { name }
    }

    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + filling
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46] + filling
    private static let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0] + filling
    private static let mp4: [UInt8] = [0, 0, 0, 24] + Array("ftypisom".utf8) + filling
    private static let webp = Array("RIFF".utf8) + [0x24, 0x40, 0x21, 0x22] + Array("WEBPVP8 ".utf8) + filling
    private static let pdf = Array("%PDF-1.7\n".utf8) + filling
    private static let rar = Array("Rar!".utf8) + [0x1A, 7, 1, 0] + filling
    private static let sevenZip: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] + filling
    private static let matroska: [UInt8] = [0x1A, 0x45, 0xDF, 0xA3, 0xA3, 0x42, 0x86, 0x81] + filling
    private static let ogg = Array("OggS".utf8) + [0, 2, 0, 0, 0, 0] + filling
    /// The versions 2.2, 2.3 and 2.4 of the tag.
    private static func mp3(_ version: UInt8) -> [UInt8] { Array("ID3".utf8) + [version, 0, 0, 0, 0, 1] + filling }
    private static let gif = Array("GIF89a!!!!".utf8) + filling
    /// Bytes by which a body is found again.
    private static let filling = Array("the filling of a body".utf8)
    private static let html = Array("<p>tea</p>".utf8) + filling

    static let answers: [Answer] = [
        Answer("a page", "text/html; charset=utf-8", html, isKept: true),
        Answer("XHTML", "application/xhtml+xml", html, isKept: true),
        Answer("text", "TEXT/plain", filling, isKept: true),
        Answer("JSON", "application/json", Array("[1]".utf8) + filling, isKept: true),
        Answer("a feed", "application/rss+xml", Array("<rss>".utf8) + filling, isKept: true),
        Answer("a key", "application/pgp-keys", Array("-----BEGIN".utf8) + filling, isKept: true),
        Answer("a page without a type", nil, html, isKept: true),
        Answer("a page of UTF-16 without a type", nil, [0xFF, 0xFE, 0x3C, 0] + filling, isKept: true),
        Answer("a page without a good type", "html", html, isKept: true),
        Answer("nothing without a type", nil, [], isKept: true),
        Answer("PNG without a type", nil, png, isKept: false), Answer("JPEG without a type", nil, jpeg, isKept: false),
        Answer("GIF without a type", nil, gif, isKept: false), Answer("ZIP without a type", nil, zip, isKept: false),
        Answer("binary without a type", nil, [0x42, 0x4D, 0, 0, 1, 2, 3, 4] + filling, isKept: false),
        Answer("PNG as bytes", "application/octet-stream", png, isKept: false),
        Answer("text as bytes", "application/octet-stream", filling, isKept: false),
        Answer("ZIP", "application/zip", zip, isKept: false), Answer("SVG", "image/svg+xml", html, isKept: false),
        Answer("PNG as a page", "text/html", png, isKept: false),
        Answer("JPEG as a page", "text/html", jpeg, isKept: false),
        Answer("GIF as text", "text/plain", gif, isKept: false),
        Answer("WEBP as JSON", "application/json", webp, isKept: false),
        Answer("ZIP as a key", "application/pgp-keys", zip, isKept: false),
        Answer("MP4 as a page", "text/html", mp4, isKept: false),
        Answer("PDF as a page", "text/html", pdf, isKept: false),
        Answer("RAR as text", "text/plain", rar, isKept: false),
        Answer("7z as a page", "text/html", sevenZip, isKept: false),
        Answer("Matroska as a page", "text/html", matroska, isKept: false),
        Answer("Ogg as text", "text/plain", ogg, isKept: false),
        Answer("MP3 of version 2 as text", "text/plain", mp3(2), isKept: false),
        Answer("MP3 of version 3 as text", "text/plain", mp3(3), isKept: false),
        Answer("MP3 of version 4 as text", "text/plain", mp3(4), isKept: false),
        Answer("BMP as a page", "text/html", [0x42, 0x4D, 0x36, 0x10, 0x0E, 0, 0, 0, 0, 0] + filling, isKept: false),
        Answer("TIFF as text", "text/plain", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0] + filling, isKept: false),
        Answer(
            "MP3 without a tag as text", "text/plain", [0xFF, 0xFB, 0x90, 0x44, 0, 0, 0, 0] + filling, isKept: false),
        Answer("gzip without a coding as text", "text/plain", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0] + filling, isKept: false),
        Answer(
            "UTF-16 as it says", "text/html; charset=UTF-16LE", [0x3C, 0, 0x70, 0, 0x3E, 0, 0x61, 0] + filling,
            isKept: true),
        Answer("text of the tag of MP3", "text/plain", Array("ID3 is a tag. ".utf8) + filling, isKept: true),
    ]

    /// What is kept of an answer, which comes piece by piece.
    private func capture(
        _ answer: Answer, classes: Set<CaptureScope.DataClass> = [.text], at path: String = "/"
    ) throws -> Bool {
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                visitor.send("HTTP/1.1 200 OK\r\n\(answer.fields)Content-Length: \(answer.body.count)\r\n\r\n")
                for start in stride(from: 0, to: answer.body.count, by: 3) {
                    visitor.send(Array(answer.body[start..<min(answer.body.count, start + 3)]))
                }
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], classes: classes))
        let report = try live.capture(site.url(path))
        #expect(report.got + report.withheld == 1 && report.requests == 1 && report.failed == 0)
        let capture = try #require(try live.captures().first)
        let isSealed =
            try ProgramRun(
                "sh",
                [
                    "-c", "zcat -q \"$0\"/vault/*.warc.gz | grep -c -a -F 'the filling of a body'; true",
                    live.workspace.path,
                ]
            ).output.split(separator: "\n").last != "0"
        let holdsFilling = answer.body.count > Self.filling.count
        #expect(capture.outcome == (report.got == 1 ? .got : .parked))
        #expect(isSealed == (report.got == 1 && holdsFilling || report.got == 1 && answer.body == Self.filling))
        return report.got == 1
    }

    @Test(arguments: answers) func `an answer is kept where it is text`(answer: Answer) throws {
        #expect(try capture(answer) == answer.isKept)
    }

    @Test func `an image is found out behind the codings of a page`() throws {
        let work = try ScratchFolder()
        try work.write(Self.png, "it")
        #expect(try ProgramRun("gzip", ["-n", "it"], in: work.path).status == 0)
        let packed = Answer(
            "gzip", "text/html", try work.bytes("it.gz"), isKept: false, fields: "Content-Encoding: gzip\r\n")
        #expect(try !capture(packed))
    }

    @Test(arguments: [(3000, true), (9000, false)])
    func `what does not show itself within 8 KiB is not kept`(length: Int, isKept: Bool) throws {
        let work = try ScratchFolder()
        try work.write(Self.html, "it")
        #expect(try ProgramRun("gzip", ["-n", "it"], in: work.path).status == 0)
        var body = try work.bytes("it.gz")
        // The name of a file stands before what was packed (RFC 1952, section 2.3); this one is long.
        body[3] |= 8
        let name = (0..<length).map { Self.filling[$0 % Self.filling.count] }
        body.insert(contentsOf: name + [0], at: 10)
        let packed = Answer("gzip", "text/html", body, isKept: isKept, fields: "Content-Encoding: gzip\r\n")
        #expect(try capture(packed) == isKept)
    }

    @Test func `with images in the authority all of it is kept`() throws {
        let answer = Answer("PNG", "image/png", Self.png, isKept: true)
        #expect(try capture(answer, classes: [.text, .images]))
    }

    @Test(arguments: [
        Answer("a page", "text/html", html, isKept: false), Answer("a short page", "text/html", [0x68], isKept: false),
        Answer("a page without a type", nil, html, isKept: false), Answer("PNG", "image/png", png, isKept: true),
        Answer("PNG without a type", nil, png, isKept: true), Answer("PNG as a page", "text/html", png, isKept: false),
        Answer("JPEG as bytes", "application/octet-stream", jpeg, isKept: true),
    ]) func `with images alone in the authority no text is kept`(answer: Answer) throws {
        #expect(try capture(answer, classes: [.images], at: "/it.png") == answer.isKept)
    }
}
