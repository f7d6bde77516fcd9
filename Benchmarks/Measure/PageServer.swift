import Foundation

/// Serves pages of 20 KB on 127.0.0.2 over kept connections, each page with links to twenty others, as quickly as it can:
/// the same for every tool that is measured against it.
enum PageServer {
    /// How long a page is, in bytes.
    private static let size = 20_000
    /// How many pages each page leads to.
    private static let degree = 20

    /// Serves until the process is ended.
    ///
    /// - Parameter count: how many pages there are.
    static func serve(count: Int) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        inet_pton(AF_INET, "127.0.0.2", &name.sin_addr)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, size) == 0 && listen(listener, 128) == 0
                    ? getsockname(listener, generic, &size) : -1
            }
        }
        guard status == 0 else { exit(5) }
        FileHandle.standardOutput.write(Data("{\"port\":\(UInt16(bigEndian: name.sin_port))}\n".utf8))
        let words = text()
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { continue }
            Thread.detachNewThread { answer(connection, count: count, words: words) }
        }
    }

    /// Words of about the variety of a market's pages.
    private static func text() -> [UInt8] {
        var state: UInt64 = 7
        var bytes: [UInt8] = []
        while bytes.count < 4 * size {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Int(state >> 40)
            bytes += Array("<p class=\"row\">offer \(number % 977) ships \(number % 31), price \(number)</p>\n".utf8)
        }
        return bytes
    }

    private static func answer(_ connection: Int32, count: Int, words: [UInt8]) {
        defer { close(connection) }
        var one: Int32 = 1
        setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var request: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 8192)
        while true {
            let got = recv(connection, &buffer, buffer.count, 0)
            guard got > 0 else { return }
            request += buffer[..<got]
            guard request.suffix(4).elementsEqual([13, 10, 13, 10]) else { continue }
            let target = request.split(separator: 0x20, maxSplits: 2).dropFirst().first ?? []
            let number = Int(String(decoding: target.dropFirst(), as: UTF8.self)) ?? 0
            request.removeAll(keepingCapacity: true)
            let page = page(number, count: count, words: words)
            var sent = 0
            while sent < page.count {
                let wrote = page[sent...].withUnsafeBytes {
                    send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard wrote > 0 else { return }
                sent += wrote
            }
        }
    }

    private static func page(_ number: Int, count: Int, words: [UInt8]) -> [UInt8] {
        var body = "<html><head><title>Page \(number)</title></head><body>"
        for child in (number * degree + 1)..<(number * degree + 1 + degree) where child < count {
            body += "<a href=\"/\(child)\">\(child)</a> "
        }
        let room = size - body.utf8.count
        let start = number &* 131 % (3 * size)
        let head =
            "HTTP/1.1 200 OK\r\nServer: bench\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: \(size)\r\n\r\n"
        return Array((head + body).utf8) + words[start..<start + room]
    }
}
