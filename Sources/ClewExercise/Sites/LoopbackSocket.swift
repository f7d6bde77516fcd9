#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A listening socket on 127.0.0.2, the address of the exercise: cookies ignore ports, so the desk on 127.0.0.1 and the
/// exercise must not share one.
struct LoopbackListener: ~Copyable {
    static let address = "127.0.0.2"

    private let descriptor: Int32
    /// The port; the one that the system chose where zero was asked for.
    let port: Int

    init(port wanted: Int) throws(ExerciseFault) {
        #if canImport(Glibc)
            let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard socket >= 0, let number = UInt16(exactly: wanted) else {
            throw .notServed(port: wanted, errno: errno)
        }
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = number.bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound =
            inet_pton(AF_INET, LoopbackListener.address, &name.sin_addr) == 1
            && withUnsafeMutablePointer(to: &name) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                    bind(socket, generic, size) == 0 && listen(socket, 64) == 0
                        && getsockname(socket, generic, &size) == 0
                }
            }
        guard isBound else {
            let number = errno
            close(socket)
            throw .notServed(port: wanted, errno: number)
        }
        descriptor = socket
        port = Int(UInt16(bigEndian: name.sin_port))
    }

    deinit { close(descriptor) }

    /// The next connection; `nil` when none came within a fifth of a second.
    func next() -> LoopbackConnection? {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard Self.poll(&poll) > 0 else { return nil }
        let socket = accept(descriptor, nil, nil)
        return socket >= 0 ? LoopbackConnection(socket) : nil
    }

    private static func poll(_ one: inout pollfd) -> Int32 {
        #if canImport(Glibc)
            Glibc.poll(&one, 1, 200)
        #else
            Darwin.poll(&one, 1, 200)
        #endif
    }
}

/// One connection of a client.
final class LoopbackConnection: Sendable {
    private let descriptor: Int32

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var limit = timeval(tv_sec: 15, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        // Head and body are two sendings; without this the second waits for the client to confirm the first.
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(descriptor) }

    /// The next bytes; none at the end, after an error and after fifteen seconds of silence.
    func read() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 16 << 10) { buffer, count in
            repeat { count = recv(descriptor, buffer.baseAddress, buffer.count, 0) } while count < 0 && errno == EINTR
            count = max(0, count)
        }
    }

    /// Sends bytes, all of them; `false` when the client has gone.
    func write(_ bytes: ArraySlice<UInt8>) -> Bool {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let sent = bytes[start...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { return false }
            start += sent
        }
        return true
    }

    /// Makes the end of the connection a reset instead of an orderly close.
    func abort() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    }
}
