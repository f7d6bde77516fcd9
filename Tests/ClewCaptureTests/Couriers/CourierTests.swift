import ClewCapture
import ClewCore
import ClewTestSupport
import Foundation
import Synchronization
import Testing

/// Posting to servers of the tests, in surroundings that would lead it astray.
@Suite struct CourierTests {
    /// How long a courier has waited between its attempts; nothing sleeps.
    private final class Waits: Sendable {
        let times = Mutex<[Duration]>([])
        var all: [Duration] { times.withLock { $0 } }
    }

    private static let letter = Letter(contentType: "application/json", accept: "text/plain", body: Array("{}".utf8)) {
        [(name: "webhook-timestamp", value: String($0.milliseconds / 1000))]
    }

    private func courier(
        to addresses: [CourierAddress], _ waits: Waits = Waits(), limits: ExchangeLimits = quick
    ) throws -> Courier {
        try #require(Surroundings.areHostile)
        let seconds = Mutex<Int64>(1_767_225_600)
        return Courier(to: addresses, limits: limits, wait: { time in waits.times.withLock { $0.append(time) } }) {
            seconds.withLock { now in
                now += 1
                return Timestamp(seconds: now)
            }
        }
    }

    private func address(_ server: ScriptedServer, _ target: String = "/") throws -> CourierAddress {
        try CourierAddress(try WebAddress(server.url(target)), isInternal: true)
    }

