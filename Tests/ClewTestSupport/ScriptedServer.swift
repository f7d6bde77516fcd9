import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server on a loopback address that does whatever a test says, each connection on a thread of its own.
///
///     let server = try ScriptedServer { visitor in
///         _ = visitor.readHead()
///         visitor.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
///     }
package final class ScriptedServer: Sendable {
    package enum Fault: Error { case noSocket(Int32) }

    /// Where it listens.
    package let address: String
    package let port: UInt16
    private let listener: Int32
    private let log = Log()
    private let hasEnded = DispatchSemaphore(value: 0)

    /// What came in, shared with the threads.
    private final class Log: Sendable {
        let received = Mutex<[[UInt8]]>([])
    }

    package init(address: String = "127.0.0.2", _ script: @escaping @Sendable (Visitor) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw Fault.noSocket(errno) }
        // A program that is started meanwhile must not hold it open.
        _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        guard inet_pton(AF_INET, address, &name.sin_addr) == 1 else { throw Fault.noSocket(EINVAL) }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, size) == 0 && listen(listener, 64) == 0
                    ? getsockname(listener, generic, &size) : -1
            }
        }
        guard status == 0 else { throw Fault.noSocket(errno) }
        self.address = address
        self.listener = listener
        port = UInt16(bigEndian: name.sin_port)
        let (log, hasEnded) = (log, hasEnded)
        Thread.detachNewThread {
            defer { hasEnded.signal() }
            var number = 0
            while true {
                let accepted = accept(listener, nil, nil)
                guard accepted >= 0 else { return }
                _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
                number += 1
                log.received.withLock { $0.append([]) }
                let place = number - 1
                let visitor = Visitor(socket: accepted, number: number) { bytes in
                    log.received.withLock { $0[place] += bytes }
                }
                Thread.detachNewThread {
                    script(visitor)
                    visitor.close()
                }
            }
        }
    }

    /// Stops listening; a server that is not stopped listens until the tests end, whoever still holds it.
    package func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        // Its thread must not take the visitors of whoever gets the same number next.
        hasEnded.wait()
        hasEnded.signal()
        close(listener)
    }

    /// What each connection has sent so far.
    package var received: [[UInt8]] { log.received.withLock { $0 } }

    /// What one connection has sent so far, from 1; empty where there was none.
    package func received(by number: Int) -> [UInt8] {
        let all = received
        return all.indices.contains(number - 1) ? all[number - 1] : []
    }

    /// The address of a page on it.
    package func url(_ target: String = "/") -> String { "http://\(address):\(port)\(target)" }
}

/// One connection as its server sees it.
package final class Visitor: Sendable {
    /// From 1.
    package let number: Int
    private let socket: Int32
    private let isOpen = Atomic(true)
    private let note: @Sendable ([UInt8]) -> Void

    init(socket: Int32, number: Int, note: @escaping @Sendable ([UInt8]) -> Void) {
        self.socket = socket
        self.number = number
        self.note = note
    }

    /// Reads up to a number of bytes; empty when the other side has closed.
    package func read(atMost count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = recv(socket, &bytes, count, 0)
        guard got > 0 else { return [] }
        let read = Array(bytes[..<got])
        note(read)
        return read
    }

    /// Reads a number of bytes; fewer when the other side has closed.
    package func read(exactly count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let more = read(atMost: count - bytes.count)
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// Reads a request head; empty when the other side has closed.
    package func readHead() -> String {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
            let more = read(atMost: 1)
            if more.isEmpty { return "" }
            bytes += more
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Sends bytes; `false` when the other side has closed.
    @discardableResult
    package func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Waits for the other side to close, or for a time in milliseconds; whether it has closed.
    package func waitForClose(_ milliseconds: Int32) -> Bool {
        var item = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&item, 1, milliseconds) > 0 && read(atMost: 1).isEmpty
    }

    /// Closes with a reset.
    package func reset() {
        var atOnce = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    package func close() {
        if isOpen.exchange(false, ordering: .relaxed) { Glibc.close(socket) }
    }
}
