import Foundation
import Synchronization

/// A time-stamping authority of a test's own, made of `openssl ts`: a root, a certificate for time stamps, a configuration.
///
///     let authority = try TimeStampAuthority()
///     let response = try authority.reply(to: query)
///     try authority.accepts(response, for: bytes)  // true: openssl ts -verify says so
package final class TimeStampAuthority: Sendable {
    /// Whether the machine has what it takes.
    package static var isAvailable: Bool { ProgramRun.isInstalled("openssl") }

    private let scratch: ScratchFolder
    private let turn = Mutex(0)

    /// The certificate of the root, as a PEM file.
    package var root: String { scratch.path("root.pem") }

    /// Makes an authority.
    ///
    /// - Parameter namesItself: whether its stamps hold its name; else its certificate alone does.
    package init(name: String = "Exercise Time Stamps", namesItself: Bool = true) throws {
        scratch = try ScratchFolder()
        try scratch.write(Array("extendedKeyUsage=critical,timeStamping\n".utf8), "use")
        try scratch.write(
            Array(
                """
                [tsa]
                default_tsa = here
                [here]
                serial = ./serial
                signer_cert = ./tsa.pem
                certs = ./root.pem
                signer_key = ./tsa.key
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                other_policies = 1.2.3.4.5
                digests = sha256
                accuracy = secs:1
                ordering = yes
                tsa_name = \(namesItself ? "yes" : "no")

                """.utf8), "tsa.cnf")
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        try run(
            ["req", "-x509"] + key + [
                "-days", "2", "-subj", "/O=Exercise/CN=Exercise Root", "-keyout", "root.key", "-out", "root.pem",
            ])
        try run(["req"] + key + ["-subj", "/O=Exercise/CN=\(name)", "-keyout", "tsa.key", "-out", "tsa.csr"])
        try run([
            "x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "2",
            "-extfile", "use", "-out", "tsa.pem",
        ])
    }

    /// Answers a question; one that it does not accept gets a refusal.
    package func reply(to query: [UInt8]) throws -> [UInt8] {
        try turn.withLock { number in
            number += 1
            try scratch.write(query, "query.tsq")
            try run(["ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out", "reply.tsr"])
            return try scratch.bytes("reply.tsr")
        }
    }

    /// Whether `openssl ts -verify` accepts an answer for some bytes.
    package func accepts(_ response: [UInt8], for bytes: [UInt8]) throws -> Bool {
        try turn.withLock { number in
            number += 1
            try scratch.write(response, "judged.tsr")
            try scratch.write(bytes, "judged")
            return try ProgramRun(
                "openssl", ["ts", "-verify", "-data", "judged", "-in", "judged.tsr", "-CAfile", "root.pem"],
                in: scratch.path
            ).status == 0
        }
    }

    /// Serves on a loopback address; the answer may be changed on its way.
    package func serve(
        _ change: @escaping @Sendable (_ reply: [UInt8]) -> [UInt8] = { $0 }
    ) throws -> ScriptedServer {
        try ScriptedServer { [self] visitor in
            guard let request = visitor.readPost(), let reply = try? reply(to: request.body) else { return }
            visitor.answer(type: "application/timestamp-reply", change(reply))
        }
    }

    private func run(_ arguments: [String]) throws {
        let made = try ProgramRun("openssl", arguments, in: scratch.path)
        guard made.status == 0 else { throw Failure(description: made.output) }
    }

    /// What openssl said.
    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
