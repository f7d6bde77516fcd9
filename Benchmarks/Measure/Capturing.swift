import ClewCore
import ClewStore
import ClewVault
import ClewWorkflows
import Foundation
import Synchronization

/// Captures a site over loopback without a pause: pages fetched and sealed in a second, and the memory that it takes while
/// the frontier holds many pages.
enum Capturing {
    /// - Parameters:
    ///   - known: how many pages the frontier of the site holds before; all of them are due.
    ///   - limit: how many requests are made.
    static func measure(url: String, known: Int, limit: Int) throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("clew-measure-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }  // What stays behind is in a temporary folder.
        var statement = AuthorityStatement(officer: "bench", caseReference: "bench", legalBasis: "bench")
        statement.capture = CaptureScope(places: ["127.0.0.2"])
        let workspace = try Workspace.create(
            at: scratch.path + "/case", keysIn: scratch.path + "/secrets", name: "measure", authority: statement,
            clock: systemTime)
        let site = url.split(separator: "/").prefix(2).joined(separator: "//")
        try fill(workspace, site: site, known: known)
        let end = Mutex<(seconds: Double, cpu: Double, peak: Int)?>(nil)
        let start = ContinuousClock.now
        let cpu = Measure.cpuSeconds
        let note = Observer(progress: { progress in
            guard progress.phase != .capturing else { return }
            end.withLock { if $0 == nil { $0 = (seconds(since: start), Measure.cpuSeconds - cpu, peakBytes) } }
        })
        let report = try workspace.captureLive(
            LiveCaptureOptions(addresses: [url], way: .clearnet, depth: 100, limit: limit, pause: 0...0),
            under: try workspace.permit(forOperatorWith: nil, purpose: "bench"), observer: note)
        let spent = end.withLock { $0 } ?? (seconds(since: start), Measure.cpuSeconds - cpu, peakBytes)
        Measure.say([
            ("got", .integer(report.got)), ("requests", .integer(report.requests)),
            ("secondsWall", Measure.number(spent.0)), ("secondsCPU", Measure.number(spent.1)),
            ("known", .integer(known)), ("peakBytes", .integer(spent.2)),
        ])
    }

    private static func seconds(since start: ContinuousClock.Instant) -> Double {
        Double((ContinuousClock.now - start) / .microseconds(1)) / 1e6
    }

    /// Puts pages on the frontier.
    private static func fill(_ workspace: Workspace, site: String, known: Int) throws {
        let frontier = try Frontier(path: workspace.path + "/state/frontier.sqlite")
        let due = systemTime()
        for first in stride(from: 0, to: known, by: 10_000) {
            try frontier.add(
                (first..<min(known, first + 10_000)).map {
                    FrontierPage(address: "\(site)/known/\($0)", site: site, depth: 2, due: due)
                })
        }
    }

    /// The most memory that this process had resident at once, in bytes.
    private static var peakBytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) * 1024
    }
}
