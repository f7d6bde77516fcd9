import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Synchronization
import Testing

/// The pictures of a page come with it where the authority covers images.
@Suite(.serialized) struct LivePictureTests {
    private static let page = """
        <title>t</title><p>ordinary <a href='/deeper'>x</a> <a href='/linked.png'>y</a>
        <img src='/one.png'> <img src='photo?id=7'> <img src=''> <img src='data:image/png;base64,AAAA'>
        <img src='/linked.png'> <img src='/page'> <img srcset='/small.png 1x,/middle.png 2x, /large.png 3x'>
        <picture><source srcset="/wide.webp, /narrow.webp 300w"></picture>
        <video src='/film.mp4' poster='/poster.jpg'><source src='/film.webm'></video>
        <form><input type='image' src='/button.gif'><input type='text' src='/no.gif'></form>
        <link rel='icon' href='/icon.ico'>
        """
    private static let pictures: Set = [
        "/one.png", "/photo?id=7", "/small.png", "/middle.png", "/large.png", "/wide.webp", "/narrow.webp",
        "/film.mp4", "/poster.jpg", "/film.webm", "/button.gif",
    ]

    /// A site with a page that shows pictures. One of them is a page that shows others and leads on.
    private func serve() throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let target = head.split(separator: " ").dropFirst().first.map { String($0) } ?? ""
                var body = Array("<p>ordinary page".utf8)
                var type = "text/html"
                switch target {
                case "/": body = Array(Self.page.utf8)
                case "/page": body = Array("<p>ordinary <img src='/another'> <a href='/further'>z</a>".utf8)
                case "/deeper": body = Array("<p>ordinary <img src='/deep.png'> <a href='/page'>z</a>".utf8)
                case _ where Self.pictures.contains(target) || target.hasSuffix(".png"):
                    body = Array("PICTURE \(target)".utf8)
                    type = "image/png"
                default: break
                }
                visitor.send("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n")
                visitor.send(body)
            }
        }
    }

    /// What was fetched of the site.
    private func targets(_ live: LiveCase, _ site: ScriptedServer) throws -> [String] {
        try live.captures().compactMap { $0.address.map { String($0.dropFirst(site.url("").count)) } }.sorted()
    }

    @Test func `the pictures of a page come with it, though its links are not followed`() throws {
        let site = try serve()
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], classes: [.text, .images]))
        let report = try live.capture(site.url())
        // What is shown as a picture and is a page leads nowhere.
        let wanted = Self.pictures.union(["/", "/page", "/linked.png"])
        #expect(try targets(live, site) == wanted.sorted())
        #expect(report.got == wanted.count && report.failed == 0 && report.refused == 0 && report.withheld == 0)
        #expect(try live.captures().allSatisfy { $0.outcome == .got })
        // Each once, also in the next session; with more depth the links come.
        let more = try live.capture(site.url(), depth: 1)
        #expect(try Set(targets(live, site)) == wanted.union(["/deeper", "/deep.png"]))
        #expect(more.got == 2 && more.unchanged == 1)
        // A page that was known as a picture is followed when something links to it.
        _ = try live.capture(site.url(), depth: 3)
        _ = try live.capture(site.url(), depth: 3)
        #expect(try Set(targets(live, site)) == wanted.union(["/deeper", "/deep.png", "/another", "/further"]))
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
    }

    @Test func `without images in the authority no picture is asked for`() throws {
        let site = try serve()
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let report = try live.capture(site.url(), depth: 1)
        #expect(try targets(live, site) == ["/", "/deeper"])
        // The link to a picture; pictures themselves are no links.
        #expect(report.requests == 2 && report.outOfScope == 1)
    }

    @Test func `pictures are put before the authority as links are`() throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let body = "<p>ordinary <img src='/shop/a.png'> <img src='/b.png'> <img src='http://127.0.0.3/c.png'>"
                visitor.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2/shop"], classes: [.text, .images]))
        let report = try live.capture(site.url("/shop/"))
        #expect(try targets(live, site) == ["/shop/", "/shop/a.png"])
        #expect(report.outOfScope == 2)
    }

    @Test func `pictures that are pages and show others do not lead on without end`() throws {
        let count = Mutex(0)
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                let body =
                    "<p>ordinary <img src='/\(number).png'> <a href='/\(number).png'>x</a> <img src='/x\(number)'>"
                visitor.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], classes: [.text, .images]))
        #expect(try live.capture(site.url(), limit: 50).requests == 3)
    }
}