    @Test func `a letter is posted once, as it is, and its answer is read`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readPost()
            visitor.answer(type: "text/plain", Array("taken".utf8))
        }
        let address = try address(server, "/hook?token=1")
        let delivery = try courier(to: [address]).post(Self.letter, to: address)
        #expect(delivery.isDelivered && delivery.attempts.count == 1)
        #expect(delivery.last.map { text($0.content) } == "taken")
        #expect(
            text(server.received(by: 1)).components(separatedBy: "\r\n") == [
                "POST /hook?token=1 HTTP/1.1", "Host: 127.0.0.2:\(server.port)", "User-Agent: Clew",
                "Accept: text/plain",
                "Content-Type: application/json", "Content-Length: 2", "Connection: close",
                "webhook-timestamp: 1767225601", "", "{}",
            ])
        #expect(Surroundings.trap?.received.isEmpty == true, "a proxy of the environment was asked")
    }

    @Test func `what is not configured is not posted to, not even another path of the same server`() throws {
        let server = try ScriptedServer { _ in }
        let (listed, other) = (try address(server, "/a"), try address(server, "/b"))
        let delivery = try courier(to: [listed]).post(Self.letter, to: other, attempts: 3)
        #expect(delivery.attempts.map(\.outcome) == [.refused(.notConfigured)] && !delivery.isDelivered)
        #expect(server.received.isEmpty)
    }

    @Test func `a redirect is told and not followed`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readPost()
            visitor.send("HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
        }
        let address = try address(server)
        let delivery = try courier(to: [address]).post(Self.letter, to: address, attempts: 3)
        #expect(!delivery.isDelivered && delivery.attempts.count == 1 && server.received.count == 1)
        #expect(delivery.sentence.contains("status 307"))
    }

    static let answers: [(status: String, attempts: Int)] = [
        ("500 Oops", 4), ("503 Busy", 4), ("429 Slow down", 4), ("408 Timeout", 4), ("404 Not Found", 1),
        ("410 Gone", 1),
        ("401 Unauthorized", 1), ("204 No Content", 1),
    ]

    @Test(arguments: answers)
    func `it is tried again where that can help, and nowhere else`(status: String, attempts: Int) throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readPost()
            visitor.send("HTTP/1.1 \(status)\r\n\(status.hasPrefix("204") ? "" : "Content-Length: 0\r\n")\r\n")
        }
        let (waits, address) = (Waits(), try address(server))
        let delivery = try courier(to: [address], waits).post(Self.letter, to: address, attempts: 4)
        #expect(delivery.attempts.count == attempts && server.received.count == attempts)
        #expect(waits.all.count == attempts - 1)
        for (index, time) in waits.all.enumerated() {
            let usual = Duration.seconds(2 << index)
            #expect(time >= usual && time <= usual * 5 / 4, "\(time)")
        }
        // Each attempt has a time of its own.
        let times = (1...attempts).map { text(server.received(by: $0)) }.compactMap {
            $0.components(separatedBy: "webhook-timestamp: ").last?.prefix(10)
        }
        #expect(Set(times).count == attempts)
    }

    @Test func `it waits as long as the receiver says, within bounds, and takes what comes then`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readPost()
            let patience = ["77", "999999", "soon"]
            visitor.send(
                visitor.number <= 3
                    ? "HTTP/1.1 503 Busy\r\nRetry-After: \(patience[visitor.number - 1])\r\nContent-Length: 0\r\n\r\n"
                    : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        }
        let (waits, address) = (Waits(), try address(server))
        let delivery = try courier(to: [address], waits).post(Self.letter, to: address, attempts: 9)
        #expect(delivery.isDelivered && delivery.attempts.count == 4)
        let seconds = waits.all.map { Int($0 / .seconds(1)) }
        #expect(seconds[0] >= 77 && seconds[0] < 79 && seconds[1] == 600 && seconds[2] >= 8 && seconds[2] <= 10)
    }

    @Test func `a receiver that is not there, closes, drips or never ends is told within the limits`() throws {
        let gone = try ScriptedServer { _ in }
        let absent = try address(gone)
        gone.stop()
        #expect(
            try courier(to: [absent]).post(Self.letter, to: absent, attempts: 2).attempts.map(\.outcome)
                == [.unreachable(.cannotConnect), .unreachable(.cannotConnect)])
        let mute = try ScriptedServer { visitor in _ = visitor.readPost() }
        let silent = try address(mute)
        let silence = try courier(to: [silent]).post(Self.letter, to: silent).last?.outcome
        #expect(silence == .broken(.noAnswer) || silence == .broken(.reset))
        let endless = try ScriptedServer { visitor in
            _ = visitor.readPost()
            visitor.send("HTTP/1.1 200 OK\r\n\r\n")
            while visitor.send([UInt8](repeating: 0x41, count: 4096)) {}
        }
        let flood = try address(endless)
        let bounded = ExchangeLimits(bodyBytes: 64 << 10, connectTime: .seconds(20), totalTime: .seconds(30))
        let delivery = try courier(to: [flood], limits: bounded).post(Self.letter, to: flood, attempts: 3)
        #expect(delivery.attempts.map(\.outcome) == [.stopped(.bodyBytes)] && !delivery.isDelivered)
        #expect(delivery.last?.body.count == 64 << 10)
        let dripping = try ScriptedServer { visitor in
            _ = visitor.readPost()
            while !visitor.waitForClose(20), visitor.send("H") {}
        }
        let slow = try address(dripping)
        let short = ExchangeLimits(connectTime: .seconds(20), totalTime: .seconds(3))
        let last = try courier(to: [slow], limits: short).post(Self.letter, to: slow).last?.outcome
        #expect(last == .stopped(.totalTime) || last == .broken(.notHTTP))
    }

    @Test func `a field that would end the head is not sent`() throws {
        let server = try ScriptedServer { _ in }
        let address = try address(server)
        let letter = Letter(contentType: "text/plain", body: []) { _ in [(name: "X", value: "a\r\nHost: b")] }
        #expect(try courier(to: [address]).post(letter, to: address).last?.outcome == .refused(.badField("X")))
        let typed = Letter(contentType: "text/plain\r\nX: y", body: [])
        #expect(
            try courier(to: [address]).post(typed, to: address).last?.outcome == .refused(.badField("Content-Type")))
        #expect(server.received.isEmpty)
    }

    @Test func `a name that leads into a private network is not followed there, unless that was said`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readPost()
            visitor.answer(type: "text/plain", [])
        }
        let web = try WebAddress("https://hooks.example:\(server.port)/")
        let outside = try CourierAddress(web)
        var courier = try courier(to: [outside])
        courier.resolution = IPAddress("127.0.0.2")
        let refused = courier.post(Self.letter, to: outside, attempts: 3).attempts.map(\.outcome)
        let loopback = try #require(IPAddress("127.0.0.2"))
        #expect(refused == [.refused(.specialAddress(loopback, .loopback))])
        #expect(server.received.isEmpty)
        let inside = try CourierAddress(web, isInternal: true)
        var other = try self.courier(to: [inside])
        other.resolution = IPAddress("169.254.169.254")
        let special = try #require(IPAddress("169.254.169.254"))
        #expect(other.post(Self.letter, to: inside).last?.outcome == .refused(.specialAddress(special, .linkLocal)))
    }

    @Test(.enabled(if: SecureServer.isAvailable, "openssl or python3 is not installed"))
    func `a certificate must be good for the name, and is not asked twice`() throws {
        let server = try SecureServer(name: "hooks.example")
        func outcomes(_ name: String, trusts: Bool) throws -> [ExchangeOutcome] {
            let address = try CourierAddress(try WebAddress("https://\(name):\(server.port)/"), isInternal: true)
            var courier = try courier(to: [address])
            courier.resolution = IPAddress("127.0.0.2")
            if trusts { courier.authorities = server.certificateFile }
            return courier.post(Self.letter, to: address, attempts: 3).attempts.map(\.outcome)
        }
        #expect(try outcomes("hooks.example", trusts: true) == [.got])
        for (name, trusts) in [("hooks.example", false), ("other.example", true)] {
            let found = try outcomes(name, trusts: trusts)
            guard found.count == 1, case .unreachable(.certificate) = found[0] else {
                Issue.record("\(found)")
                continue
            }
        }
    }

    #if os(Linux)
        @Test func `through Tor the name of the receiver travels unresolved, on a circuit of its own`() throws {
            let proxy = try SocksProxy { visitor in
                _ = visitor.readPost()
                visitor.answer(type: "text/plain", Array("taken".utf8))
            }
            let web = try WebAddress("http://\(ProxyTests.onion)/hook")
            let address = try CourierAddress(web, torPort: proxy.server.port)
            let courier = try courier(to: [address])
            let isQuiet = LookupWatch.isQuiet {
                #expect(courier.post(Self.letter, to: address).isDelivered)
            }
            #expect(isQuiet, "a name was looked up")
            #expect(proxy.asked.last?.host == ProxyTests.onion)
            #expect(proxy.asked.last?.user == "courier http://\(ProxyTests.onion)")
        }
    #endif
}
