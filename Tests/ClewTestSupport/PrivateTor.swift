import Foundation

/// A Tor network of one's own on 127.0.0.1, made of Debian's `tor`: three directory authorities that are relays too, three
/// more relays, a client, and onion services of version 3. It knows no other network, and no other knows it.
///
/// Until the authorities have agreed and the services are announced, half a minute to a minute goes by; whoever uses it
/// asks until it answers.
package final class PrivateTor {
    /// Whether the machine has what it takes.
    package static var isAvailable: Bool { ["tor", "tor-gencert"].allSatisfy(ProgramRun.isInstalled) }

    private let folder: ScratchFolder
    private var running: [String: Process] = [:]
    /// The SOCKS5 port of the client.
    package let socksPort: UInt16
    /// The control port of the client.
    package let control: TorControl
    /// The services: the host names, in the order in which they were asked for.
    package private(set) var hosts: [String] = []

    /// Makes the network and starts it.
    ///
    /// - Parameter services: for each onion service the address and port that its ports 80 and 443 lead to.
    package init(services: [String]) throws {
        folder = try ScratchFolder()
        let ports = try PrivateTor.freePorts(11)
        socksPort = ports[9]
        control = TorControl(port: ports[10])
        let authorities = ["authority1", "authority2", "authority3"]
        let lines = try authorities.enumerated().map { index, name in
            try makeAuthority(name, port: ports[index], directoryPort: ports[index + 3])
        }
        for (index, name) in authorities.enumerated() {
            try configure(name, lines + PrivateTor.authority(ports[index], ports[index + 3]))
        }
        for index in 0..<3 {
            try configure("relay\(index + 1)", lines + ["ORPort 127.0.0.1:\(ports[6 + index])", "SocksPort 0"])
        }
        try configure(
            "client",
            lines + ["SocksPort 127.0.0.1:\(socksPort) ExtendedErrors", "ControlPort 127.0.0.1:\(control.port)"])
        var offered = ["SocksPort 0"]
        for (index, target) in services.enumerated() {
            offered += ["HiddenServiceDir \(folder.path("service\(index)"))"]
            offered += ["HiddenServicePort 80 \(target)", "HiddenServicePort 443 \(target)"]
        }
        try configure("services", lines + offered)
        for name in authorities + ["relay1", "relay2", "relay3", "client", "services"] { try start(name) }
        hosts = try services.indices.map { index in
            try PrivateTor.waited {
                try? String(contentsOfFile: folder.path("service\(index)/hostname"), encoding: .utf8)
            }
            .trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    deinit {
        for process in running.values where process.isRunning { kill(process.processIdentifier, SIGKILL) }
        for process in running.values { process.waitUntilExit() }
    }

    /// Ends the client, as a crash would.
    package func stopClient() {
        guard let client = running.removeValue(forKey: "client") else { return }
        kill(client.processIdentifier, SIGKILL)
        client.waitUntilExit()
    }

    /// Starts the client again.
    package func startClient() throws { try start("client") }

    // MARK: Making it

    private static let common = [
        "TestingTorNetwork 1", "Address 127.0.0.1", "ShutdownWaitLength 0", "AssumeReachable 1", "ExitRelay 0",
        "RunAsDaemon 0",
    ]

    private static func authority(_ port: UInt16, _ directoryPort: UInt16) -> [String] {
        [
            "ORPort 127.0.0.1:\(port)", "DirPort 127.0.0.1:\(directoryPort)", "SocksPort 0",
            "ContactInfo a@example.test",
            "AuthoritativeDirectory 1", "V3AuthoritativeDirectory 1", "V3AuthVotingInterval 20", "V3AuthVoteDelay 4",
            "V3AuthDistDelay 4", "TestingV3AuthInitialVotingInterval 20", "TestingV3AuthInitialVoteDelay 4",
            "TestingV3AuthInitialDistDelay 4", "TestingMinExitFlagThreshold 0", "TestingMinFastFlagThreshold 0",
            "TestingDirAuthVoteExit *", "TestingDirAuthVoteHSDir *", "TestingDirAuthVoteGuard *",
        ]
    }

    /// Makes the keys of an authority and gives the line by which all know it.
    private func makeAuthority(_ name: String, port: UInt16, directoryPort: UInt16) throws -> String {
        let keys = folder.path("\(name)/keys")
        try PrivateTor.makeFolder(keys)
        let made = try ProgramRun(
            "sh",
            [
                "-c",
                "echo pass | tor-gencert --create-identity-key --passphrase-fd 0 -m 12 -a 127.0.0.1:\(directoryPort) "
                    + "-i authority_identity_key -s authority_signing_key -c authority_certificate",
            ], in: keys)
        let certificate = try String(contentsOfFile: keys + "/authority_certificate", encoding: .utf8)
        let identity = certificate.split(separator: "\n").first { $0.hasPrefix("fingerprint ") }?.dropFirst(12)
        try configure(name, ["ORPort 127.0.0.1:\(port)"])
        let nobody = "x orport=1 127.0.0.1:1 " + String(repeating: "f", count: 40)
        let listed = try ProgramRun(
            "tor",
            ["--quiet", "--list-fingerprint", "-f", folder.path("\(name)/torrc"), "--DirAuthority", nobody],
            in: folder.path)
        let words = listed.output.split(separator: "\n").first { $0.hasPrefix(name + " ") }?.split(separator: " ")
        guard made.status == 0, let identity, let fingerprint = words?.dropFirst().joined(), fingerprint.count == 40
        else { throw Failure(sentence: "no keys for \(name): \(made.output) \(listed.output)") }
        return "DirAuthority \(name) orport=\(port) no-v2 v3ident=\(identity) 127.0.0.1:\(directoryPort) \(fingerprint)"
    }

    private func configure(_ name: String, _ lines: [String]) throws {
        try PrivateTor.makeFolder(folder.path(name))
        let all =
            PrivateTor.common + lines + [
                "Nickname \(name)", "DataDirectory \(folder.path(name))", "Log notice file \(folder.path(name))/log",
            ]
        try Files.write(Array((all.joined(separator: "\n") + "\n").utf8), folder.path(name) + "/torrc")
    }

    private func start(_ name: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["tor", "--quiet", "-f", folder.path(name) + "/torrc"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        running[name] = process
    }

    private static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    // MARK: Waiting and ports

    /// What did not come about.
    package struct Failure: Error, CustomStringConvertible {
        let sentence: String
        package var description: String { sentence }
    }

    private static func waited<T>(_ look: () -> T?) throws -> T {
        for _ in 0..<1200 {
            if let found = look() { return found }
            usleep(100_000)
        }
        throw Failure(sentence: "tor did not start within two minutes")
    }

    /// Ports of 127.0.0.1 that nobody listens on, all different.
    private static func freePorts(_ count: Int) throws -> [UInt16] {
        let servers = try (0..<count).map { _ in try ScriptedServer(address: "127.0.0.1") { _ in } }
        for server in servers { server.stop() }
        return servers.map(\.port)
    }
}
