import ClewServer
import Testing

@Suite struct TemplateSetTests {
    struct Row: Sendable {
        var name: String
        var note: String?
        var cell: Markup
    }
    struct Model: Sendable {
        var rows: [Row]
        var count: Int
    }

    let hostile = "<script>alert('x')</script>\u{202E}\u{0}"

    @Test func `A value is made harmless and markup stands as it is`() throws {
        let templates = try TemplateSet(["page": "{{#rows}}<td title=\"{{name}}\">{{cell}}</td>{{/rows}}{{count}}"])
        let model = Model(rows: [Row(name: hostile, cell: "<b>\(hostile)</b>")], count: 7)
        let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;⟨202E⟩␀"
        let page = try templates.render(model, with: "page")
        #expect(page == "<td title=\"\(safe)\"><b>\(safe)</b></td>7")
    }

    @Test func `A part and a layout make their values harmless too`() throws {
        let templates = try TemplateSet([
            "layout": "<main>{{$main}}none{{/main}}</main>{{count}}",
            "row": "<i>{{name}}</i>",
            "page": "{{<layout}}\n{{$main}}\n{{#rows}}\n{{>row}}\n{{/rows}}\n{{/main}}\n{{/layout}}",
        ])
        let page = try templates.render(Model(rows: [Row(name: hostile, cell: "")], count: 1), with: "page")
        #expect(page.contains("<main>") && page.contains("&lt;script&gt;") && page.contains("⟨202E⟩"))
        #expect(!page.contains("<script"))
    }

    @Test(arguments: ["{{{name}}}", "{{& name}}", "{{&name}}", "{{=<% %>=}}", "{{% CONTENT_TYPE: TEXT}}{{name}}"])
    func `A template that takes a value as it is is refused`(template: String) {
        #expect(throws: TemplateFault.unescaped(name: "page")) { try TemplateSet(["page": template]) }
    }

    @Test func `A template that is not well formed is refused, a missing one is told`() throws {
        #expect(throws: TemplateFault.malformed(name: "page")) { try TemplateSet(["page": "{{#rows}}"]) }
        #expect(throws: TemplateFault.missing(name: "other")) { try TemplateSet([:]).render(1, with: "other") }
    }

    @Test func `Nothing that a value holds passes for markup`() throws {
        let templates = try TemplateSet(["page": "{{name}}"])
        for name in ["\u{1}<b>", "{{count}}", "\u{1}0-0\u{1}<b>"] {
            let page = try templates.render(["name": name], with: "page")
            #expect(!page.contains("<b>") && !page.contains("\u{1}"))
        }
    }

    @Test func `Markup joins and grows`() {
        var list = Markup.joined(["<li>\(1)</li>", "<li>\("<")</li>"], separator: "\n")
        list += Markup(text: "&")
        #expect(list.html == "<li>1</li>\n<li>&lt;</li>&amp;")
    }
}
