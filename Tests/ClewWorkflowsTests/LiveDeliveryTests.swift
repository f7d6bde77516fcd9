import ClewCore
import ClewTestSupport
import ClewWorkflows
import Synchronization
import Testing

/// Hits of what is captured live go out by themselves.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LiveDeliveryTests {
    private let live: LiveCase
    private let receiver: ScriptedServer

    /// A case with a rule whose hits are sent, and the webhook that they are sent to.
    init() throws {
        live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        receiver = try ScriptedServer { visitor in
            while visitor.readPost() != nil { visitor.answer(type: "text/plain", []) }
        }
        let rule = try live.fixture.write(
            "rule.yaml", Array("name: Opium\nwhen: term\nterm: opium\nsend: yes\n".utf8))
        _ = try live.workspace.addRule(from: rule, under: live.workspace.permit())
        let hook = try ConfiguredCourier(.webhook, address: receiver.url("/hook"), isInternal: true)
        _ = try live.workspace.addCourier(hook, under: live.workspace.permit())
    }

    /// A site that tells when it was asked.
    private func serve(_ whenAsked: @escaping @Sendable () -> Void = {}) throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                visitor.answer(type: "text/html", Array("<p>opium".utf8))
                whenAsked()
            }
        }
    }

    private func expectOneMessage() {
        let posts = receiver.received.map { String(decoding: $0, as: UTF8.self) }
        #expect(posts.count == 1)
        #expect(posts.allSatisfy { $0.hasPrefix("POST /hook ") && $0.contains("clew-hit") && $0.contains("Opium") })
    }

    @Test func `a capture posts its hits at its end`() throws {
        let site = try serve()
        defer {
            site.stop()
            receiver.stop()
        }
        #expect(try live.capture(site.url()).got == 1)
        expectOneMessage()
        #expect(try live.workspace.deliverHits(under: live.workspace.permit()) == 0)
    }

    @Test(arguments: [true, false]) func `a watch posts its hits while it runs, and the last ones at its end`(
        endsAtOnce: Bool
    ) throws {
        let asked = Mutex(false)
        let site = try serve { asked.withLock { $0 = true } }
        defer {
            site.stop()
            receiver.stop()
        }
        try live.workspace.watchSites(LiveCase.options([site.url()]), under: live.permit)
        let watch = SiteWatchTests.Running(live.workspace)
        let isDone = try SiteWatchTests.Running.wait {
            endsAtOnce ? asked.withLock { $0 } : !receiver.received(by: 1).isEmpty
        }
        try watch.end()
        #expect(isDone)
        expectOneMessage()
        #expect(try live.workspace.deliverHits(under: live.workspace.permit()) == 0)
    }
}
