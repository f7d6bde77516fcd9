import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// Time stamps as a person meets them: configured, asked for, told, part of an exhibit, in the audit.
@Suite(.serialized, .enabled(if: TimeStampAuthority.isAvailable, "openssl is not installed"))
struct TimeStampWorkflowTests {
    private static let authority = try? TimeStampAuthority()

    /// A case with one page, and where the authority answers.
    private struct Case {
        let fixture: CaseFixture
        let workspace: Workspace

        init() throws {
            fixture = try CaseFixture()
            workspace = try fixture.create()
            _ = try workspace.importing(try fixture.write("page.html", Array("<p>offer".utf8)))
        }

        func configure(_ address: String, policy: String? = nil) throws {
            let courier = try ConfiguredCourier(.timeStamps, address: address, isInternal: true, policy: policy)
            try workspace.addCourier(courier, under: workspace.permit())
        }

        func audit(_ operation: String) throws -> [AuditEntry] {
            try workspace.audit(page: Page(limit: 100), under: workspace.permit()).rows.compactMap(\.entry)
                .filter { $0.operation == operation }.reversed()
        }
    }

    @Test func `a checkpoint is stamped, and openssl accepts the exhibit's stamp`() throws {
        let authority = try #require(Self.authority)
        let server = try authority.serve()
        let one = try Case()
        let workspace = one.workspace
        #expect(try workspace.timeStampOfNewestCheckpoint() == .notConfigured)
        try one.configure(server.url("/tsr"), policy: "1.2.3.4.5")
        let before = try workspace.timeStampOfNewestCheckpoint()
        #expect(before.isFailure && before.sentence.contains("absent"))
        let stamp = try workspace.requestTimeStamp(attempts: 1, under: workspace.permit()).stamp
        #expect(stamp.authority == "Exercise Time Stamps" && stamp.policy == "1.2.3.4.5")
        let now = try workspace.timeStampOfNewestCheckpoint()
        #expect(now == .present(stamp))
        #expect(now.sentence.contains("present, of \(stamp.time) by Exercise Time Stamps; "))
        #expect(now.sentence.contains("not verified by Clew"))
        // What went out: a digest of the checkpoint, and nothing of the case.
        let sent = String(decoding: server.received(by: 1), as: UTF8.self)
        #expect(sent.hasPrefix("POST /tsr HTTP/1.1\r\n") && !sent.contains(workspace.uuid))
        let asked = try one.audit("ask for a time stamp")
        #expect(asked.map(\.outcome) == ["begun", "delivered"])
        #expect(asked.allSatisfy { $0.action == .disclosure && $0.object.hasPrefix("SHA-256 ") })
        #expect(try one.audit("keep a time stamp").first?.outcome.hasSuffix(stamp.digest) == true)
        // The exhibit, checked with the commands of its instruction.
        let row = try #require(try workspace.evidence(under: workspace.permit()).rows.first)
        let folder = one.fixture.root + "/exhibit"
        try workspace.exportExhibit(.evidence(row.evidence.id), to: folder, under: workspace.permit())
        let text = String(decoding: try Files.bytes(folder + "/READ-ME-FIRST.txt"), as: UTF8.self)
        let commands = text.matches(of: #/\n +\d\. ((?:python3|openssl) [^\n]+)/#).map { String($0.output.1) }
        #expect(commands.count == 3 && text.contains("of \(stamp.time) by Exercise Time Stamps"))
        try FileManager.default.copyItem(atPath: authority.root, toPath: folder + "/AUTHORITY.pem")
        for command in commands {
            let judge = try ProgramRun("sh", ["-c", command], in: folder)
            #expect(judge.status == 0, "\(command): \(judge.output)")
        }
        #expect(try ProgramRun("sh", ["-c", "echo x >> checkpoint; " + commands[2]], in: folder).status != 0)
        // What is sealed later is not covered.
        _ = try workspace.importing(try one.fixture.write("later.html", Array("<p>later".utf8)))
        let later = try workspace.timeStampOfNewestCheckpoint()
        let count = try #require(try workspace.verify(deep: false, under: workspace.permit()).entryCounts[.evidence])
        #expect(later.isFailure && later == .older(stamp, later: count - stamp.entries))
        #expect(
            later.sentence.hasPrefix(
                "Time stamp: present for the first \(stamp.entries) of \(count) entries, of \(stamp.time) by "))
        #expect(later.sentence.contains("; \(count - stamp.entries) came after it: ask for one"))
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }

    /// What an authority, or whoever stands in its place, may answer; and a part of what is said of it.
    private static let answers: [(name: String, said: String)] = [
        ("another stamp", "other bytes"), ("an old stamp", "an old one"), ("cut", "no time stamp of RFC 3161"),
        ("a page", "of the type 'text/html'"), ("a refusal", "status 2: rejected"),
        ("endless", "longer than the limit"),
        ("an error", "status 500"), ("elsewhere", "which is not followed"),
    ]

