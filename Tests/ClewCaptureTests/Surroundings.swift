import ClewCapture
import ClewCore
import ClewTestSupport
import Foundation
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What every test of this module runs in: an environment that names proxies which nobody may use, exceptions which
/// nobody may make, and a home with a `.netrc`. All tests are one process: what another test starts has these variables
/// too, and drops them where they matter.
enum Surroundings {
    /// Where the proxies of the environment would be. Whoever comes here was led astray.
    static let trap: ScriptedServer? = try? ScriptedServer(address: "127.0.0.3") { visitor in
        _ = visitor.readHead()
        visitor.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntrap")
    }

    private static let home = try? ScratchFolder()

    /// Sets the variables, once.
    static let areHostile: Bool = {
        guard let trap, let home else { return false }
        for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
            setenv(name, "http://127.0.0.3:\(trap.port)", 1)
        }
        // What needs a proxy is excepted; what needs none is not.
        for name in ["no_proxy", "NO_PROXY"] { setenv(name, "onion,i2p,example", 1) }
        setenv("HOME", home.path, 1)
        let text = "machine 127.0.0.2 login officer password secret\ndefault login officer password secret\n"
        return (try? home.write(Array(text.utf8), ".netrc")) != nil
    }()
}

/// A client for a server of the tests, with a clock that goes on by a second at every look.
func client(
    for server: ScriptedServer, limits: ExchangeLimits = quick, fields: RequestFields = .torBrowser
) throws -> SiteClient {
    try #require(Surroundings.areHostile)
    let host = try WebHost(server.address)
    return SiteClient(
        site: host, route: .clearnet(), fields: fields, limits: limits, allowsLoopback: IPAddress(server.address),
        now: ticking())
}

/// A clock that goes on by a second at every look, from 2026-01-01.
func ticking() -> () -> Timestamp {
    var seconds: Int64 = 1_767_225_600
    return {
        seconds += 1
        return Timestamp(seconds: seconds)
    }
}

/// Limits that end a hung exchange before the test is given up, and never a good one.
let quick = ExchangeLimits(connectTime: .seconds(20), totalTime: .seconds(30), slowTime: .seconds(25))

func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
