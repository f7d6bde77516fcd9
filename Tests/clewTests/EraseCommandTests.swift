import ClewTestSupport
import Foundation
import Testing

/// `clew erase` as a person runs it.
@Suite struct EraseCommandTests {
    @Test func `erasing wants the whole id, a yes, and leaves a case that verifies`() throws {
        let program = try Program()
        defer { program.remove() }
        let page = program.folder + "/page.html"
        try Data("<p>xylophonist".utf8).write(to: URL(fileURLWithPath: page))
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        try program.run("import", "page.html", "--workspace", "case")
        let found = try program.run("list", "evidence", "--format", "csv", "--workspace", "case").output
        let id = try #require(found.split(separator: "\r\n").last?.split(separator: ",").first).description
        let grounds = ["--grounds", "order 7", "--workspace", "case"]
        // Nobody is there to be asked.
        let unasked = try program.run(["erase", id] + grounds)
        #expect(unasked.status == 2)
        #expect(unasked.messages.contains("--yes"))
        #expect(try program.run(["erase", String(id.prefix(20)), "--yes"] + grounds).status == 3)
        let erased = try program.run(["erase", id, "--yes"] + grounds)
        #expect(erased.status == 0)
        #expect(erased.messages.contains("Erased 1 records under decision 1."))
        let verified = try program.run("verify", "--deep", "--workspace", "case")
        #expect(verified.status == 0)
        #expect(verified.messages.contains("was erased under decision 1."))
        let again = try program.run("import", "page.html", "--workspace", "case")
        #expect(again.status == 1)
        #expect(again.messages.contains("page.html was erased under decision 1 and is not brought in again."))
        #expect(try program.run("list", "decisions", "--workspace", "case").output.contains("order 7"))
    }
}