    @Test func `an answer that is no stamp of this checkpoint is told, in the audit too, and not kept`() throws {
        let authority = try #require(Self.authority)
        let type = "application/timestamp-reply"
        for (name, said) in Self.answers {
            let server = try ScriptedServer { visitor in
                guard let request = visitor.readPost() else { return }
                var query = request.body
                switch name {
                // The last byte of the digest, the last byte of the random number.
                case "another stamp": query[55] ^= 1
                case "an old stamp": query[query.count - 4] ^= 1
                // An unknown digest algorithm.
                case "a refusal": query[19] ^= 0x03
                default: break
                }
                let reply = (try? authority.reply(to: query)) ?? []
                switch name {
                case "cut": visitor.answer(type: type, Array(reply.dropLast(40)))
                case "a page": visitor.answer(type: "text/html", Array("<p>gone".utf8))
                case "an error": visitor.answer("500 Oops", type: type, reply)
                case "elsewhere": visitor.send("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")
                case "endless":
                    visitor.send("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n")
                    while visitor.send([UInt8](repeating: 0x30, count: 8192)) {}
                default: visitor.answer(type: type, reply)
                }
            }
            let one = try Case()
            try one.configure(server.url())
            let fault = #expect(throws: WorkflowFault.self) {
                try one.workspace.requestTimeStamp(attempts: 1, under: one.workspace.permit())
            }
            #expect(
                fault?.kind == .unavailable && fault?.sentence.contains(said) == true,
                "\(name): \(fault?.sentence ?? "")")
            #expect(try one.workspace.timeStampOfNewestCheckpoint().isFailure)
            let audit = try one.audit("ask for a time stamp")
            #expect(audit.last.map { $0.outcome.contains(said) } == true, "\(name): \(audit.map(\.outcome))")
        }
    }

    @Test func `where the first authority does not stamp, the next is asked`() throws {
        let authority = try #require(Self.authority)
        let gone = try ScriptedServer { _ in }
        gone.stop()
        let server = try authority.serve()
        let one = try Case()
        try one.configure(gone.url())
        try one.configure(server.url())
        let stamp = try one.workspace.requestTimeStamp(attempts: 1, under: one.workspace.permit()).stamp
        #expect(try one.workspace.timeStampOfNewestCheckpoint() == .present(stamp))
    }

    @Test func `a capture ends with a stamp, and is none the worse when that does not come`() throws {
        let authority = try #require(Self.authority)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty { visitor.answer(type: "text/html", Array("<p>one".utf8)) }
        }
        defer { site.stop() }
        let server = try authority.serve()
        let (good, bad) = (try Case(), try Case())
        try good.configure(server.url())
        let refusing = try authority.serve { _ in [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02] }
        try bad.configure(refusing.url())
        for one in [good, bad] {
            var statement = CaseFixture.statement
            statement.capture = CaptureScope(places: ["127.0.0.2"])
            let workspace = one.workspace
            let allowed = try workspace.addAuthority(statement, asDefault: false, under: workspace.permit())
            let report = try workspace.captureLive(
                LiveCaptureOptions(addresses: [site.url()], way: .clearnet, pause: 0...0),
                under: Permit(user: "tester", role: .analyst, authority: allowed, purpose: "test"))
            #expect(report.got == 1)
            if one.workspace.uuid == good.workspace.uuid {
                guard case .present(let stamp) = report.timeStamp else {
                    Issue.record("\(report.timeStamp)")
                    continue
                }
                #expect(stamp.authority == "Exercise Time Stamps")
            } else {
                #expect(report.timeStamp.isFailure && report.timeStamp.sentence.contains("status 2: rejected"))
            }
            #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
        }
    }

    @Test func `a watch asks for a stamp while it goes on`() throws {
        let authority = try #require(Self.authority)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty { visitor.answer(type: "text/html", Array("<p>one".utf8)) }
        }
        defer { site.stop() }
        let server = try authority.serve()
        let one = try Case()
        let workspace = one.workspace
        try one.configure(server.url())
        var statement = CaseFixture.statement
        statement.capture = CaptureScope(places: ["127.0.0.2"])
        let allowed = try workspace.addAuthority(statement, asDefault: false, under: workspace.permit())
        try workspace.watchSites(
            LiveCaptureOptions(addresses: [site.url()], way: .clearnet, pause: 0...0),
            under: Permit(user: "tester", role: .analyst, authority: allowed, purpose: "test"))
        let watch = SiteWatchTests.Running(workspace, stampedEvery: .zero)
        let isStamped = try SiteWatchTests.Running.wait {
            if case .present = try workspace.timeStampOfNewestCheckpoint() { true } else { false }
        }
        #expect(isStamped)
        try watch.end()
    }

    @Test func `nothing is asked where nobody is configured, nothing was sealed, or the role may not`() throws {
        let one = try Case()
        let workspace = one.workspace
        #expect(throws: WorkflowFault.self) { try workspace.requestTimeStamp(under: workspace.permit()) }
        #expect(workspace.timeStampIfConfigured(under: workspace.permit()) == .notConfigured)
        let server = try ScriptedServer { _ in }
        try one.configure(server.url())
        let fault = #expect(throws: WorkflowFault.self) {
            try workspace.requestTimeStamp(under: workspace.permit(role: .auditor))
        }
        #expect(fault?.kind == .denied && server.received.isEmpty)
    }
}
