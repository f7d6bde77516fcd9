import ClewCapture
import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWARC
import ClewWorkflows
import Foundation
import Synchronization
import Testing

/// What is proved through a private Tor network besides the capture of markets; one network serves all of it.
struct TorScene {
    let tor: PrivateTor
    let workspace: Workspace
    let permit: Permit
    let slow: SlowSite
    let secure: SecureServer

    private var slowHost: String { tor.hosts[2] }
    private var secureHost: String { tor.hosts[3] }

    private func capture(_ address: String, depth: Int = 0) throws -> LiveCaptureReport {
        try workspace.captureLive(
            LiveCaptureOptions(addresses: [address], way: .tor(port: tor.socksPort), depth: depth, pause: 0...0),
            under: permit)
    }

    private func captures(of address: String) throws -> [Capture] {
        try ReadExercise.all { page in try workspace.captures(page: page, under: workspace.permit()) }
            .filter { $0.address == address }
    }

    // MARK: A circuit that is killed

    /// A circuit goes in the middle of a page: what came is sealed as damaged, and the next try gets the page.
    func killACircuitInMidPage() throws {
        let address = "http://\(slowHost)/long"
        let closed = Closed()
        let (control, host) = (tor.control, slowHost)
        var report = LiveCaptureReport()
        var cut: Capture?
        // A service that is announced late is asked again; so is one of whose page nothing had come yet.
        for attempt in 0..<20 where cut == nil {
            if attempt > 0 { Thread.sleep(forTimeInterval: 1) }
            slow.cutNext { closed.count.withLock { $0 = control.closeCircuits(to: host) } }
            report = try capture(address)
            cut = try captures(of: address).first { $0.outcome == .damaged }
        }
        #expect(closed.count.withLock { $0 } > 0, "no circuit was closed")
        // The page is asked for again at once, over another circuit.
        #expect(report.failed >= 1 && report.got + report.unchanged == 1)
        let broken = try #require(cut)
        let part = try #require(broken.evidence)
        let source = try workspace.rawSource(
            part, from: 0, count: 100, under: workspace.permit(purpose: "unmask: a test of heads"))
        let heads = String(decoding: source.heads, as: UTF8.self)
        #expect(
            heads.contains("WARC-Truncated: disconnect")
                && heads.contains("Clew-Route: tor; proxy=127.0.0.1:\(tor.socksPort); connection="))
        #expect(try capture(address).unchanged == 1)
        let whole = try #require(try captures(of: address).first { $0.outcome == .got })
        #expect(whole.evidence != nil && whole.evidence != broken.evidence)
    }

    private final class Closed: Sendable {
        let count = Mutex(0)
    }

    // MARK: TLS

    /// An onion service that speaks TLS: the certificate is recorded as it came, and nobody claims to have checked it.
    func captureOverTLS() throws {
        let address = "https://\(secureHost)/"
        var report = try capture(address)
        for _ in 0..<20 where report.got == 0 {
            Thread.sleep(forTimeInterval: 1)
            report = try capture(address)
        }
        #expect(report.got == 1)
        let page = try #require(try captures(of: address).first { $0.outcome == .got }?.evidence)
        let source = try workspace.rawSource(
            page, from: 0, count: 100, under: workspace.permit(purpose: "unmask: a test of heads"))
        #expect(
            String(decoding: source.heads, as: UTF8.self).contains(
                "Clew-Route: tor; proxy=127.0.0.1:\(tor.socksPort); connection="))
        let vault = try Vault.open(try CaseFolder.open(workspace.path), keys: nil)
        let reader = vault.reader()
        var chains: [[String: Any]] = []
        for leaf in 0..<vault.size {
            guard case .record(let record) = try reader.item(at: leaf), record.header["Clew-Kind"] == "certificates",
                record.header.targetURI == "https://\(secureHost)", let bytes = record.payload?.bytes
            else { continue }
            let value = try JSONSerialization.jsonObject(with: Data(bytes))
            if let chain = value as? [String: Any] { chains.append(chain) }
        }
        #expect(chains.count == 1)
        let chain = try #require(chains.first)
        #expect(chain["isVerified"] as? Bool == false && chain["host"] as? String == secureHost)
        #expect(chain["der"] as? [String] == [secure.certificate.hex])
    }

    // MARK: No other way

    /// The program itself, every call of which is looked at: nothing is connected to or sent to but Tor's SOCKS port, and
    /// nothing that resolves names is touched. Three plants show that the watch sees.
    func traceTheProgram(in folder: String) throws {
        guard NetworkTrace.isPermitted else {
            print("Not proved here: programs may not be traced, so nobody saw which way the packets go.")
            return
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let clew = BuiltProgram.url.path
        let silent = "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"
        let surroundings = [
            "XDG_DATA_HOME=\(folder)/secrets", "http_proxy=http://127.0.0.3:9", "https_proxy=http://127.0.0.3:9",
            "ALL_PROXY=socks5h://127.0.0.3:9", "NO_PROXY=onion", clew,
        ]
        func run(_ arguments: String...) throws {
            let made = try ProgramRun("env", surroundings + arguments + ["--workspace", folder + "/case"])
            try #require(made.status == 0, "\(made.output)")
        }
        let made = try ProgramRun(
            "env",
            surroundings + [
                "init", folder + "/case", "--officer", "M. Example", "--case", "EX-1", "--basis", "exercise",
            ])
        try #require(made.status == 0, "\(made.output)")
        try run(
            "authority", "add", "--officer", "M. Example", "--case", "EX-1", "--basis", "exercise", "--default",
            "--host",
            tor.hosts[0], "--host", secureHost, "--host", "127.0.0.2", "--host", silent)
        func traced(_ arguments: String...) throws -> NetworkTrace {
            try NetworkTrace(
                "env", surroundings + ["capture"] + arguments + ["--pause", "0", "--workspace", folder + "/case"])
        }
        let trace = try traced(
            "http://\(tor.hosts[0])/harbour-lane/", "https://\(secureHost)/", "--depth", "1", "--limit", "12",
            "--tor-port", "\(tor.socksPort)")
        #expect(trace.output.contains("Asked ") && trace.output.contains(" pages"), "\(trace.output)")
        #expect(trace.connections(to: tor.socksPort) > 0)
        let strays = trace.strays(allowing: tor.socksPort)
        #expect(strays.isEmpty, "\(strays.joined(separator: "\n"))")
        // A service that is not there is looked for nowhere else, and neither is one when Tor itself is not there.
        let closed = try ScriptedServer(address: "127.0.0.1") { _ in }
        closed.stop()
        for port in [tor.socksPort, closed.port] {
            let absent = try traced("http://\(silent)/", "--limit", "1", "--tor-port", "\(port)")
            #expect(absent.connections(to: port) > 0)
            #expect(absent.strays(allowing: port).isEmpty, "\(absent.strays(allowing: port))")
        }

        let planted = try traced("http://127.0.0.2:\(slow.port)/many/1", "--clearnet")
        #expect(planted.strays(allowing: tor.socksPort).contains { $0.contains("127.0.0.2") }, "the watch is blind")
        let other = try NetworkTrace(
            "curl", ["-s", "-m", "9", "--noproxy", "*", "http://127.0.0.2:\(slow.port)/many/1"])
        #expect(!other.strays(allowing: tor.socksPort).isEmpty, "the watch is blind")
        let lookup = try NetworkTrace("getent", ["ahostsv4", "localhost"])
        #expect(!lookup.strays(allowing: tor.socksPort).isEmpty, "the watch does not see a lookup")
        print(
            "Traced: \(trace.calls.count) calls of a capture, \(trace.connections(to: tor.socksPort)) connections, all to Tor."
        )
    }

    // MARK: How fast

    /// What comes through Tor without a pause between requests, beside what `curl` gets over the same circuit.
    func measure() throws {
        let pages = 60
        let clock = ContinuousClock()
        func figure(_ who: String, _ count: Int, _ bytes: Int, _ work: () throws -> Void) rethrows {
            let seconds = try clock.measure(work) / .seconds(1)
            let rate = (Double(count) / seconds * 10).rounded() / 10
            let speed = (Double(bytes) / seconds / 10_000).rounded() / 100
            print("Through Tor, \(who): \(rate) pages/s, \(speed) MB/s (\(count) pages, \(bytes) bytes).")
        }
        func curl(_ target: String) throws {
            let run = try ProgramRun(
                "curl",
                [
                    "-s", "-f", "-o", "/dev/null", "--noproxy", "", "--socks5-hostname", "127.0.0.1:\(tor.socksPort)",
                    "--proxy-user",
                    "bench:bench", "http://\(slowHost)\(target)",
                ])
            #expect(run.status == 0, "curl: \(run.output)")
        }
        try curl("/many/0")
        try figure("curl, one large file", 1, SlowSite.largeFile) { try curl("/large") }
        try figure("curl, one page after the other", pages, pages * SlowSite.pageSize) {
            try curl("/many/[1-\(pages)]")
        }
        let site = try WebAddress("http://\(slowHost)/")
        let route = Route.tor(socks: .loopback(tor.socksPort), isolation: "bench")
        let client = SiteClient(site: site.host, route: route) { Timestamp(seconds: 1_800_000_000) }
        try figure("SiteClient over the circuit of curl", pages, pages * SlowSite.pageSize) {
            for number in 1...pages {
                let page = try site.resolving("/many/\(number)")
                #expect(client.get(page).outcome == .got)
            }
        }
        // One connection is bound by the way there and back; several fill the pipe.
        var last = 0
        func captured(_ kind: String, _ size: Int, _ count: Int, connections: Int, pause: Int) throws {
            var report = LiveCaptureReport()
            let what =
                "clew capture --connections \(connections) --pause \(pause), pages of \(size / 1000) KB, sealed and read"
            try figure(what, count + 1, count * size + SlowSite.pageSize) {
                report = try workspace.captureLive(
                    LiveCaptureOptions(
                        addresses: ["http://\(slowHost)/\(kind)?\(last + 1)-\(last + count)"],
                        way: .tor(port: tor.socksPort), depth: 1, pause: pause...pause, connections: connections),
                    under: permit)
            }
            last += count
            #expect(report.got == count + 1)
        }
        for (connections, count) in [(1, pages), (4, 4 * pages), (16, 10 * pages)] {
            try captured("many", SlowSite.pageSize, count, connections: connections, pause: 0)
        }
        try captured("wide", SlowSite.widePage, 80, connections: 16, pause: 0)
        // What bounds a capture at a site with limits is the limit: as many requests arrive as it allows.
        for (limit, count) in [(2, 20), (10, 2 * pages), (40, 6 * pages)] {
            try captured("many", SlowSite.pageSize, count, connections: 16, pause: 1000 / limit)
            let rate = try #require(slow.rate(ofLast: count))
            print(
                "Through Tor, at a site that allows \(limit) requests/s, as the site counts them from the first to the last:",
                "\((rate * 100).rounded() / 100) requests/s (\(count) pages, 16 connections).")
            // Where the site is slow enough that even a busy machine comes to its turn, what it allows is made use of.
            if limit == 2 { #expect(rate > 1) }
            // From the first to the last; one of them may be on its way for a second longer than the other.
            #expect(Double(count - 1) / rate >= Double(count - 1) / Double(limit) - 1)
        }
    }
}
