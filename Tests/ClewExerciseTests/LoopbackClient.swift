import Foundation

/// A client that speaks HTTP over one socket to 127.0.0.2 and shows what came, whole or not.
struct LoopbackClient {
    let port: Int

    /// Whether the machine has the address at all; only Linux has the whole of 127.0.0.0/8.
    static let isAvailable: Bool = {
        let socket = newSocket()
        defer { close(socket) }
        return withAddress(0) { bind(socket, $0, $1) } == 0
    }()

    /// What came back.
    struct Answer {
        var status: Int
        var head: String
        var body: [UInt8]
        /// The length that the head announces.
        var announced: Int
        /// Whether the connection was reset.
        var isReset: Bool

        var text: String { String(decoding: body, as: UTF8.self) }

        func field(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { String($0.dropFirst(name.count + 1)).trimmingCharacters(in: .whitespaces) }
        }
    }

    func get(_ target: String, host: String = "127.0.0.2", cookie: String = "") -> Answer {
        send("GET \(target) HTTP/1.1\r\nHost: \(host)\r\nCookie: \(cookie)\r\nConnection: close\r\n\r\n")
    }

    func post(_ target: String, form: String) -> Answer {
        send(
            "POST \(target) HTTP/1.1\r\nHost: 127.0.0.2\r\nContent-Length: \(form.utf8.count)\r\nConnection: close\r\n\r\n"
                + form)
    }

    func send(_ request: String) -> Answer {
        let socket = Self.newSocket()
        defer { close(socket) }
        guard Self.withAddress(port, { connect(socket, $0, $1) }) == 0 else {
            return Answer(status: 0, head: "", body: [], announced: 0, isReset: false)
        }
        _ = Array(request.utf8).withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16384)
        var count = 0
        repeat {
            count = piece.withUnsafeMutableBytes { read(socket, $0.baseAddress, $0.count) }
            if count > 0 { bytes += piece.prefix(count) }
        } while count > 0
        let end = bytes.firstRange(of: [13, 10, 13, 10])
        let head = String(decoding: bytes[..<(end?.lowerBound ?? bytes.count)], as: UTF8.self)
        var answer = Answer(
            status: Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0, head: head,
            body: end.map { Array(bytes[$0.upperBound...]) } ?? [], announced: 0, isReset: count < 0)
        answer.announced = answer.field("Content-Length").flatMap { Int($0) } ?? 0
        return answer
    }

    private static func newSocket() -> Int32 {
        #if canImport(Glibc)
            socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket(AF_INET, SOCK_STREAM, 0)
        #endif
    }

    private static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        inet_pton(AF_INET, "127.0.0.2", &name.sin_addr)
        return withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
