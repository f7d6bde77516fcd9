import ClewCapture
import ClewCore
import ClewTestSupport
import ClewWorkflows
import Foundation
import Testing

@Suite struct PastedSessionTests {
    private static let now = Timestamp("2026-05-01T12:00:00Z") ?? Timestamp(seconds: 0)

    private func pasted(_ text: String, _ host: String = "market.example") throws -> PastedSession {
        try PastedSession(Array(text.utf8), for: try WebHost(host), at: Self.now)
    }

    private func header(_ session: PastedSession, _ address: String = "http://market.example/") throws -> String? {
        session.jar.header(for: try WebAddress(address), at: Self.now)
    }

    @Test(arguments: [
        "session=5f2; theme=dark", "Cookie: session=5f2; theme=dark", "cookie:session=5f2;theme=dark;",
        "  session=5f2; theme=dark \n",
        "GET / HTTP/1.1\r\nHost: market.example\r\nCookie: session=5f2; theme=dark\r\nAccept: */*\r\n\r\n",
    ]) func `the value of a Cookie field is read as browsers show it`(text: String) throws {
        let session = try pasted(text)
        #expect(session.form == .header && session.count == 2)
        #expect(try header(session) == "session=5f2; theme=dark")
    }

    @Test func `a value keeps its equals signs`() throws {
        #expect(try header(try pasted("t=YWJj==; u=1")) == "t=YWJj==; u=1")
    }

    /// The example of the documentation of curl, with a cookie of a domain above and two of other sites.
    @Test func `a cookies txt gives the cookies of the site, and counts the others and those that have ended`() throws {
        let text = """
            # Netscape HTTP Cookie File
            # https://curl.se/docs/http-cookies.html

            market.example\tFALSE\t/\tFALSE\t0\tsession\t5f2
            #HttpOnly_.example\tTRUE\t/shop\tTRUE\t4102444800\ttheme\tdark
            .other.example\tTRUE\t/\tFALSE\t0\tx\t1
            example\tFALSE\t/\tFALSE\t0\ty\t1
            market.example\tFALSE\t/\tFALSE\t1000000000\told\t1
            market.example\tFALSE\t/\tFALSE\t0\tempty\t
            """
        let session = try pasted(text)
        #expect(session.form == .netscape && session.count == 3 && session.others == 2 && session.ended == 1)
        #expect(try header(session) == "session=5f2; empty=")
        #expect(try header(session, "https://market.example/shop/1") == "theme=dark; session=5f2; empty=")
    }

    @Test(arguments: [
        #"[{"domain":"market.example","hostOnly":true,"name":"session","path":"/","secure":false,"session":true,"value":"5f2"}]"#,
        #"[{"domain":".example","hostOnly":false,"name":"session","path":"/","value":"5f2","expirationDate":4102444800.5}]"#,
        #"{"cookies":[{"name":"session","value":"5f2","domain":"market.example","path":"/","expires":-1,"httpOnly":true,"secure":false}],"origins":[]}"#,
        #"[{"name":"session","value":"5f2"},{"name":"x","value":"1","domain":"other.example"},{"name":"o","value":"1","expires":1}]"#,
    ]) func `the JSON of extensions and of test tools is read`(text: String) throws {
        let session = try pasted(text)
        #expect(session.form == .json && session.count == 1)
        #expect(try header(session) == "session=5f2")
    }

    @Test func `what is no session is refused in words`() {
        #expect(throws: PasteFault.empty) { try pasted(" \n\n") }
        #expect(throws: PasteFault.unreadable(number: 2)) { try pasted("a=1; b") }
        #expect(throws: PasteFault.unreadable(number: 2)) { try pasted("a=1\nb=2") }
        #expect(throws: PasteFault.unreadable(number: 1)) { try pasted("[1]") }
        #expect(throws: PasteFault.unreadable(number: 1)) { try pasted("{") }
        #expect(throws: PasteFault.unreadable(number: 1)) { try pasted("a\u{1}=1") }
        #expect(throws: PasteFault.noneForSite(others: 1, ended: 0)) {
            try pasted("x.example\tFALSE\t/\tFALSE\t0\ta\t1")
        }
        #expect(throws: PasteFault.noneForSite(others: 0, ended: 1)) {
            try pasted("market.example\tFALSE\t/\tFALSE\t1\ta\t1")
        }
        #expect(throws: PasteFault.tooLong) { try pasted(String(repeating: "a", count: PastedSession.longest + 1)) }
        let many = (0..<51).map { "c\($0)=1" }.joined(separator: "; ")
        #expect(throws: PasteFault.tooMany) { try pasted(many) }
        for fault in [PasteFault.empty, .tooLong, .unreadable(number: 3), .noneForSite(others: 1, ended: 2), .tooMany] {
            #expect(fault.kind == .invalidInput && fault.sentence.hasSuffix("."))
        }
    }

    @Test func `whatever is pasted, it is a session of the site or a refusal`() throws {
        let seeds = [
            "session=5f2; theme=dark",
            "market.example\tFALSE\t/\tFALSE\t0\tsession\t5f2\n#HttpOnly_.example\tTRUE\t/\tTRUE\t9\ta\tb",
            #"[{"domain":".example","name":"s","path":"/","value":"5","expirationDate":4102444800}]"#,
        ].map { Array($0.utf8) }
        let parts = ["\t", "\n", "Cookie:", "[", "{\"cookies\":[", "1e999", "\u{FEFF}", "\r\n", ";", "="].map {
            Array($0.utf8)
        }
        let host = try WebHost("market.example")
        let address = try WebAddress("https://market.example/")
        var random = SplitMix64(seed: 5)
        for _ in 0..<6000 {
            let bytes = random.mutated(random.pick(seeds), with: parts)
            do throws(PasteFault) {
                let session = try PastedSession(bytes, for: host, at: Self.now)
                let header = session.jar.header(for: address, at: Self.now) ?? ""
                #expect(header.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
                #expect((1...CookieJar.mostCookies).contains(session.count))
            } catch {
                #expect(!error.sentence.isEmpty)
            }
        }
    }

    @Test func `it prints nothing of itself`() throws {
        var dumped = ""
        let session = try pasted("session=5f2")
        dump(session, to: &dumped)
        #expect(!dumped.contains("5f2") && !"\(session)".contains("5f2"))
    }
}
