import ClewCore
import ClewCrypto
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// The forms in which lists of hashes come.
@Suite(.serialized) struct HashListTests {
    private static let words = ["one", "two", "three"].map { Array($0.utf8) }

    private static func hash(_ kind: String, _ index: Int) -> String { ProtectedCase.hash(kind, words[index]) }

    private static var md5: [String] { (0..<3).map { hash("MD5", $0) } }
    private static var sha1: [String] { (0..<3).map { hash("SHA-1", $0) } }
    private static var sha256: [String] { (0..<3).map { hash("SHA-256", $0) } }

    private static func media(_ index: Int, category: Int) -> String {
        """
        {"MediaID":\(index),"Category":\(category),"MD5":"\(md5[index].uppercased())","SHA1":"\(sha1[index])",\
        "MediaSize":"12","PhotoDNA":null,"MediaFiles":[{"MD5":"\(md5[index])","FileName":"a \\"b\\" .jpg"}]}
        """
    }

    private static var vic1: String {
        #"{"odata.metadata":"http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Media","value":["#
            + "\(media(0, category: 1)),\(media(1, category: 2)),\(media(2, category: 0))]}"
    }

    private static var vic2: String {
        #"{"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Cases","#
            + "\n\"value\":[{\"CaseID\":\"x\",\"Media\":[\(media(0, category: 1)),\(media(1, category: 2))]}]}"
    }

