import Foundation

/// An I2P network of one's own in a network namespace, made of Debian's `i2pd`: a router that keeps the directory, one with
/// the sites behind it, and one with the HTTP proxy. It knows no other network, and no other knows it.
///
/// Tunnels have no hops, so that it stands within a quarter of a minute; whoever uses it asks until it answers.
package final class TestingI2PNetwork {
    /// Whether the machine has what it takes.
    package static var isAvailable: Bool {
        NetworkNamespace.isAvailable && ["i2pd", "openssl", "base32", "curl"].allSatisfy(ProgramRun.isInstalled)
    }

    /// Where it is; the proxy listens on 127.0.0.1 inside of it.
    package let namespace: NetworkNamespace
    /// The port of the HTTP proxy.
    package let proxyPort: UInt16 = 4444
    /// The sites: the host names, in the order in which they were asked for.
    package private(set) var hosts: [String] = []

    /// AppArmor lets the one in /usr/sbin write in its own folders alone.
    private static let program =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/i2pd") ? "/usr/bin/i2pd" : "i2pd"

    private let folder: ScratchFolder
    /// Each with an address of its own: i2pd takes no two routers on one, and none on 127.0.0.0/8.
    private static let routers = [("directory", "44.77.0.2"), ("sites", "44.77.0.3"), ("client", "44.77.0.4")]

    /// Makes the network and starts it.
    ///
    /// - Parameter services: for each site the address and port, inside of the namespace, that it leads to.
    /// - Throws: ``NetworkNamespace/Failure`` where the machine allows no namespace.
    package init(services: [String]) throws {
        namespace = try NetworkNamespace(addresses: TestingI2PNetwork.routers.map(\.1))
        folder = try ScratchFolder()
        for (name, address) in TestingI2PNetwork.routers { try configure(name, at: address) }
        let tunnels = services.enumerated().map { number, target in
            let (host, port) = (target.prefix { $0 != ":" }, target.drop { $0 != ":" }.dropFirst())
            return TestingI2PNetwork.section(
                "site\(number)",
                ["type = http", "host = \(host)", "port = \(port)", "keys = site\(number).dat"]
                    + TestingI2PNetwork.noHops())
        }
        try folder.write(Array(tunnels.joined().utf8), "sites/tunnels.conf")
        // The first start makes the keys; then each router is told of those that it looks for. Two that look for each other
        // at once would drop each other's connection.
        let keys = services.indices.map { "sites/site\($0).dat" }
        let firstRuns = try TestingI2PNetwork.routers.map { name, _ in try start(name) }
        for file in TestingI2PNetwork.routers.map({ $0.0 + "/router.info" }) + keys { try waitFor(file) }
        for process in firstRuns {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        hosts = try keys.map(host)
        for (from, to) in [("directory", "sites"), ("directory", "client"), ("sites", "client")] {
            try folder.write(try folder.bytes(from + "/router.info"), "\(to)/netDb/r0/routerInfo-\(from).dat")
        }
        for (name, _) in TestingI2PNetwork.routers { try start(name) }
    }

    /// Waits until a page of a site comes through the proxy.
    package func waitForPage(_ address: String) throws {
        var said = ""
        for _ in 0..<120 {
            let run = try namespace.run(
                "curl",
                [
                    "-s", "-o", "/dev/null", "-w", "%{http_code}", "-m", "10", "--noproxy", "", "--proxy",
                    "http://127.0.0.1:\(proxyPort)", address,
                ])
            said = run.output
            if said == "200" { return }
            usleep(500_000)
        }
        throw NetworkNamespace.Failure(description: "no page within a minute: \(said)")
    }

    // MARK: Making it

    private func configure(_ name: String, at address: String) throws {
        var parts = [
            TestingI2PNetwork.section(
                nil,
                [
                    "netid = 77", "reservedrange = false", "nat = false", "ipv4 = true", "ipv6 = false",
                    "host = \(address)", "address4 = \(address)", "port = 7601", "floodfill = \(name == "directory")",
                    "bandwidth = X", "log = file", "logfile = \(folder.path(name))/log", "loglevel = warn",
                    "tunconf = \(folder.path(name))/tunnels.conf", "tunnelsdir = \(folder.path(name))/tunnels.d",
                    "certsdir = \(folder.path(name))/certs",
                ]),
            TestingI2PNetwork.section("ntcp2", ["enabled = true", "published = true"]),
            TestingI2PNetwork.section("ssu2", ["enabled = false", "published = false"]),
            TestingI2PNetwork.section("reseed", ["threshold = 0", "urls =", "yggurls ="]),
            TestingI2PNetwork.section("nettime", ["enabled = false", "frompeers = false"]),
            // It would crash after minutes, looking for subscriptions.
            TestingI2PNetwork.section("addressbook", ["enabled = false", "defaulturl =", "subscriptions ="]),
            TestingI2PNetwork.section("exploratory", TestingI2PNetwork.noHops()),
            TestingI2PNetwork.section(
                "httpproxy",
                ["enabled = \(name == "client")", "address = 127.0.0.1", "port = \(proxyPort)"]
                    + TestingI2PNetwork.noHops()),
        ]
        parts += ["http", "sam", "socksproxy", "upnp"].map { TestingI2PNetwork.section($0, ["enabled = false"]) }
        try folder.write(Array(parts.joined().utf8), name + "/i2pd.conf")
        for empty in ["tunnels.conf", "tunnels.d/none", "certs/none"] { try folder.write([], "\(name)/\(empty)") }
    }

    private static func section(_ name: String?, _ lines: [String]) -> String {
        ((name.map { ["[\($0)]"] } ?? []) + lines).joined(separator: "\n") + "\n"
    }

    /// Tunnels that end where they begin, one in each direction.
    private static func noHops() -> [String] {
        ["inbound", "outbound"].flatMap { ["\($0).length = 0", "\($0).quantity = 1"] }
    }

    @discardableResult
    private func start(_ name: String) throws -> Process {
        let place = folder.path(name)
        return try namespace.start(
            TestingI2PNetwork.program, ["--datadir=\(place)", "--conf=\(place)/i2pd.conf", "--pidfile=\(place)/pid"])
    }

    private func waitFor(_ file: String) throws {
        for _ in 0..<2400 {
            // Until it is there it cannot be read.
            if let bytes = try? folder.bytes(file), !bytes.isEmpty { return }
            usleep(50_000)
        }
        throw NetworkNamespace.Failure(description: "i2pd made no \(file)")
    }

    /// The name that follows from the keys of a site: the SHA-256 of its identity, which is 387 bytes and a certificate whose
    /// length stands at their end (I2P's common structures, "KeysAndCert").
    private func host(_ file: String) throws -> String {
        let bytes = try folder.bytes(file)
        guard bytes.count > 387 else { throw NetworkNamespace.Failure(description: "\(file) is too short") }
        let length = 387 + Int(bytes[385]) << 8 + Int(bytes[386])
        let run = try ProgramRun(
            "sh",
            ["-c", "openssl dgst -sha256 -binary | base32 | tr -d '=\\n' | tr A-Z a-z"],
            input: Array(bytes.prefix(length)))
        guard run.output.count == 52 else { throw NetworkNamespace.Failure(description: run.output) }
        return run.output + ".b32.i2p"
    }
}
