import ClewTestSupport
import ClewWorkflows
import Foundation
import Testing

/// What messages, pages saved in one file and HTTP archives carry within themselves is found.
@Suite(.serialized) struct MessagePartsTests {
    /// A file that carries an image.
    struct Carrier: Sendable, CustomTestStringConvertible {
        var name: String
        var file: String
        var write: @Sendable ([UInt8]) -> [UInt8]

        init(_ name: String, _ file: String, _ write: @escaping @Sendable ([UInt8]) -> String) {
            (self.name, self.file) = (name, file)
            self.write = { Array(write($0).utf8) }
        }

        init(_ name: String, _ file: String, bytes: @escaping @Sendable ([UInt8]) -> [UInt8]) {
            (self.name, self.file, self.write) = (name, file, bytes)
        }

        var testDescription: String { name }
    }

    private static func base64(_ bytes: [UInt8], _ ending: String = "\r\n") -> String {
        let digits = Array(Data(bytes).base64EncodedString())
        return stride(from: 0, to: digits.count, by: 76).map { String(digits[$0..<min(digits.count, $0 + 76)]) }
            .joined(separator: ending)
    }

    /// Each byte but letters written as two digits, in lines that are broken.
    private static func quoted(_ bytes: [UInt8]) -> String {
        var text = ""
        for (number, byte) in bytes.enumerated() {
            if number % 20 == 19 { text += "=\r\n" }
            let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            text += isLetter ? String(Character(UnicodeScalar(byte))) : String(format: "=%02X", byte)
        }
        return text
    }

    private static func page(_ bytes: [UInt8]) -> [UInt8] {
        Array("<p>see <img src=\"data:image/png;base64,\(Data(bytes).base64EncodedString())\"> here".utf8)
    }

    private static let mark = "----MultipartBoundary--x7----"
    private static let savedStart = """
        From: <Saved by Blink>\r
        Snapshot-Content-Location: http://a.example/zanzibar\r
        MIME-Version: 1.0\r
        Content-Type: multipart/related;\r
        \ttype="text/html";\r
        \tboundary="\(mark)"\r
        \r
        \r
        --\(mark)\r
        Content-Type: text/html\r
        Content-Transfer-Encoding: quoted-printable\r
        Content-Location: http://a.example/\r
        \r

        """

    private static func saved(_ head: String, _ body: [UInt8]) -> [UInt8] {
        Array("\(savedStart)<p>ordinary =3D page -- <!--\r\n-->\r\n--\(mark)\r\n\(head)\r\n\r\n".utf8) + body
            + Array("\r\n--\(mark)--\r\n".utf8)
    }

    private static func record(_ number: Int, _ type: String, _ contentType: String, _ block: [UInt8]) -> [UInt8] {
        let head =
            "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-10000000000\(number)>\r\n"
            + "WARC-Date: 2026-03-04T05:06:07Z\r\n"
            + "WARC-Target-URI: http://a.example/\(number == 1 ? "ordinary" : "zanzibar")\r\n"
            + "Content-Type: \(contentType)\r\nContent-Length: \(block.count)\r\n\r\n"
        return Array(head.utf8) + block + [13, 10, 13, 10]
    }

