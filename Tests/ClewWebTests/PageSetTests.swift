import ClewCore
import ClewServer
import ClewWeb
import Testing

@Suite struct PageSetTests {
    /// Texts that would act if a page let them.
    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "javascript:alert(1)", "</textarea></title></style><svg onload=alert(1)>", "a\u{202E}b\u{2066}c\u{200B}d",
        "nul\u{0}esc\u{1B}[2J\u{9B}", "{{frame.formToken}}", "<!--", "]]>", "&lt;b&gt;", "\u{1}<b>\u{1}",
    ]

    @Test(arguments: hostile)
    func `Hostile text is inert in every place of every page`(text: String) throws {
        for isFull in [true, false] {
            for (name, html) in try PageFixtures(text: text, isFull: isFull).all() {
                let harmless = Harmless.html(text)
                #expect(html.contains(harmless), "\(name) does not show the text")
                #expect(inertness(of: html) == [], "\(name)")
            }
        }
    }

    @Test func `A page has a language, a title, one heading of the first level, landmarks and a skip link`() throws {
        for (name, html) in try PageFixtures(text: "quiet").all() {
            #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\">"), "\(name)")
            #expect(html.ranges(of: "<h1").count == 1, "\(name)")
            #expect(html.contains("<main id=\"main\"") && html.contains("href=\"#main\""), "\(name)")
            #expect(html.contains("<title>") && !html.contains("<title>Desk"), "\(name)")
        }
    }

    @Test func `Every field of a form has a label, every table a caption, every column a scope`() throws {
        for (name, html) in try PageFixtures(text: "quiet").all() {
            let fields = tags("input", in: html) + tags("select", in: html)
            for input in fields where !input.contains("type=\"hidden\"") {
                let id = input.split(separator: "id=\"").last?.split(separator: "\"").first ?? "none"
                #expect(html.contains("for=\"\(id)\""), "\(name): \(input)")
            }
            #expect(html.ranges(of: "<table").count == html.ranges(of: "<caption").count, "\(name)")
            for head in tags("th", in: html) { #expect(head.contains("scope="), "\(name): \(head)") }
        }
    }

    @Test func `Every form that changes something carries the form token`() throws {
        for (name, html) in try PageFixtures(text: "quiet").all() {
            for form in html.split(separator: "<form").dropFirst() where form.contains("method=\"post\"") {
                let inside = form.split(separator: "</form>").first ?? ""
                #expect(inside.contains("name=\"token\" value=\"0f\""), "\(name)")
            }
        }
    }

    @Test func `Only supervisors and auditors see the ways to the audit and to the users`() {
        for role in Role.allCases {
            let frame = Frame(
                caseName: "c", user: "u", role: role, purpose: "", formToken: "", isUnstated: false, section: nil,
                made: Timestamp(seconds: 0))
            #expect(frame.ways.contains { $0.href == "/audit" } == (role != .analyst))
            #expect(frame.ways.contains { $0.href == "/users" } == (role != .analyst))
        }
    }

    @Test func `The style needs no other file and the icon has no script`() {
        #expect(!DeskStyle.sheet.contains("url(") && !DeskStyle.sheet.contains("@import"))
        #expect(!DeskStyle.icon.contains("script") && !DeskStyle.icon.contains("href"))
        #expect(DeskStyle.sheet.ranges(of: "{").count == DeskStyle.sheet.ranges(of: "}").count)
    }

    @Test func `A table has as many headings as columns, and its last cell spans what a row leaves out`() {
        let table = Markup.table(
            caption: "a <b>", columns: [("One", ""), ("Two", "number"), ("Three", "")],
            rows: [["1", "2", "3"], ["4", "5"], ["6"]])
        #expect(table.html.ranges(of: "scope=\"col\"").count == 3)
        #expect(table.html.contains("<caption class=\"hidden\">a &lt;b&gt;</caption>"))
        #expect(table.html.contains("<td colspan=\"2\" class=\"number\">5</td>"))
        #expect(table.html.contains("<th scope=\"row\" class=\"\">6</th></tr>"))
        #expect(Markup.table(caption: "none", columns: [("One", "")], rows: []).isNull)
    }

    private func tags(_ name: String, in html: String) -> [Substring] {
        html.split(separator: "<").filter { $0.hasPrefix(name + " ") || $0.hasPrefix(name + ">") }.map { tag in
            tag.prefix { $0 != ">" }
        }
    }
}
