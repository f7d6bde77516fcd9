package import Foundation

/// A network of its own for some programs of a test: a loopback device and no other. Whatever they do stays inside, and
/// their ports are in nobody's way.
///
///     let network = try NetworkNamespace(addresses: ["44.77.0.2"])
///     try network.run("curl", ["http://44.77.0.2:8081/"])
package final class NetworkNamespace {
    /// Whether the machine has what it takes.
    package static var isAvailable: Bool { ["unshare", "nsenter", "ip"].allSatisfy(ProgramRun.isInstalled) }

    /// Whether one can be made here; a container may forbid it.
    package static var isPermitted: Bool {
        // Where unshare does not even start, none can be made.
        (try? ProgramRun("unshare", [isRoot ? "-n" : "-rn", "true"]))?.status == 0
    }

    /// Why there is none.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The process whose network it is; it ends by itself should nobody end it.
    private let holder: Process
    private var running: [Process] = []
    /// Who is not root gets a network only together with a list of users of its own.
    private static let isRoot = geteuid() == 0

    /// Makes it.
    ///
    /// - Parameter addresses: IPv4 addresses that the loopback device has besides 127.0.0.0/8.
    /// - Throws: ``Failure`` where the machine does not allow it; a container may not.
    package init(addresses: [String]) throws {
        let steps = ["ip link set lo up"] + addresses.map { "ip addr add \($0)/32 dev lo" }
        holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        holder.arguments =
            ["unshare", NetworkNamespace.isRoot ? "-n" : "-rn", "sh", "-c"]
            + [steps.joined(separator: " && ") + " && echo ready && exec sleep 1800"]
        let pipe = Pipe()
        holder.standardInput = FileHandle.nullDevice
        holder.standardOutput = pipe
        holder.standardError = pipe
        try holder.run()
        var said = ""
        while !said.hasSuffix("ready\n") {
            let more = pipe.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Failure(description: "no network namespace: \(said)") }
            said += String(decoding: more, as: UTF8.self)
        }
    }

    deinit {
        for process in running + [holder] where process.isRunning { kill(process.processIdentifier, SIGKILL) }
        for process in running + [holder] { process.waitUntilExit() }
    }

    /// Runs a program inside to its end.
    @discardableResult
    package func run(_ program: String, _ arguments: [String]) throws -> ProgramRun {
        try ProgramRun("nsenter", entering(program, arguments))
    }

    /// Starts a program inside; it runs until it is killed, or the network is given up.
    @discardableResult
    package func start(_ program: String, _ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["nsenter"] + entering(program, arguments)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        running.append(process)
        return process
    }

    private func entering(_ program: String, _ arguments: [String]) -> [String] {
        let users = NetworkNamespace.isRoot ? [] : ["-U", "--preserve-credentials"]
        return ["-t", "\(holder.processIdentifier)", "-n"] + users + [program] + arguments
    }
}
