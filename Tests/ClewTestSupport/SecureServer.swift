import Foundation

/// A server that speaks TLS with a certificate that it made itself: Python's, which is none of ours. It answers every request
/// with the same page.
package final class SecureServer {
    /// Whether the machine has what it takes.
    package static var isAvailable: Bool { ["openssl", "python3"].allSatisfy(ProgramRun.isInstalled) }

    /// The page that it gives.
    package static let page = "<p>behind TLS</p>"

    /// Its port on 127.0.0.2.
    package let port: UInt16
    /// Its certificate in DER.
    package let certificate: [UInt8]
    /// Its certificate as a PEM file.
    package let certificateFile: String

    private let process = Process()
    private let scratch: ScratchFolder

    private static let script = """
        import http.server, ssl, sys
        class Page(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            def answer(self):
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                body = b"\(SecureServer.page)"
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            do_GET = do_POST = answer
            def log_message(self, *words): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.2", 0), Page)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1], sys.argv[2])
        server.socket = context.wrap_socket(server.socket, server_side=True)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """

    /// Starts a server with a certificate for a name.
    package init(name: String) throws {
        scratch = try ScratchFolder()
        let (key, pem, der) = (scratch.path("key.pem"), scratch.path("cert.pem"), scratch.path("cert.der"))
        let made = try ProgramRun(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-subj", "/CN=exercise", "-addext", "subjectAltName=DNS:\(name)", "-keyout", key, "-out", pem,
            ])
        guard made.status == 0 else { throw Failure(description: made.output) }
        _ = try ProgramRun("openssl", ["x509", "-in", pem, "-outform", "DER", "-out", der])
        certificate = try Files.bytes(der)
        certificateFile = pem
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", SecureServer.script, pem, key]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        guard let number = UInt16(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            kill(process.processIdentifier, SIGKILL)
            throw Failure(description: "python3 does not serve: '\(said)'")
        }
        port = number
    }

    deinit {
        // A child of a thread on which signals are blocked does not hear anything milder.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// What did not come about.
    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