    static let carriers: [Carrier] = [
        Carrier("MHTML", "zanzibar.mhtml") { bytes -> [UInt8] in
            saved(
                "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.example/z",
                Array(base64(bytes).utf8))
        },
        Carrier("MHTML with bytes as they are", "zanzibar.mht") { bytes -> [UInt8] in
            saved("Content-Type: image/png\r\nContent-Transfer-Encoding: binary", bytes)
        },
        Carrier("MHTML with an image in quoted-printable", "zanzibar.mht") { bytes -> [UInt8] in
            saved(
                "Content-Type: image/png\r\nContent-Transfer-Encoding: Quoted-Printable", Array(quoted(bytes).utf8))
        },
        Carrier("MHTML with a page that carries it", "zanzibar.mhtml") { bytes -> [UInt8] in
            saved(
                "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
                Array(quoted(page(bytes)).utf8))
        },
        Carrier("EML", "zanzibar.eml") { bytes -> String in
            "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nsee\n--b\nContent-Type: image/png\n"
                + "content-transfer-encoding:BASE64\n\n\(base64(bytes, "\n"))\n--b--\n"
        },
        Carrier("EML without parts", "zanzibar.eml") { bytes -> String in
            "Content-Type: image/png\r\nContent-Transfer-Encoding:\r\n base64\r\nSubject: x\r\n\r\n\(base64(bytes))"
        },
        Carrier("EML with a page in quoted-printable", "zanzibar.eml") { bytes -> String in
            "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\(quoted(page(bytes)))"
        },
        Carrier("EML with signs that are none", "zanzibar.eml") { bytes -> String in
            "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n\(base64(bytes, "\n!?\n- "))\n"
        },
        Carrier("EML with words behind it", "zanzibar.eml") { bytes -> String in
            "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n\(base64(bytes, "\n"))\n\n____ the list\n"
        },
        Carrier("a mail in a mail", "zanzibar.eml") { bytes -> String in
            let inner = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n\(base64(bytes))"
            return "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n"
                + "Content-Transfer-Encoding: base64\n\n\(base64(Array(inner.utf8)))\n--b--\n"
        },
        Carrier("HAR", "zanzibar.har") { bytes -> String in
            "{\"log\":{\"entries\":[{\"response\":{\"content\":{\"mimeType\":\"image/png\",\"encoding\":\"base64\","
                + "\"text\":\"\(Data(bytes).base64EncodedString())\"}}}]}}"
        },
        Carrier("HAR in another order", "zanzibar.har") { bytes -> String in
            let text = Data(bytes).base64EncodedString().replacing("/", with: "\\/").replacing("=", with: "\\u003d")
            return "{\n \"content\": {\n  \"text\" :\t\"\(text)\",\n  \"encoding\": \"base64\"\n }\n}"
        },
        Carrier("HAR with a page that carries it", "zanzibar.har") { bytes -> String in
            "{\"content\":{\"text\":\"\(Data(page(bytes)).base64EncodedString())\",\"encoding\":\"base64\"}}"
        },
        Carrier("parts of an answer", "crawl.warc") { bytes -> [UInt8] in
            let part = "Content-Type: image/png\r\n\r\n"
            let body =
                Array("--b\r\nContent-Type: text/html\r\n\r\n<p>ordinary\r\n--b\r\n\(part)".utf8) + bytes
                + Array("\r\n--b--\r\n".utf8)
            let head = Array("HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".utf8)
            return record(1, "resource", "text/html", Array("<p>ordinary page".utf8))
                + record(2, "response", "application/http; msgtype=response", head + body)
        },
    ]

    @Test(arguments: carriers) func `an image in a message or an archive of answers is found`(carrier: Carrier) throws {
        let held = try ProtectedCase()
        try held.load()
        let file = carrier.write(held.material)
        _ = try held.fixture.write("in/" + carrier.file, file)
        _ = try held.workspace.importing(held.fixture.root + "/in")
        let finding = try #require(try held.referrals().first)
        let isSame = try held.opened(finding).sealed == file
        #expect(isSame)
        #expect(try held.traces(also: ["zanzibar"]) == [])
        try held.expectWhole()
    }

    @Test func `messages that carry nothing of a list are taken in`() throws {
        let held = try ProtectedCase()
        try held.load()
        for (number, carrier) in Self.carriers.enumerated() {
            _ = try held.fixture.write("in/\(number)-\(carrier.file)", carrier.write(Array(held.material.dropLast())))
        }
        #expect(try held.workspace.importing(held.fixture.root + "/in").referrals == 0)
        #expect(try held.referrals().isEmpty)
    }

    @Test(arguments: [
        "--b\nContent-Type: x\nContent-Transfer-Encoding: base64\n\n", "Content-Transfer-Encoding: base64\n\nAAAA!\n",
        "Content-Transfer-Encoding: quoted-printable\n\n=\n", "\"text\":\"AAAA\" \"text\" : ",
    ])
    func `a file full of heads costs no more than its length`(head: String) throws {
        let held = try ProtectedCase()
        try held.load()
        let count = 2_000_000 / head.utf8.count
        let text = (0..<count).map { head.replacing("--b", with: "--b\($0)") }.joined()
        let path = try held.fixture.write("in/heads.eml", Array(text.utf8))
        let start = ContinuousClock.now
        _ = try held.workspace.importing(path)
        #expect(ContinuousClock.now - start < .seconds(120))
        #expect(try held.referrals().isEmpty)
    }
}
