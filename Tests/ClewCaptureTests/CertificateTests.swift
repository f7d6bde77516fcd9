import ClewCapture
import ClewCore
import ClewTestSupport
import Foundation
import Testing

/// `openssl s_server` with a certificate that no authority has signed.
private final class TLSServer {
    let port: UInt16
    let certificate: [UInt8]
    private let process = Process()
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        let (key, pem, der) = (scratch.path("key.pem"), scratch.path("cert.pem"), scratch.path("cert.der"))
        let made = try ProgramRun(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-subj", "/CN=127.0.0.2", "-addext", "subjectAltName=IP:127.0.0.2", "-keyout", key, "-out", pem,
            ])
        try #require(made.status == 0, "\(made.output)")
        _ = try ProgramRun("openssl", ["x509", "-in", pem, "-outform", "DER", "-out", der])
        certificate = try Files.bytes(der)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "openssl", "s_server", "-accept", "127.0.0.2:0", "-www", "-cert", pem, "-key", key,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        // It says ACCEPT and where when it listens.
        var said = ""
        func place() -> UInt16? {
            said.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                .first { $0.hasPrefix("ACCEPT ") }?.split(separator: ":").last.flatMap { UInt16($0) }
        }
        while place() == nil {
            let more = pipe.fileHandleForReading.availableData
            try #require(!more.isEmpty, "openssl s_server does not start")
            said += String(decoding: more, as: UTF8.self)
        }
        port = try #require(place())
    }

    deinit {
        // A child of a thread on which signals are blocked does not hear anything milder.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}

@Suite struct CertificateTests {
    @Test(.enabled(if: ProgramRun.isInstalled("openssl")))
    func `A certificate that nobody vouches for ends the exchange, unless it is only to be recorded`() throws {
        try #require(Surroundings.areHostile)
        let server = try TLSServer()
        let address = try WebAddress("https://127.0.0.2:\(server.port)/")
        func ask(_ check: CertificateCheck) -> Exchange {
            SiteClient(
                site: address.host, route: .clearnet(), limits: quick, certificates: check,
                allowsLoopback: IPAddress("127.0.0.2"), now: ticking()
            ).get(address)
        }
        let checked = ask(.authorities)
        guard case .unreachable(.certificate(let words)) = checked.outcome else {
            Issue.record("\(checked.outcome)")
            return
        }
        #expect(!words.isEmpty && checked.request.isEmpty)
        // The chain is evidence all the same.
        #expect(checked.connection?.certificates == [server.certificate])
        #expect(checked.connection?.isVerified == false && checked.connection?.isAskedAgain == true)
        let recorded = ask(.recordedOnly)
        #expect(recorded.outcome == .got && recorded.status == 200)
        #expect(recorded.connection?.certificates == [server.certificate])
        #expect(recorded.connection?.isVerified == false && recorded.connection?.isAskedAgain == false)
    }

    @Test(.enabled(if: SecureServer.isAvailable, "openssl or python3 is not installed"))
    func `A certificate for another name is recorded though nothing is sent`() throws {
        try #require(Surroundings.areHostile)
        let server = try SecureServer(name: "hooks.example")
        let letter = Letter(contentType: "text/plain", accept: "text/plain", body: [0x61]) { _ in [] }
        func attempt(_ name: String, trusts: Bool) throws -> Exchange {
            let address = try CourierAddress(try WebAddress("https://\(name):\(server.port)/"), isInternal: true)
            var courier = Courier(to: [address], limits: quick, wait: { _ in }) { Timestamp(seconds: 1_767_225_600) }
            courier.resolution = IPAddress("127.0.0.2")
            if trusts { courier.authorities = server.certificateFile }
            return try #require(courier.post(letter, to: address).last)
        }
        let good = try attempt("hooks.example", trusts: true)
        #expect(good.connection?.certificates == [server.certificate] && good.connection?.isVerified == true)
        let wrong = try attempt("other.example", trusts: true)
        #expect(wrong.connection?.certificates == [server.certificate] && wrong.connection?.isVerified == false)
        #expect(wrong.request.isEmpty && wrong.status == nil)
        // A courier records nothing, and asks no more for what OpenSSL does not keep.
        let unknown = try attempt("hooks.example", trusts: false)
        #expect(unknown.request.isEmpty && unknown.connection?.isVerified != true)
    }

    @Test func `A server that speaks no TLS is told`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.read(atMost: 1000)
            visitor.send("HTTP/1.1 400 Bad Request\r\n\r\n")
        }
        let address = try WebAddress("https://127.0.0.2:\(server.port)/")
        let outcome = try client(for: server).get(address).outcome
        guard case .unreachable(.handshake) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }
}
