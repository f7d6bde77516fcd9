import ClewTestSupport
import Foundation
import Testing

/// What an import takes of memory, as the system counts it for the process.
@Suite struct MemoryTests {
    /// The most that an import may take, in kilobytes.
    private static let limit = 500_000

    private static var canTell: Bool { FileManager.default.fileExists(atPath: "/proc/self/status") }

    @Test(.enabled(if: canTell, "the peak of a process is read from /proc"), .timeLimit(.minutes(10)))
    func `an archive of 700 MB is imported in less memory than it has bytes`() throws {
        let program = try Program()
        defer { program.remove() }
        var random = SplitMix64(seed: 700)
        try FileManager.default.createDirectory(atPath: program.folder + "/in", withIntermediateDirectories: true)
        var picture = [UInt8](repeating: 0, count: 8 << 20)
        for index in picture.indices { picture[index] = UInt8.random(in: 0...255, using: &random) }
        for number in 0..<80 {
            picture[0] = UInt8(number)
            try Data(picture).write(to: URL(fileURLWithPath: "\(program.folder)/in/picture-\(number).bin"))
        }
        let rest = String(repeating: "<p>white widow, 3.5 g, wickr: clewtester</p>\n", count: 400)
        for number in 0..<3_000 {
            try program.write("<html><title>Page \(number)</title><p>\(number)</p>\(rest)", "in/page-\(number).html")
        }
        let packed = try ProgramRun("tar", ["-cf", "in.tar", "in"], in: program.folder)
        #expect(packed.status == 0, "\(packed.output)")
        try FileManager.default.removeItem(atPath: program.folder + "/in")
        try CaseCopy.prepare(program)
        let copy = try CaseCopy("large", program)
        let (process, _, messages) = try copy.startImport(["in.tar"])
        var peak = 0
        while process.isRunning {
            peak = max(peak, MemoryTests.peak(of: process.processIdentifier) ?? 0)
            usleep(5_000)
        }
        process.waitUntilExit()
        let said = String(decoding: try messages.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        #expect([0, 1].contains(process.terminationStatus), "\(said)")
        #expect((20_000..<MemoryTests.limit).contains(peak), "\(peak) kB")
        #expect(try copy.run("verify").status == 0)
    }

    /// The most memory that a process has had, in kilobytes.
    private static func peak(of process: Int32) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
        return status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ").dropFirst().first
            .flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
    }
}
