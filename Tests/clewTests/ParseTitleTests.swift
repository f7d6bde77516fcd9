import Foundation
import Testing

/// What `clew parse-title` promises to whoever reads its lines.
@Suite struct ParseTitleTests {
    @Test func `a title is one object a line with its keys in order, what is not stated is null`() throws {
        let program = try Program()
        defer { program.remove() }
        let outcome = try program.run("parse-title", input: "10 x 200ug LSD\n")
        #expect(outcome.status == 0 && outcome.messages.isEmpty)
        #expect(
            outcome.output
                == #"{"title":"10 x 200ug LSD","substance":"lsd","substanceClass":"psychedelic","form":null,"#
                + #""quantityGrams":null,"units":10,"unitDoseMg":0.2,"purityPercent":null}"# + "\n")
    }

    // An empty line between, one of blanks, bytes that are no UTF-8, an end of line of Windows, quotes, no last end.
    @Test func `as many lines come out as went in, each with its title, whatever they hold`() throws {
        let program = try Program()
        defer { program.remove() }
        let lines: [[UInt8]] = [
            Array("3,5 gr. cocaine 85-90%".utf8), [], [0xFF, 0xFE] + Array(" 5g coke".utf8), Array("  ".utf8),
            Array("tea\r".utf8), [0], [0xC3], Array("שלום \"x\" \\ 1g mdma".utf8),
        ]
        let bytes = lines.joined(separator: [0x0A])
        try Data(bytes).write(to: URL(fileURLWithPath: program.folder + "/titles"))
        let outcome = try program.run("parse-title", "titles")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("}\n"))
        let objects = try outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(
            objects.map { $0["title"] as? String } == [
                "3,5 gr. cocaine 85-90%", "", "\u{FFFD}\u{FFFD} 5g coke", "  ", "tea", "\0", "\u{FFFD}",
                "שלום \"x\" \\ 1g mdma",
            ])
        #expect(objects.allSatisfy { $0.count == 8 })
        #expect(
            objects.map { $0["substance"] as? String } == ["cocaine", nil, "cocaine", nil, nil, nil, nil, "mdma"])
        #expect(objects.map { $0["quantityGrams"] as? Double } == [3.5, nil, 5, nil, nil, nil, nil, 1])
    }

    @Test func `nothing in is nothing out, and several files are read one after the other`() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("parse-title", input: "").output.isEmpty)
        for name in ["a", "b"] {
            try Data("1g \(name)\n\n".utf8).write(to: URL(fileURLWithPath: program.folder + "/" + name))
        }
        let lines = try program.run("parse-title", "a", "b").output.split(separator: "\n")
        #expect(lines.count == 4 && lines[0].hasPrefix(#"{"title":"1g a""#) && lines[2].hasPrefix(#"{"title":"1g b""#))
        let missing = try program.run("parse-title", "nowhere")
        #expect(missing.status == 3 && missing.output.isEmpty && missing.messages.hasPrefix("clew: nowhere"))
    }
}
