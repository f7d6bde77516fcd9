internal import CCurl

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How the certificate of an https site is looked at. An onion service is its key already: its certificate is recorded
/// and never checked.
public enum CertificateCheck: Hashable, Sendable {
    /// It must be good for the host under the machine's authorities.
    case authorities
    /// It is recorded, whatever it is.
    case recordedOnly
}

/// A connection to a site that libcurl has made, through proxy and TLS; HTTP is spoken here.
///
/// libcurl connects and then stands back (`CURLOPT_CONNECT_ONLY`), so that the bytes of the record are those of the wire,
/// and none of its conveniences (cookies, redirects, HSTS, decoding, retries) takes part.
final class Connection {
    /// Why no connection came about.
    enum Failure: Error {
        case refused(Refusal)
        /// With what a proxy and the server said before: the answer to `CONNECT`, certificates that are not good enough.
        case unreachable(ExchangeOutcome.Unreachable, ConnectionFacts? = nil)
    }

    /// What reading or writing led to.
    enum Transfer {
        case bytes(Int)
        case wait
        case closed
        case failed
    }

    /// What is known of it.
    var facts: ConnectionFacts
    /// The scheme and port that it serves.
    let scheme: WebAddress.Scheme
    let port: UInt16

    private let handle: CurlHandle
    private let gate: SocketGate
    private let socket: Int32

    /// Connects.
    ///
    /// - Parameters:
    ///   - time: how long it may take.
    ///   - exercise: the one loopback address that is allowed.
    ///   - resolution: what the host's name means; `nil` asks a name server, where the route does.
    ///   - rule: what may be connected to, where that does not follow from the route.
    ///   - authorities: a file of certificates that vouch for others, in the place of the machine's.
    ///   - asksAgain: whether a server whose certificates are not good is asked for them once more, where libcurl does not
    ///     tell them: nothing else is said to it.
    init(
        to address: WebAddress, by route: Route, number: Int, within time: Duration, check: CertificateCheck,
        exercise: IPAddress?, resolution: IPAddress? = nil, rule: SocketGate.Rule? = nil, authorities: String? = nil,
        asksAgain: Bool = false
    ) throws(Failure) {
        let clock = ContinuousClock()
        let start = clock.now
        let isVerified = Connection.verifies(address, check)
        let rule = rule ?? Connection.rule(for: address, by: route, exercise: exercise)
        let attempt = try Connection.attempt(
            address, by: route, within: time, isVerified: isVerified, rule, resolution, authorities)
        let (handle, gate) = (attempt.handle, attempt.gate)
        var facts = Connection.gathered(attempt, number, by: route, after: clock.now - start, isVerified: isVerified)
        guard attempt.code == CURLE_OK else {
            if let refused = gate.refused { throw .refused(.specialAddress(refused.address, refused.range)) }
            facts.isVerified = false
            // libcurl tells those of a wrong name; of a chain that nobody vouches for OpenSSL keeps nothing.
            if attempt.code == CURLE_PEER_FAILED_VERIFICATION, facts.certificates.isEmpty, asksAgain,
                let again = try? Connection.attempt(
                    address, by: route, within: time - (clock.now - start), isVerified: false, rule, resolution, nil)
            {
                facts.certificates = certificates(of: again.handle.pointer)
                facts.isAskedAgain = !facts.certificates.isEmpty
            }
            let isSilent = facts.certificates.isEmpty && facts.proxyHead.isEmpty
            throw .unreachable(Connection.reason(attempt.code, handle, address, route), isSilent ? nil : facts)
        }
        var socket = CLEW_CURL_SOCKET_BAD
        guard clew_curl_get_socket(handle.pointer, &socket) == CURLE_OK, socket != CLEW_CURL_SOCKET_BAD else {
            throw .unreachable(.other("the connection was closed at once"))
        }
        self.facts = facts
        self.handle = handle
        self.gate = gate
        self.socket = socket
        scheme = address.scheme
        port = address.port
    }

    /// Sends what the socket takes.
    func send(_ bytes: ArraySlice<UInt8>) -> Transfer {
        var count = 0
        let code = bytes.withUnsafeBytes { clew_curl_send(handle.pointer, $0.baseAddress, $0.count, &count) }
        return code == CURLE_AGAIN ? .wait : code == CURLE_OK ? .bytes(count) : .failed
    }

