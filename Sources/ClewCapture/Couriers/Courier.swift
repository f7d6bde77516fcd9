public import ClewCore
internal import ClewWARC

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The only thing that posts: to addresses that a person has configured, and to no others.
///
///     let courier = Courier(to: [address]) { clock() }
///     let delivery = courier.post(letter, to: address, attempts: 3)
///     print(delivery.sentence)
///
/// It follows no redirect and keeps no cookie and no connection; proxies of the environment and `.netrc` have no part in it.
/// Certificates are checked against the machine's authorities, except those of onion services. An answer is bounded by
/// ``limits``. Nothing is thrown: what came of a letter is its ``Delivery``.
public struct Courier: Sendable {
    /// What may be posted to.
    public let addresses: [CourierAddress]

    /// Bounds of an answer: 16 KiB of head, 256 KiB of body, half a minute to connect and a minute in all.
    public static let limits = ExchangeLimits(
        headBytes: 16 << 10, headFields: 100, bodyBytes: 256 << 10, connectTime: .seconds(30), totalTime: .seconds(60),
        slowestRate: 20, slowTime: .seconds(30))

    /// The longest time between two attempts, whatever the receiver says.
    public static let longestWait = Duration.seconds(600)

    private let limits: ExchangeLimits
    private let now: @Sendable () -> Timestamp
    private let wait: @Sendable (Duration) -> Void

    /// A file of certificates in the place of the machine's authorities, in tests.
    package var authorities: String?
    /// What a host's name means, in tests, which ask no name server.
    package var resolution: IPAddress?

    /// A courier for some addresses.
    ///
    /// - Parameters:
    ///   - wait: how the time between two attempts is spent.
    ///   - now: the clock of the record.
    public init(
        to addresses: [CourierAddress], limits: ExchangeLimits = Courier.limits,
        wait: @escaping @Sendable (Duration) -> Void = Courier.sleep, now: @escaping @Sendable () -> Timestamp
    ) {
        self.addresses = addresses
        self.limits = limits
        self.wait = wait
        self.now = now
    }

    /// Sleeps.
    public static func sleep(_ time: Duration) {
        usleep(UInt32(clamping: Int(time / .milliseconds(1)) * 1000))
    }

    /// Posts a letter.
    ///
    /// Another attempt follows where the receiver could not be reached, broke off, or asked for patience (status 408, 425, 429
    /// and 5xx); never after a refusal, a bad certificate or an answer of another kind. Between attempts it waits two seconds,
    /// then four, eight and so on, up to a quarter longer by chance, or as long as `Retry-After` says.
    ///
    /// - Parameter attempts: how often it is tried at most.
    public func post(_ letter: Letter, to address: CourierAddress, attempts: Int = 1) -> Delivery {
        var delivery = Delivery(attempts: [])
        for attempt in 1...max(1, attempts) {
            let exchange = exchange(letter, with: address)
            delivery.attempts.append(exchange)
            guard attempt < attempts, Courier.mayTryAgain(exchange) else { break }
            wait(Courier.pause(after: attempt, exchange))
        }
        return delivery
    }

    private func exchange(_ letter: Letter, with address: CourierAddress) -> Exchange {
        var exchange = Exchange(address: address.address, route: address.route, started: now())
        if let refusal = addresses.contains(address) ? letter.refusal(at: exchange.started) : .notConfigured {
            exchange.outcome = .refused(refusal)
            return exchange
        }
        let head = letter.head(to: address.address, at: exchange.started)
        let stopwatch = Stopwatch()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        do throws(Connection.Failure) {
            let connection = try Connection(
                to: address.address, by: address.route, number: 1, within: min(limits.connectTime, limits.totalTime),
                check: .authorities, exercise: nil, resolution: resolution, rule: address.rule,
                authorities: authorities)
            let request = head + letter.body
            let carried = connection.carry(request, within: limits, since: stopwatch, through: buffer)
            exchange.take(carried, of: request, over: connection)
        } catch {
            exchange.take(error)
        }
        exchange.requestHeadLength = min(head.count, exchange.request.count)
        exchange.ended = now()
        return exchange
    }

    private static func mayTryAgain(_ exchange: Exchange) -> Bool {
        switch exchange.outcome {
        case .got:
            let status = exchange.status ?? 0
            return [408, 425, 429].contains(status) || (500...599).contains(status)
        case .unreachable(.certificate), .refused: return false
        case .unreachable, .broken: return true
        case .stopped(let limit): return limit == .totalTime || limit == .tooSlow
        }
    }

    private static func pause(after attempt: Int, _ exchange: Exchange) -> Duration {
        let usual = Duration.seconds(2) * (1 << min(attempt - 1, 8))
        let said = exchange.fields["Retry-After"].flatMap { Int64($0) }.map { Duration.seconds(max(0, min($0, 600))) }
        let chance = usual * Int.random(in: 0...250) / 1000
        return min(longestWait, max(said ?? .zero, usual) + chance)
    }
}
