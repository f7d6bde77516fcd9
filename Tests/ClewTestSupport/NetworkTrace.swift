import Foundation

/// A program run under `strace`: every call with which it, or a child of it, speaks to a network or looks at a file.
///
///     let trace = try NetworkTrace("curl", ["http://127.0.0.1:8080/"])
///     trace.strays(allowing: 8080)  // [] when nothing went elsewhere
package struct NetworkTrace {
    /// Whether programs can be traced here; a container may forbid it.
    package static var isPermitted: Bool {
        // Where strace does not even start, nothing is traced.
        (try? ProgramRun("strace", ["-f", "-qq", "-e", "trace=none", "true"]))?.status == 0
    }

    /// The exit status of the program.
    package let status: Int32
    /// What the program wrote.
    package let output: String
    /// The calls, one a line, as strace writes them.
    package let calls: [Substring]

    /// Runs a program, found by its path or by its name.
    package init(_ program: String, _ arguments: [String]) throws {
        let scratch = try ScratchFolder()
        let run = try ProgramRun(
            "strace",
            ["-f", "-qq", "-s", "300", "-e", "trace=%network,%file", "-o", scratch.path("calls"), program] + arguments)
        status = run.status
        output = run.output
        calls = String(decoding: try scratch.bytes("calls"), as: UTF8.self).split(separator: "\n")
    }

    /// What name lookups touch: the files of the C library, the sockets of the daemons that resolve for it.
    private static let lookups = [
        "\"/etc/resolv.conf\"", "\"/etc/hosts\"", "\"/etc/host.conf\"", "\"/etc/gai.conf\"", "systemd/resolve",
        "libnss_dns", "libnss_resolve", "libnss_mdns", "avahi",
    ]
    /// The calls that connect to somebody or send to somebody.
    private static let ways = ["connect(", "sendto(", "sendmsg(", "sendmmsg(", "bind("]

    /// The calls with which something went elsewhere than to one port of 127.0.0.1, or with which a name was looked up.
    package func strays(allowing port: UInt16) -> [String] {
        let allowed = "sin_port=htons(\(port)), sin_addr=inet_addr(\"127.0.0.1\")"
        return calls.filter { call in
            if NetworkTrace.lookups.contains(where: { call.contains($0) }) { return true }
            guard NetworkTrace.ways.contains(where: { call.contains($0) }), call.contains("sa_family=") else {
                return false
            }
            // The C library asks a daemon for users; it is asked for hosts by a request of its own, which names them.
            if call.contains("nscd/socket") { return false }
            return !call.contains(allowed)
        }
        .map(String.init) + calls.filter { $0.contains("hosts\\0") || $0.contains("GETHOST") }.map(String.init)
    }

    /// How often the one port was connected to.
    package func connections(to port: UInt16) -> Int {
        calls.count { $0.contains("connect(") && $0.contains("htons(\(port))") }
    }
}
