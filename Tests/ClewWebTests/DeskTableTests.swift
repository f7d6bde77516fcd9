import ClewCore
import ClewServer
import ClewStore
import ClewWeb
import ClewWorkflows
import Testing

@Suite struct DeskTableTests {
    static let shared = Result { try DeskCase() }

    /// The address of a table of the case.
    private func table(_ name: String, _ browser: Browser) throws -> String {
        let list = browser.get("/evidence?form=table").text
        let end = try #require(list.firstRange(of: "\"><bdi>\(name)</bdi>")).lowerBound
        return String(try #require(list[..<end].split(separator: "href=\"").last))
    }

    @Test func `The rows of a table stand under the names of its columns`() throws {
        let browser = try DeskTableTests.shared.get().browser(as: .analyst)
        let page = browser.get(try table("table.csv", browser)).text
        // A column whose cells are all short is not wrapped.
        for (name, style) in [("title", "cell"), ("price", "cell short"), ("contact", "cell")] {
            #expect(page.contains("<th scope=\"col\" class=\"\(style)\">\(name)</th>"))
        }
        #expect(page.contains("<td class=\"cell short\">0.5</td>"))
        #expect(page.contains("<td class=\"cell\">&lt;script&gt;alert(&#39;cell&#39;)&lt;/script&gt;</td>"))
        #expect(page.contains("<td class=\"cell\"><a class=\"mention money valid\" href="))
    }

    @Test func `A row shows the name of its column beside each cell, line breaks and all`() throws {
        let browser = try DeskTableTests.shared.get().browser(as: .analyst)
        let target = try table("notes.csv", browser)
        let rows = browser.get(target).text
        #expect(rows.contains("<td class=\"cell\">first, line\nand &lt;b&gt;second&lt;/b&gt;</td>"))
        #expect(rows.contains("<th scope=\"col\" class=\"cell\">column 3</th>"))
        let page = browser.get(target + "?passage=0").text
        let cell = "first, line\nand &lt;b&gt;second&lt;/b&gt;"
        #expect(page.contains("<dt><bdi>text</bdi></dt><dd class=\"cell\" dir=\"auto\">\(cell)</dd>"))
        #expect(page.contains("<dt><bdi>column 3</bdi></dt><dd class=\"cell\" dir=\"auto\"><a class=\"mention"))
        #expect(page.contains("One row") && !page.contains("cannot be told apart"))
    }

    @Test func `Rows of JSON that lack columns are not put under wrong names`() throws {
        let browser = try DeskTableTests.shared.get().browser(as: .analyst)
        let target = try table("rows.jsonl", browser)
        func cells(_ row: Int) -> [String] {
            browser.get("\(target)?passage=\(row)").text.split(separator: "<dt><bdi>").dropFirst().map { part in
                let value = part.split(separator: "dir=\"auto\">").last?.prefix { $0 != "<" }
                return part.prefix { $0 != "<" } + "=" + (value ?? "")
            }
        }
        #expect(cells(0) == ["name=whole", "remark=one"])
        #expect(cells(1).prefix(2) == ["name=", "remark=a\nb"])
        #expect(cells(2) == ["name=later", "remark=", "contact="])
    }

    @Test func `Reading a table is one entry of the audit`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .supervisor)
        let permit = try own.workspace.permit(forOperatorWith: nil, purpose: "test")
        for target in [try table("notes.csv", browser), try table("rows.jsonl", browser) + "?passage=1"] {
            let before = try own.workspace.audit(page: .init(limit: 1), under: permit).total
            #expect(browser.get(target).status == 200)
            #expect(try own.workspace.audit(page: .init(limit: 1), under: permit).total - before == 2)
        }
    }
}
