import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

@Suite(.realCaptures("agora-pages")) struct RealPageTests {
    private func captured(_ folder: String, limit: Int) throws -> [[UInt8]] {
        try RealCaptures.files(below: folder, limit: limit).map(\.bytes)
    }

    // Counted with grep: each offer of a list page is one `<tr class="products-list-item">`, its price the only text
    // that ends in " BTC" in a cell of its own.
    @Test func `a list page of Agora shows each of its offers in one row`() throws {
        var pages = 0
        for bytes in try captured("agora-pages/agora/2014-04-06/cat", limit: 60) {
            let page = String(decoding: bytes, as: UTF8.self)
            let offers = page.components(separatedBy: "<tr class=\"products-list-item\">").count - 1
            guard offers > 0 else { continue }
            pages += 1
            let lines = String(decoding: ReaderText(html: bytes).text.bytes, as: UTF8.self).split(separator: "\n")
            let cells = lines.flatMap { $0.split(separator: "\t") }
            let prices = cells.filter { cell in
                let words = cell.split(separator: " ")
                return words.count == 2 && words[1] == "BTC" && Double(words[0]) != nil
            }
            #expect(prices.count == offers)
            let rows = Outline(html: bytes).blocks.filter { $0.kind == .tableRow && $0.plainText.contains(" BTC\t") }
            #expect(rows.count == offers)
        }
        #expect(pages > 40)
    }

    // Counted with grep -c: each armored key of a vendor's page has one BEGIN and one END line.
    @Test func `an armored key on a vendor's page comes out in lines`() throws {
        var keys = 0
        for bytes in try captured("agora-pages/agora/2014-04-06/vendor", limit: 80) {
            let begins =
                String(decoding: bytes, as: UTF8.self).components(separatedBy: "-----BEGIN PGP PUBLIC").count - 1
            let text = String(decoding: ReaderText(html: bytes).text.bytes, as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let found = lines.filter { $0.contains("-----BEGIN PGP PUBLIC KEY BLOCK-----") }
            keys += begins
            #expect(found.count == begins)
            for line in lines where line.hasPrefix("mQ") { #expect(line.utf8.count <= 76) }
        }
        #expect(keys > 40)
    }

    // The heading of a print page names the thread; each post has one `<dt class="postheader">` (grep -c).
    @Test(.realCaptures("silkroad-forum-legal"))
    func `a thread of the forum shows a head for each of its posts`() throws {
        var threads = 0
        for bytes in try captured("silkroad-forum-legal", limit: 40) {
            let posts =
                String(decoding: bytes, as: UTF8.self).components(separatedBy: "<dt class=\"postheader\">").count - 1
            let text = String(decoding: ReaderText(html: bytes).text.bytes, as: UTF8.self)
            let heads = text.split(separator: "\n").filter { $0.hasPrefix("Post by: ") }
            #expect(posts > 0 && heads.count >= posts)
            threads += 1
        }
        #expect(threads == 40)
    }

    @Test(.enabled(if: Python.has("selectolax"), Python.absence))
    func `words agree with those that selectolax reads`() throws {
        let script = """
            import sys
            from selectolax.lexbor import LexborHTMLParser
            tree = LexborHTMLParser(sys.stdin.buffer.read())
            for tag in ("script", "style", "template", "title", "textarea"):
                for node in tree.css(tag): node.decompose()
            sys.stdout.write(" ".join(tree.body.text(separator=" ").split()))
            """
        var compared = 0
        for (index, bytes) in try captured("agora-pages/agora/2014-04-06/cat", limit: 12).enumerated() {
            let theirs = try Python.run(script: script, input: bytes, withErrors: false).output
            let ours = String(decoding: ReaderText(html: bytes).text.bytes, as: UTF8.self)
            // Words are compared without the spaces: inline tags part words there and not here. What the pages say stays
            // out of the log.
            let agrees = theirs.filter { !$0.isWhitespace } == ours.filter { !$0.isWhitespace }
            #expect(agrees, "page \(index)")
            compared += 1
        }
        #expect(compared == 12)
    }

    @Test(.enabled(if: Stopwatch.isWanted, Stopwatch.absence))
    func `speed of reading`() throws {
        let pages = try captured("agora-pages/agora/2014-04-06/p", limit: 3000)
        let bytes = pages.reduce(0) { $0 + $1.count }
        var text = 0
        var best = Double.infinity
        for _ in 0..<5 {
            text = 0
            let start = Stopwatch.threadSeconds()
            for page in pages {
                let read = ReaderText(html: page)
                text += read.text.count + read.hidden.count
            }
            best = min(best, Stopwatch.threadSeconds() - start)
        }
        print("{\"tool\": \"ClewMarkup\", \"bytes\": \(bytes), \"seconds_cpu\": \(best), \"text\": \(text)}")
    }
}
