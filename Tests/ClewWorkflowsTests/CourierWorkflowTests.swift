import ClewCapture
import ClewCore
import ClewCrypto
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// Who may say where something is posted to, and messages to webhooks.
@Suite(.serialized) struct CourierWorkflowTests {
    private func audit(_ workspace: Workspace) throws -> [AuditEntry] {
        try workspace.audit(page: Page(limit: 100), under: workspace.permit()).rows.compactMap(\.entry).reversed()
    }

    @Test func `a supervisor alone says where something is posted to, and it outlives the opening`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        let stamps = try ConfiguredCourier(.timeStamps, address: "https://TSA.example/tsr", policy: "1.2.3")
        #expect(stamps.address == "https://tsa.example/tsr" && stamps.id.hasPrefix("C-") && stamps.id.count == 10)
        for role in [Role.analyst, .auditor] {
            let fault = #expect(throws: WorkflowFault.self) {
                try workspace.addCourier(stamps, under: workspace.permit(role: role))
            }
            #expect(fault?.kind == .denied)
        }
        #expect(try workspace.addCourier(stamps, under: workspace.permit()) == nil)
        #expect(throws: WorkflowFault.self) { try workspace.addCourier(stamps, under: workspace.permit()) }
        let hook = try ConfiguredCourier(.webhook, address: "https://desk.local/hook?key=x", isInternal: true)
        let secret = try #require(try workspace.addCourier(hook, under: workspace.permit()))
        #expect(WebhookSecret(secret) != nil)
        let again = try Workspace.open(workspace.path, secrets: fixture.secrets)
        #expect(try again.couriers(under: again.permit()) == [stamps, hook])
        // The secret is the machine's, not the case's; the audit does not hold what may be one in the address.
        #expect(try ProgramRun("grep", ["-rF", secret.dropFirst(6).description, workspace.path]).status == 1)
        let hidden = fixture.secrets.folder(of: workspace.uuid) + "/" + hook.id + ".courier"
        #expect(String(decoding: try Files.bytes(hidden), as: UTF8.self) == secret)
        let mode = try FileManager.default.attributesOfItem(atPath: hidden)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try audit(workspace).allSatisfy { !$0.object.contains("key=x") })
        try again.removeCourier(String(hook.id.prefix(6)), under: again.permit())
        #expect(try again.couriers(under: again.permit()) == [stamps])
        #expect(!FileManager.default.fileExists(atPath: hidden))
        #expect(throws: WorkflowFault.self) { try again.removeCourier("C-", under: again.permit(role: .analyst)) }
        let kinds = try again.decisions(page: Page(limit: 10), under: again.permit()).rows.reversed().map(\.kind)
        #expect(kinds.suffix(3) == ["courier", "courier", "courier-removal"])
    }

    private static let refused: [(purpose: ConfiguredCourier.Purpose, address: String, policy: String?, said: String)] =
        [
            (.timeStamps, "http://tsa.example/", nil, "https://"), (.webhook, "ftp://a.example/", nil, "scheme"),
            (.webhook, "https://10.1.2.3/", nil, "--internal"),
            (.timeStamps, "https://tsa.example/", "1.x", "--policy"),
            (.webhook, "https://a.example/", "1.2", "--policy"), (.webhook, "words", nil, "absolute"),
        ]

    @Test func `an address that may not be posted to is refused with what to do`() throws {
        for (purpose, address, policy, said) in Self.refused {
            let fault = #expect(throws: WorkflowFault.self) {
                try ConfiguredCourier(purpose, address: address, policy: policy)
            }
            #expect(fault?.kind == .invalidInput && fault?.sentence.contains(said) == true, "\(fault?.sentence ?? "")")
        }
    }

    @Test func `a message is signed for each receiver, and every post is in the audit before it goes out`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        let message = try #require(
            WebhookMessage(
                type: "watch.hit", time: Timestamp(seconds: 1_760_000_000), data: .object([("rule", .string("new"))])))
        #expect(try workspace.post(message, under: workspace.permit()).isEmpty)
        let servers = try (0..<2).map { _ in
            try ScriptedServer { visitor in
                _ = visitor.readPost()
                visitor.answer(visitor.number == 1 ? "200 OK" : "410 Gone", type: "text/plain", [])
            }
        }
        var secrets: [String] = []
        for server in servers {
            let courier = try ConfiguredCourier(.webhook, address: server.url("/hook"), isInternal: true)
            secrets.append(try #require(try workspace.addCourier(courier, under: workspace.permit())))
        }
        #expect(secrets[0] != secrets[1])
        let deliveries = try workspace.post(message, attempts: 1, under: workspace.permit(role: .analyst))
        #expect(deliveries.map(\.isDelivered) == [true, true])
        for (server, secret) in zip(servers, secrets) {
            // Checked as a receiver does, with what it knows alone.
            let wire = String(decoding: server.received(by: 1), as: UTF8.self)
            let head = PostedRequest(head: wire.components(separatedBy: "\r\n\r\n")[0], body: [])
            let body = wire.components(separatedBy: "\r\n\r\n")[1]
            #expect(Array(body.utf8) == message.body && head["webhook-id"] == message.id)
            let stated = head["webhook-timestamp"]
            let time = try #require(stated)
            let key = try #require(Data(base64Encoded: String(secret.dropFirst(6))))
            let code = hmacSHA256(Array("\(message.id).\(time).\(body)".utf8), key: Array(key))
            #expect(head["webhook-signature"] == "v1," + Data(code).base64EncodedString())
        }
        let entries = try audit(workspace).filter { $0.operation == "post a message" }
        #expect(entries.map(\.outcome) == ["begun", "delivered", "begun", "delivered"])
        #expect(entries.allSatisfy { $0.action == .disclosure && $0.object.hasPrefix(message.id) })
        // A receiver that wants no more, and one whose secret is not here, keep nobody from the others.
        let lost = try #require(try workspace.couriers(under: workspace.permit()).first)
        try FileManager.default.removeItem(
            atPath: fixture.secrets.folder(of: workspace.uuid) + "/" + lost.id + ".courier")
        let second = try workspace.post(message, attempts: 1, under: workspace.permit())
        #expect(second.map(\.isDelivered) == [false, false])
        #expect(second[0].sentence.contains("secret") && second[1].sentence.contains("wants no more"))
        #expect(servers[0].received.count == 1 && servers[1].received.count == 2)
        #expect(throws: WorkflowFault.self) { try workspace.post(message, under: workspace.permit(role: .auditor)) }
    }

    @Test func `a secret comes out of a file, and what is none is refused`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        let courier = try ConfiguredCourier(.webhook, address: "https://desk.example/hook")
        let wrong = try fixture.write("wrong", Array("password\n".utf8))
        for path in [wrong, fixture.root + "/nothing"] {
            #expect(throws: WorkflowFault.self) {
                try workspace.addCourier(courier, secretFile: path, under: workspace.permit())
            }
        }
        let right = try fixture.write("right", Array("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n".utf8))
        #expect(try workspace.addCourier(courier, secretFile: right, under: workspace.permit()) == nil)
        let stamps = try ConfiguredCourier(.timeStamps, address: "https://tsa.example/")
        #expect(throws: WorkflowFault.self) {
            try workspace.addCourier(stamps, secretFile: right, under: workspace.permit())
        }
    }
}
