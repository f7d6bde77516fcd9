import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// Exhibits as their receivers get them: a folder, checked with what stands in its instruction and nothing of ours.
@Suite struct ExhibitTests {
    static let tools = ["python3", "openssl", "sh"].allSatisfy(ProgramRun.isInstalled)

    /// The files of an exhibit, all of them.
    static let names: Set<String> = [
        "stored.bin", "payload.bin", "capture.json", "entry.json", "salt.hex", "proof.json", "checkpoint",
        "checkpoint.body", "checkpoint.signature", "key.pem", "check_exhibit.py", "READ-ME-FIRST.txt",
    ]
    /// What may stand behind the last point of a name: kinds of files that a double click shows as text, or not at all.
    /// The script is shown or run, never rendered; it is ours and holds nothing of the record.
    static let endings: Set<String> = ["bin", "json", "hex", "body", "signature", "pem", "txt", "py", ""]

    /// Pages that would act where they were opened, and a table.
    static let inputs: [(name: String, text: String)] = [
        ("page.html", "<script>alert(1)</script><img src=http://x.example/y><p>xylophone"),
        ("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><text>quartz</text></svg>"),
        ("sum.csv", "a,b\n=HYPERLINK(1),widow\n"), ("note.txt", "only words\n"),
    ]

    /// The lines behind `1.` and `2.` of the instruction.
    private func commands(_ folder: String) throws -> [String] {
        let text = String(decoding: try Files.bytes(folder + "/READ-ME-FIRST.txt"), as: UTF8.self)
        return text.matches(of: #/\n +\d\. ((?:python3|openssl) [^\n]+)/#).map { String($0.output.1) }
    }

    /// How many of the commands of the instruction are content.
    private func passing(_ folder: String) throws -> [Bool] {
        try commands(folder).map { try ProgramRun("sh", ["-c", $0], in: folder).status == 0 }
    }

    @Test(.enabled(if: tools, "python3 or openssl is not installed"))
    func `an exhibit holds the files that are allowed, and its two commands find it whole`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        for input in Self.inputs {
            _ = try workspace.importing(try fixture.write("in/" + input.name, Array(input.text.utf8)))
        }
        let evidence = try workspace.evidence(under: workspace.permit()).rows
        #expect(evidence.count == Self.inputs.count)
        for row in evidence {
            let folder = fixture.root + "/exhibit-" + row.evidence.id.description
            try workspace.exportExhibit(.evidence(row.evidence.id), to: folder, under: workspace.permit())
            let names = try Files.paths(below: folder)
            #expect(Set(names) == Self.names)
            for name in names {
                #expect(Self.endings.contains(URL(filePath: name).pathExtension), "\(name)")
                let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
                // The content stands where it is named as that alone: no other file begins like a page.
                let start = String(decoding: try Files.bytes(folder + "/" + name).prefix(1), as: UTF8.self)
                #expect(name == "payload.bin" || start != "<", "\(name)")
            }
            let payload = try Files.bytes(folder + "/payload.bin")
            #expect(Self.inputs.contains { Array($0.text.utf8) == payload })
            #expect(try commands(folder).count == 2)
            #expect(try passing(folder) == [true, true])
        }
        let audit = try workspace.audit(page: Page(limit: 100), under: workspace.permit()).rows.compactMap(\.entry)
        #expect(
            audit.filter { $0.operation == "export an exhibit" && $0.action == .disclosure }.count == evidence.count)
    }

    @Test(.enabled(if: tools, "python3 or openssl is not installed"))
    func `one changed byte in any file that counts is found by one of the two commands`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        for number in 0..<5 {
            _ = try workspace.importing(try fixture.write("page\(number).html", Array("<p>offer \(number)".utf8)))
        }
        let row = try #require(try workspace.evidence(under: workspace.permit()).rows.dropFirst(2).first)
        let folder = fixture.root + "/exhibit"
        try workspace.exportExhibit(.evidence(row.evidence.id), to: folder, under: workspace.permit())
        #expect(try passing(folder) == [true, true])
        // Of the capture not all can be checked, see below; the instruction is words that prove nothing.
        let counted = Self.names.subtracting(["capture.json", "READ-ME-FIRST.txt", "check_exhibit.py"])
        var random = SplitMix64(seed: 2021)
        for name in counted.sorted() {
            let whole = try Files.bytes(folder + "/" + name)
            for _ in 0..<4 {
                var bytes = whole
                let place = random.below(bytes.count - 1)
                // Another digit, letter or byte, never the same one: not a space for a line end, which no reader minds.
                bytes[place] = bytes[place] == UInt8(ascii: "0") ? UInt8(ascii: "7") : UInt8(ascii: "0")
                try Files.write(bytes, folder + "/" + name)
                #expect(try passing(folder).contains(false), "\(name), byte \(place)")
            }
            try Files.write(Array(whole.dropLast(2)), folder + "/" + name)
            #expect(try passing(folder).contains(false), "\(name), cut")
            try Files.write(whole, folder + "/" + name)
        }
        #expect(try passing(folder) == [true, true])
        // A key of somebody else.
        let stranger = try ProgramRun("openssl", ["genpkey", "-algorithm", "ed25519", "-out", "other.pem"], in: folder)
        #expect(stranger.status == 0)
        _ = try ProgramRun("openssl", ["pkey", "-in", "other.pem", "-pubout", "-out", "key.pem"], in: folder)
        #expect(try passing(folder) == [true, false])
    }

    /// The fields of a capture that a record from Clew holds, each with another value.
    static let changes: [(field: String, from: String, to: String)] = [
        ("address", #""address":null"#, #""address":"http://market.example/1""#),
        ("time", #""time":"2020-01-02T03:04:05Z""#, #""time":"2020-01-02T03:04:06Z""#),
        ("timeBasis", #""timeBasis":"given""#, #""timeBasis":"stated""#),
        ("authority", #""authority":"A-"#, #""authority":"A-0"#), ("path", "page.html", "pag.html"),
        ("leaf", #""leaf":"#, #""leaf":1"#), ("case", #""case":""#, #""case":"0"#),
        ("capture", #""capture":""#, #""capture":"0"#), ("evidence", #""evidence":""#, #""evidence":"0"#),
    ]

    @Test(.enabled(if: tools, "python3 or openssl is not installed"))
    func `a changed field of the capture is told, and what cannot be checked is named`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        let page = try fixture.write("page.html", Array("<p>offer".utf8))
        _ = try workspace.importInputs(
            ImportOptions(paths: [page], capturedAt: Timestamp("2020-01-02T03:04:05Z")), under: workspace.permit())
        let row = try #require(try workspace.evidence(under: workspace.permit()).rows.first)
        let folder = fixture.root + "/exhibit"
        try workspace.exportExhibit(.evidence(row.evidence.id), to: folder, under: workspace.permit())
        let whole = String(decoding: try Files.bytes(folder + "/capture.json"), as: UTF8.self)
        let checked = try ProgramRun("python3", ["check_exhibit.py"], in: folder)
        #expect(checked.status == 0, "\(checked.output)")
        #expect(checked.output.contains("handling of capture.json: not checked"), "\(checked.output)")
        for change in Self.changes {
            let start = try #require(whole.range(of: change.from), "\(change.field): \(whole)")
            try Files.write(
                Array(whole.replacingCharacters(in: start, with: change.to).utf8), folder + "/capture.json")
            let outcome = try ProgramRun("python3", ["check_exhibit.py"], in: folder)
            #expect(outcome.status == 1, "\(change.field): \(outcome.output)")
            #expect(outcome.output.contains("WRONG: \(change.field) of capture.json"), "\(outcome.output)")
        }
        // A field that stands there twice is read by each reader in another way.
        let twice = "{\"time\":\"2019-01-01T00:00:00Z\"," + String(whole.dropFirst())
        try Files.write(Array(twice.utf8), folder + "/capture.json")
        #expect(try passing(folder).contains(false))
    }

    @Test func `a page with buyers leaves only for the purpose unmask, and both are in the audit`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        _ = try workspace.importing(try fixture.exercise(pages: 60))
        let review = try #require(try workspace.reviews(under: workspace.permit()).rows.first)
        let folder = fixture.root + "/exhibit"
        for role in [Role.analyst, .supervisor] {
            let fault = #expect(throws: WorkflowFault.self) {
                try workspace.exportExhibit(
                    .evidence(review.evidence), to: folder, under: workspace.permit(role: role, purpose: "triage"))
            }
            guard case .denied(let reason)? = fault else {
                Issue.record("\(String(describing: fault))")
                return
            }
            #expect(reason.contains("'unmask'"))
            #expect(!FileManager.default.fileExists(atPath: folder))
        }
        try workspace.exportExhibit(.evidence(review.evidence), to: folder, under: workspace.permit(purpose: "unmask"))
        #expect(Set(try Files.paths(below: folder)) == Self.names)
        let audit = try workspace.audit(page: Page(limit: 100), under: workspace.permit()).rows.compactMap(\.entry)
            .filter { $0.operation == "export an exhibit" }
        #expect(
            audit.filter { $0.outcome == "denied" }.map(\.role).sorted { $0.rawValue < $1.rawValue } == [
                .analyst, .supervisor,
            ])
        #expect(audit.contains { $0.action == .disclosure && $0.purpose == "unmask" && $0.outcome != "denied" })
        // A folder that is there is somebody's.
        #expect(throws: WorkflowFault.self) {
            try workspace.exportExhibit(
                .evidence(review.evidence), to: folder, under: workspace.permit(purpose: "unmask"))
        }
    }
}