    /// Text, and how many MD5, SHA-1 and SHA-256 hashes it holds, and bad places.
    private struct Form: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var counts: [Int]
        var bad: [Int] = []
        var testDescription: String { name }
    }

    private static var forms: [Form] {
        let empty = "d41d8cd98f00b204e9800998ecf8427e"
        return [
            Form(name: "plain", text: md5.joined(separator: "\n"), counts: [3, 0, 0]),
            Form(
                name: "mixed, with blanks, comments, CRLF and a mark",
                text: "\u{FEFF}# a list\r\n \(md5[0].uppercased()) \r\n\r\n\(sha1[0])\r\n\(sha256[0])\r\n",
                counts: [1, 1, 1]),
            Form(name: "twice the same", text: "\(md5[0])\n\(md5[0].uppercased())\n", counts: [1, 0, 0]),
            Form(name: "the hash of nothing", text: "\(empty)\n\(md5[0])\n", counts: [1, 0, 0]),
            Form(
                name: "sha256sum", text: "\(sha256[0])  a name.jpg\n\\\(sha256[1]) *b\\nc.jpg\n", counts: [0, 0, 2]),
            Form(
                name: "a damaged line",
                text: "\(md5[0])\nnonsense\n\(md5[1].dropLast())\n\(md5[1])x\n\(md5[2])", counts: [2, 0, 0],
                bad: [2, 3, 4]),
            Form(
                name: "CSV with a head",
                text: "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\"\n\"\(sha1[0])\",\"\(md5[0])\",\"11\",\"a, b\"\n"
                    + "\"\(sha1[1])\",\"\",\"22\",\"\(md5[2])\"\n\"\",\"zz\",\"33\",\"c\"\n", counts: [1, 2, 0],
                bad: [4]),
            Form(
                name: "CSV without a head", text: "1;\(sha256[0]);12\n2;\(sha256[1]);13\n3;;14\n", counts: [0, 0, 2],
                bad: [3]),
            Form(name: "tabs", text: "name\tsha256_hash\na\t\(sha256[0])\nb\t\(sha256[1])\n", counts: [0, 0, 2]),
            Form(name: "Project VIC 1.3", text: vic1, counts: [3, 3, 0]),
            Form(name: "Project VIC 2.0", text: vic2, counts: [2, 2, 0]),
            Form(name: "an array", text: "[\"\(md5[0])\",\"\(sha256[0])\"]", counts: [1, 0, 1]),
            Form(
                name: "JSON with a bad value", text: "{\"value\":[{\"MD5\":\"12\"},{\"MD5\":\"\(md5[0])\"}]}",
                counts: [1, 0, 0], bad: [2]),
        ]
    }

    @Test func `every form gives its hashes, and what is none is named by its place`() throws {
        let held = try ProtectedCase()
        for form in Self.forms {
            let path = try held.fixture.write("list", Array(form.text.utf8))
            let report = try held.workspace.importHashList(path, name: form.name, under: held.permit)
            let list = report.list
            #expect([list.md5, list.sha1, list.sha256] == form.counts, "\(form.name)")
            #expect(report.badPlaces == form.bad && report.badCount == form.bad.count, "\(form.name)")
            #expect(report.heldTheHashOfNothing == (form.name == "the hash of nothing"), "\(form.name)")
        }
    }

    @Test func `of a list with categories only those that are asked for count`() throws {
        let held = try ProtectedCase()
        for (text, wanted, counts, left) in [
            ("sha1,Category,MD5\n\(Self.sha1[0]),1,\(Self.md5[0])\n\(Self.sha1[1]),2,\n", [1], [1, 1, 0], 1),
            ("category;md5\n1;\(Self.md5[0])\nx;\(Self.md5[1])\n2;\(Self.md5[2])\n", [2], [1, 0, 0], 2),
            (Self.vic1, [1], [1, 1, 0], 6), (Self.vic1, [1, 2], [2, 2, 0], 3), (Self.vic2, [2], [1, 1, 0], 3),
        ] as [(String, Set<Int>, [Int], Int)] {
            let path = try held.fixture.write("list", Array(text.utf8))
            let report = try held.workspace.importHashList(path, categories: wanted, under: held.permit)
            #expect([report.list.md5, report.list.sha1, report.list.sha256] == counts)
            #expect(report.otherCategories == left)
        }
        let path = try held.fixture.write("list", Array(Self.vic1.utf8))
        #expect(throws: WorkflowFault.self) {
            try held.workspace.importHashList(path, categories: [9], under: held.permit)
        }
        // Where a list states none, nobody could choose among them.
        for text in ["sha1\n\(Self.sha1[0])\n", Self.md5[0] + "\n", "[\"\(Self.md5[0])\"]"] {
            let path = try held.fixture.write("list", Array(text.utf8))
            let fault = #expect(throws: WorkflowFault.self) {
                try held.workspace.importHashList(path, categories: [1], under: held.permit)
            }
            #expect(fault?.sentence.contains("states no categories") == true)
        }
    }

    @Test func `what is cut off, empty, of another encoding or not there is refused with a sentence`() throws {
        let held = try ProtectedCase()
        let utf16 = try #require(Self.md5[0].data(using: .utf16))
        var refused: [[UInt8]] = [
            [], Array(utf16), Array(Self.vic1.utf8.dropLast(2)), Array(Self.vic1.utf8.prefix(300)),
        ]
        for text in [
            "nothing here\n", "{", "{\"MD5\":\"\(Self.md5[0])\"]", "\(Self.vic1)]", String(repeating: "[", count: 100),
        ] { refused.append(Array(text.utf8)) }
        for bytes in refused {
            let path = try held.fixture.write("list", bytes)
            let fault = #expect(throws: WorkflowFault.self) {
                try held.workspace.importHashList(path, under: held.permit)
            }
            #expect(fault?.kind == .invalidInput)
        }
        #expect(throws: WorkflowFault.self) {
            try held.workspace.importHashList(held.fixture.root + "/nowhere", under: held.permit)
        }
        let nothing = try held.fixture.write("list", Array("d41d8cd98f00b204e9800998ecf8427e\n".utf8))
        let fault = #expect(throws: WorkflowFault.self) {
            try held.workspace.importHashList(nothing, under: held.permit)
        }
        #expect(fault?.sentence.contains("that of an empty file") == true)
        #expect(try held.workspace.hashLists(under: held.permit).isEmpty)
    }

    @Test func `mutated lists are read or refused, never worse`() throws {
        let held = try ProtectedCase()
        var random = SplitMix64(seed: 17)
        let texts = Self.forms.map { Array($0.text.utf8) }
        for round in 0..<120 {
            let bytes = random.mutated(texts[round % texts.count])
            let path = try held.fixture.write("list", bytes)
            do {
                let report = try held.workspace.importHashList(path, name: "\(round)", under: held.permit)
                #expect(report.list.count > 0 && report.list.count < 20)
            } catch let fault as WorkflowFault {
                #expect(fault.kind == .invalidInput)
            }
        }
    }

    @Test(.timeLimit(.minutes(2)))
    func `of a quarter of a million hashes the first, the last and those between are found, and no other`() throws {
        let held = try ProtectedCase()
        var lines: [String] = []
        let texts = (0..<250_000).map { Array("file \($0)".utf8) }
        for text in texts { lines.append(ProtectedCase.hash("SHA-256", text)) }
        let path = try held.fixture.write("list", Array(lines.joined(separator: "\n").utf8))
        #expect(try held.workspace.importHashList(path, under: held.permit).list.sha256 == 250_000)
        let order = lines.indices.sorted { lines[$0] < lines[$1] }
        for (name, place) in [("first", 0), ("fence", 128), ("before", 127), ("middle", 124_999), ("last", 249_999)] {
            _ = try held.fixture.write("in/\(name).txt", texts[order[place]])
        }
        for index in 0..<20 { _ = try held.fixture.write("in/other\(index).txt", Array("other \(index)".utf8)) }
        let report = try held.workspace.importing(held.fixture.root + "/in")
        #expect(report.referrals == 5)
        #expect(try held.workspace.captures(page: Page(limit: 100), under: held.permit).total == 20)
    }
}
