import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

@Suite struct HostileXPathTests {
    @Test func `10,000 mutated expressions are refused or evaluated, in time`() {
        var random = SplitMix64(seed: 0x5850_4154)
        let parts = [
            "//", "/", "[", "]", "(", ")", "@", "*", "::", "..", ".", "|", " and ", " or ", " div ", "=", "<", "'",
            "\"", "1", "-", ",",
            "ancestor::", "following::", "node()", "text()", "position()", "last()", "count(", "not(", "string(", "é",
            "\u{0}", "a:b", "[1]",
            "[.//*]", "//*", "concat(", "contains(.,", "9999999999999999999999", "$", "!=",
        ].map { Array($0.utf8) }
        let seeds = XPathExpressions.all.map { Array($0.utf8) }
        let trees = [TreePages.offers, TreePages.thread, TreePages.loose, ""].map { PageTree(html: Array($0.utf8)) }
        var limits = XPath.Limits()
        limits.work = 200_000
        var taken = 0
        for round in 0..<10_000 {
            let text = String(decoding: random.mutated(random.pick(seeds), with: parts), as: UTF8.self)
            do throws(XPathFault) {
                let path = try XPath(text, limits: limits)
                taken += 1
                let tree = trees[round % trees.count]
                guard case .nodes(let nodes) = try path.evaluate(in: tree) else { continue }
                #expect(zip(nodes, nodes.dropFirst()).allSatisfy { $0 < $1 }, "\(text)")
                for node in nodes { #expect(tree.source(of: node).upperBound <= tree.source.count) }
            } catch {
                #expect(error.sentence.hasSuffix("."))
                if case .unexpected(let position, _, _) = error { #expect(position <= text.unicodeScalars.count + 1) }
            }
        }
        // Enough of them are still right to say something about evaluation.
        #expect(taken > 1500)
    }

    // Each would take hours or years if its work were not counted.
    @Test(arguments: [
        "//*[.//node()[//node()]]", "//*[count(preceding::*) > count(following::*)]",
        "//*/preceding::*[1]/following::*[last()]",
        "count(//*[//*[//*]])", "//*[contains(string(/), string(.))]", "//p[. = //p]", "//p[. != preceding::p]",
        "//node()[position() = last()]/following::node()[position() mod 2 = 1]", "//*[concat(/, /, /, /, /) = 'x']",
        "//*[translate(/, /, /) = 'x']", "sum(//*[sum(//*) = 1])", "//*[normalize-space(/) = substring-after(/, 'zz')]",
    ])
    func `work is bounded whatever page and expression are`(expression: String) throws {
        let tree = PageTree(html: Array((0..<20_000).map { "<div><p class=x>\($0 % 100) a</p></div>" }.joined().utf8))
        let path = try XPath(expression)
        let took = ContinuousClock().measure {
            #expect(throws: XPathFault.tooMuchWork(limit: 8_000_000)) { try path.evaluate(in: tree) }
        }
        #expect(took < .seconds(20))
    }

    @Test(arguments: [
        "//p[@class='x']", "//div//p", "//p[has-class('x')]", "//p/following-sibling::*", "//p/following::b",
        "//p/preceding::b",
        "//p/ancestor::div", "//div/div/div", "//p/..", "//*[@class]", "//div[p]", "//p[contains(., '7')]",
        "//p = //div", "//p != //div",
        "//p/preceding-sibling::p", "//p/@class/..", "//div[1]", "//p[last()]", "(//p)[last()]", "//p | //div",
        "//p/following-sibling::p[1]",
    ])
    func `what profiles ask for is linear`(expression: String) throws {
        // A million steps for 60,000 nodes: quadratic would take 400 millions.
        var limits = XPath.Limits()
        limits.work = 1_000_000
        let tree = PageTree(html: Array((0..<20_000).map { "<div><p class=x>\($0)</p></div>" }.joined().utf8))
        _ = try XPath(expression, limits: limits).evaluate(in: tree)
        let flat = PageTree(html: Array((0..<20_000).map { "<p class=x>\($0)</p>" }.joined().utf8))
        _ = try XPath(expression, limits: limits).evaluate(in: flat)
    }

    @Test func `a needle that nearly fits everywhere is counted`() throws {
        let tree = PageTree(
            html: Array(
                ("<p>" + String(repeating: "a", count: 1_000_000) + "</p><b>" + String(repeating: "a", count: 400_000)
                    + "b</b>").utf8))
        #expect(throws: XPathFault.tooMuchWork(limit: 8_000_000)) { try XPath("contains(//p, //b)").evaluate(in: tree) }
    }

    @Test func `the deepest expression fits a small stack`() async throws {
        let deep =
            String(repeating: "a[not(", count: 31) + "1" + String(repeating: "+1", count: 190)
            + String(repeating: ")]", count: 31)
        // The smallest stack that a thread of either system has by itself is 512 KiB. Unoptimised code takes more.
        #if DEBUG
            let size = 8 << 20
        #else
            let size = 512 << 10
        #endif
        let answer = await withCheckedContinuation { continuation in
            let thread = Thread {
                // A fault is reported as such.
                continuation.resume(returning: (try? XPath(deep).evaluate(in: XPathTests.page)) == .nodes([]))
            }
            thread.stackSize = size
            thread.start()
        }
        #expect(answer)
    }
}
