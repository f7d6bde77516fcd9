import ClewCapture
import ClewCore
import ClewCrypto
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWARC
import ClewWorkflows
import Foundation
import Testing

/// What went over the wire beside a request and its answer is in the case, or a statement of it.
@Suite struct LiveWireTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi"
    private static let hint = "HTTP/1.1 103 Early Hints\r\nLink: </s.css>; rel=preload\r\n\r\n"

    private static func site() throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                switch head.split(separator: " ").dropFirst().first {
                case nil: return
                case "/hint": visitor.send(hint + ok)
                case "/more": visitor.send(ok + "and more")
                case "/ftp": return { visitor.send("220 ready\r\n") }()
                case "/clipped": return { visitor.send("HTTP/1.1 200 OK\r\nServer: exa") }()
                default: visitor.send(ok.replacing("hi", with: "ho"))
                }
            }
        }
    }

    /// The records of a case that were sealed for an address, in their order.
    private func records(_ live: LiveCase, of address: String) throws -> [VaultRecord] {
        let vault = try Vault.open(try CaseFolder.open(live.workspace.path), keys: nil)
        let reader = vault.reader()
        return try (0..<vault.size).compactMap { leaf in
            guard case .record(let record) = try reader.item(at: leaf), record.header.targetURI == address else {
                return nil
            }
            return record
        }
    }

    private func rest(_ live: LiveCase, of address: String) throws -> [String: Any]? {
        let record = try records(live, of: address).first { $0.header["Clew-Kind"] == "rest" }
        guard let bytes = record?.payload?.bytes else { return nil }
        return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    }

    @Test func `interim heads, what follows an answer, what is no HTTP and half a head are told`() throws {
        let site = try Self.site()
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let pages = ["/hint", "/more", "/ftp", "/clipped", "/plain"].map { site.url($0) }
        _ = try live.workspace.captureLive(LiveCase.options(pages), under: live.permit)
        let hint = try rest(live, of: pages[0])
        #expect(hint?["heads"] as? String == Array(Self.hint.utf8).hex && hint?.count == 1)
        let more = try rest(live, of: pages[1])
        let behind = more?["behind"] as? [String: Any]
        #expect(more?.count == 1 && behind?["bytes"] as? Int == 8)
        #expect(behind?["sha256"] as? String == Digest(words: sha256(Array("and more".utf8))).hex)
        let other = try rest(live, of: pages[2])
        // What is seen by then: the line is none of HTTP at its first letter.
        #expect((other?["noHTTP"] as? [String: Any])?["bytes"] as? Int == 11)
        let clipped = try rest(live, of: pages[3])
        #expect(clipped?["heads"] as? String == Array("HTTP/1.1 200 OK\r\nServer: exa".utf8).hex)
        #expect(try rest(live, of: pages[4]) == nil)
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
    }

    @Test func `request and attempt name each other, as request and answer do`() throws {
        let site = try Self.site()
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        for page in ["/ftp", "/plain"] {
            _ = try live.capture(site.url(page))
            let sealed = try records(live, of: site.url(page))
            let request = try #require(sealed.first { $0.header.type == .request })
            let answer = try #require(
                sealed.first { $0.header.type == .response || $0.header["Clew-Kind"] == "attempt" })
            #expect(request.header["WARC-Concurrent-To"] == answer.header["WARC-Record-ID"])
            #expect(answer.header["WARC-Concurrent-To"] == request.header["WARC-Record-ID"])
        }
    }

    @Test(.enabled(if: SecureServer.isAvailable, "openssl or python3 is not installed"))
    func `a proxy's answer to CONNECT and a chain that nobody vouches for are in the case`() throws {
        let site = try SecureServer(name: "inside.example")
        let head = "HTTP/1.1 200 Connection established\r\nVia: 1.1 proxy.example\r\n\r\n"
        let proxy = try ScriptedServer.proxy(to: "inside.example", answering: head, carryingTo: site.port)
        defer { proxy.stop() }
        let live = try LiveCase(CaptureScope(places: ["inside.example"]))
        var options = LiveCase.options(["https://inside.example/"])
        options.way = .proxy(.http(.loopback(proxy.port)))
        let report = try live.workspace.captureLive(options, under: live.permit)
        #expect(report.got == 0 && report.failed == 3)
        let rest = try rest(live, of: "https://inside.example/")
        #expect(rest?["proxyHead"] as? String == Array(head.utf8).hex && rest?.count == 1)
        let sealed = try records(live, of: "https://inside.example")
        #expect(sealed.map { $0.header["Clew-Kind"] } == ["certificates"])
        let bytes = try #require(sealed.first?.payload?.bytes)
        let chain = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        #expect(chain?["isVerified"] as? Bool == false && chain?["isAskedAgain"] as? Bool == true)
        #expect(chain?["der"] as? [String] == [site.certificate.hex])
    }

    @Test func `with an erased page its requests go, and those of its revisits`() throws {
        let site = try Self.site()
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        for page in ["/hint", "/hint", "/plain"] { _ = try live.capture(site.url(page)) }
        // Two requests, two rests, a response and a revisit.
        #expect(try records(live, of: site.url("/hint")).count == 6)
        let page = try #require(try live.captures().first { $0.address == site.url("/hint") && $0.outcome == .got })
        let supervisor = live.workspace.permit(role: .supervisor)
        let plan = try live.workspace.erasurePlan(for: [page.id.description], under: supervisor)
        _ = try live.workspace.erase(plan, grounds: "test", under: supervisor)
        #expect(try records(live, of: site.url("/hint")).isEmpty)
        #expect(try records(live, of: site.url("/plain")).map(\.header.type) == [.request, .response])
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
    }
}