    /// Reads what is there.
    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        var count = 0
        let code = clew_curl_receive(handle.pointer, buffer.baseAddress, buffer.count, &count)
        return code == CURLE_AGAIN ? .wait : code != CURLE_OK ? .failed : count == 0 ? .closed : .bytes(count)
    }

    /// Waits until there is something to read or, where wanted, room to write; no longer than a time.
    func wait(forRoom: Bool, atMost time: Duration) {
        let milliseconds = Int32(max(1, min(1000, time / .milliseconds(1))))
        var item = pollfd(fd: socket, events: Int16(POLLIN) | (forRoom ? Int16(POLLOUT) : 0), revents: 0)
        _ = poll(&item, 1, milliseconds)
    }

    /// Whether nothing has come since the last answer: a connection on which something came was closed by the server, or
    /// carries what nobody asked for.
    var isQuiet: Bool {
        var item = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&item, 1, 0) == 0
    }

    // MARK: Connecting

    /// What came of connecting once.
    private struct Attempt {
        let code: CURLcode
        let handle: CurlHandle
        let gate: SocketGate
        /// The head with which a proxy answered.
        let proxyHead: [UInt8]
    }

    private static func attempt(
        _ address: WebAddress, by route: Route, within time: Duration, isVerified: Bool, _ rule: SocketGate.Rule,
        _ resolution: IPAddress?, _ authorities: String?
    ) throws(Failure) -> Attempt {
        guard let handle = CurlHandle() else { throw .unreachable(.other("libcurl does not start")) }
        let gate = SocketGate(rule)
        let head = ProxyHead()
        setUp(handle, for: address, by: route, within: time, isVerified: isVerified)
        if let authorities { handle.set(CURLOPT_CAINFO, authorities) }
        if let resolution { handle.resolve(address.host.description, port: address.port, to: resolution) }
        guard gate.guardSockets(of: handle.pointer), head.listen(to: handle.pointer), handle.isSetUp else {
            throw .unreachable(.other("libcurl lacks a protection that is needed; version 7.87 or newer has it"))
        }
        let code = withExtendedLifetime((gate, head)) { clew_curl_perform(handle.pointer) }
        // The head taker lives no longer than this function.
        _ = clew_curl_set_head_taker(handle.pointer, nil, nil)
        return Attempt(code: code, handle: handle, gate: gate, proxyHead: head.bytes)
    }

    // MARK: Options

    private static func rule(for address: WebAddress, by route: Route, exercise: IPAddress?) -> SocketGate.Rule {
        if let proxy = route.proxy { return .only(proxy) }
        // Only the address itself opens the exercise, never a name that resolves to it.
        guard case .ip(let literal) = address.host, literal == exercise else { return .publicInternet(exercise: nil) }
        return .publicInternet(exercise: literal)
    }

    private static func verifies(_ address: WebAddress, _ check: CertificateCheck) -> Bool {
        if case .onion = address.host { return false }
        return address.scheme == .https && check == .authorities
    }

    private static func setUp(
        _ handle: CurlHandle, for address: WebAddress, by route: Route, within time: Duration, isVerified: Bool
    ) {
        let milliseconds = Int(max(1, min(86_400_000, time / .milliseconds(1))))
        handle.set(CURLOPT_URL, address.origin + "/")
        handle.set(CURLOPT_CONNECT_ONLY, 1)
        handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
        handle.set(CURLOPT_FOLLOWLOCATION, 0)
        handle.set(CURLOPT_NETRC, 0)
        handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        handle.set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds)
        handle.set(CURLOPT_TIMEOUT_MS, milliseconds)
        handle.set(CURLOPT_BUFFERSIZE, 65536)
        // No signals among threads, and no waiting for a name server that does not answer.
        handle.set(CURLOPT_NOSIGNAL, 1)
        handle.set(CURLOPT_QUICK_EXIT, 1)
        // A proxy, even none, that is set here is not looked for in the environment; nor are exceptions from it.
        handle.set(CURLOPT_NOPROXY, "")
        switch route {
        case .tor(let endpoint, let isolation, _):
            handle.set(CURLOPT_PROXY, "socks5h://\(endpoint)")
            handle.set(CURLOPT_SOCKS5_AUTH, CLEW_CURLAUTH_BASIC)
            handle.set(CURLOPT_PROXYUSERNAME, isolation)
            handle.set(CURLOPT_PROXYPASSWORD, isolation)
        case .i2p(let endpoint), .clearnet(.http(let endpoint)):
            handle.set(CURLOPT_PROXY, "http://\(endpoint)")
        case .clearnet(.socks(let endpoint)):
            handle.set(CURLOPT_PROXY, "socks5h://\(endpoint)")
            handle.set(CURLOPT_SOCKS5_AUTH, CLEW_CURLAUTH_BASIC)
        case .clearnet(nil): handle.set(CURLOPT_PROXY, "")
        }
        if address.scheme == .https {
            handle.set(CURLOPT_CERTINFO, 1)
            handle.set(CURLOPT_SSL_VERIFYPEER, isVerified ? 1 : 0)
            handle.set(CURLOPT_SSL_VERIFYHOST, isVerified ? 2 : 0)
        }
        // Off in every release; a build without it does not know the option.
        _ = clew_curl_set_text(handle.pointer, CURLOPT_DOH_URL, nil)
    }

    // MARK: Facts and reasons

    private static func gathered(
        _ attempt: Attempt, _ number: Int, by route: Route, after time: Duration, isVerified: Bool
    ) -> ConnectionFacts {
        ConnectionFacts(
            number: number, earlierExchanges: 0,
            peer: route.proxy == nil ? attempt.handle.text(CURLINFO_PRIMARY_IP).flatMap { IPAddress($0) } : nil,
            connectTime: time, proxyHead: attempt.proxyHead, certificates: certificates(of: attempt.handle.pointer),
            isVerified: isVerified)
    }

    private static func reason(
        _ code: CURLcode, _ handle: CurlHandle, _ address: WebAddress, _ route: Route
    ) -> ExchangeOutcome.Unreachable {
        let answer = handle.number(CURLINFO_HTTP_CONNECTCODE)
        if answer != 0, !(200...299).contains(answer) { return .proxyRefused(code: answer) }
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return .timedOut
        case CURLE_COULDNT_RESOLVE_HOST: return .nameNotResolved
        case CURLE_COULDNT_CONNECT: return route.proxy == nil ? .cannotConnect : .proxyNotThere
        case CURLE_PROXY: return proxyReason(handle, address, route)
        case CURLE_PEER_FAILED_VERIFICATION: return .certificate(handle.lastWords)
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE: return .handshake(handle.lastWords)
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_WRITE_ERROR, CURLE_WEIRD_SERVER_REPLY:
            return route.proxy == nil ? .cannotConnect : .proxyBroken
        default: return .other(handle.lastWords)
        }
    }

    private static func proxyReason(
        _ handle: CurlHandle, _ address: WebAddress, _ route: Route
    ) -> ExchangeOutcome.Unreachable {
        // In the order of their numbers, from 1 (RFC 1928, section 6).
        let replies = [
            CURLPX_REPLY_GENERAL_SERVER_FAILURE, CURLPX_REPLY_NOT_ALLOWED, CURLPX_REPLY_NETWORK_UNREACHABLE,
            CURLPX_REPLY_HOST_UNREACHABLE, CURLPX_REPLY_CONNECTION_REFUSED, CURLPX_REPLY_TTL_EXPIRED,
            CURLPX_REPLY_COMMAND_NOT_SUPPORTED, CURLPX_REPLY_ADDRESS_TYPE_NOT_SUPPORTED,
        ]
        let error = handle.number(CURLINFO_PROXY_ERROR)
        var reply = replies.firstIndex { Int($0.rawValue) == error }.map { $0 + 1 }
        if reply == nil, error == Int(CURLPX_REPLY_UNASSIGNED.rawValue) {
            // libcurl has no word for the replies that Tor adds; it names the number at the end of its sentence.
            let words = handle.lastWords
            reply = words.lastIndex(of: "(").flatMap { Int(words[words.index(after: $0)...].prefix { $0 != ")" }) } ?? 0
        }
        guard let reply else { return .proxyBroken }
        guard case .tor = route, case .onion = address.host else { return .proxyRefused(code: reply) }
        if let failure = ExchangeOutcome.OnionFailure(rawValue: reply), failure != .unstated {
            return .onionService(failure)
        }
        return [1, 3, 4, 5, 6].contains(reply) ? .onionService(.unstated) : .proxyRefused(code: reply)
    }
}

/// Keeps the head with which an HTTP proxy answers `CONNECT`, up to 64 KiB.
private final class ProxyHead {
    private(set) var bytes: [UInt8] = []

    func listen(to handle: UnsafeMutableRawPointer) -> Bool {
        clew_curl_set_head_taker(
            handle,
            { data, size, count, context in
                guard let data, let context else { return 0 }
                let head = Unmanaged<ProxyHead>.fromOpaque(context).takeUnretainedValue()
                guard size * count <= (64 << 10) - head.bytes.count else { return 0 }
                head.bytes += UnsafeRawBufferPointer(start: data, count: size * count)
                return size * count
            }, Unmanaged.passUnretained(self).toOpaque()) == CURLE_OK
    }
}
