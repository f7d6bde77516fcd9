public import ClewCore
public import ClewWARC

/// One request and what came back, byte for byte as it went over the wire.
///
/// Nothing is decoded: chunk marks and compression are still in ``body``, as WARC wants them. Head and body together are
/// the block of a `response` record, ``request`` is that of the `request` record beside it.
///
///     let exchange = client.get(address)
///     if exchange.outcome == .got { keep(exchange.responseHead + exchange.body) }
public struct Exchange: Sendable {
    /// What was asked for.
    public let address: WebAddress
    /// The way.
    public let route: Route
    /// When it began, by the client's clock.
    public let started: Timestamp
    /// When it ended, by the client's clock.
    public internal(set) var ended: Timestamp
    /// What came of it.
    public internal(set) var outcome: ExchangeOutcome
    /// The request as far as it was sent: head, and the body of a login form. Empty when nothing went out.
    public internal(set) var request: [UInt8] = []
    /// Whether ``request`` ends with the fields of a login form: a name and a password, which must not get into a record.
    public internal(set) var holdsCredentials = false
    /// The length of the request's head in ``request``.
    public internal(set) var requestHeadLength = 0
    /// The heads of the answer, interim ones (status 100 to 199) first.
    public internal(set) var responseHead: [UInt8] = []
    /// Where the final head begins in ``responseHead``.
    public internal(set) var finalHead = 0
    /// The body with its codings; all that came, where it was no HTTP.
    public internal(set) var body: [UInt8] = []
    /// What came behind the end of the answer and belongs to none; at most one reading of 64 KiB is seen.
    public internal(set) var surplus: [UInt8] = []
    /// The status; `nil` when no head came.
    public internal(set) var status: Int?
    /// The fields of the final head.
    public internal(set) var fields = HeaderFields()
    /// The server's clock: its `Date`.
    public internal(set) var serverDate: Timestamp?
    /// The bytes sent inside the connection, without those of the proxy's protocol, TLS and TCP.
    public var bytesUp: Int { request.count }
    /// The bytes received inside the connection, those that were not kept as well.
    public internal(set) var bytesDown = 0
    /// The connection that carried it, or that was ended because of its certificates or by a proxy that said why; `nil` when
    /// none came about.
    public internal(set) var connection: ConnectionFacts?
    /// How many `Set-Cookie` fields were not taken.
    public internal(set) var refusedCookies = 0

    /// Whether the request went over a kept connection that was closed without a byte of an answer: where the server closed
    /// it just then, it has not seen the request.
    public var mayBeUnseen: Bool {
        guard outcome == .broken(.noAnswer) || outcome == .broken(.reset), let connection else { return false }
        return connection.earlierExchanges > 0 && responseHead.isEmpty && body.isEmpty
    }

    init(address: WebAddress, route: Route, started: Timestamp) {
        self.address = address
        self.route = route
        self.started = started
        ended = started
        outcome = .broken(.noAnswer)
    }
}

/// What is known of a connection.
public struct ConnectionFacts: Hashable, Sendable {
    /// Its number among those of its client, from 1: exchanges with the same number went over one connection, and through
    /// Tor over one circuit.
    public let number: Int
    /// How many exchanges it had carried before.
    public internal(set) var earlierExchanges: Int
    /// The site's IP address; `nil` where a proxy stands between.
    public let peer: IPAddress?
    /// How long connecting took, the proxy and TLS included.
    public let connectTime: Duration
    /// The answer of an HTTP proxy to `CONNECT`.
    public let proxyHead: [UInt8]
    /// The certificates that the server sent, in DER, its own first; empty without TLS.
    public internal(set) var certificates: [[UInt8]]
    /// Whether the certificates were checked against the machine's authorities and the host name, and are good.
    public internal(set) var isVerified: Bool
    /// Whether the certificates come from a second connection, made for them alone and at once ended: the first was ended by
    /// libcurl, which tells none of a chain that nobody vouches for.
    public internal(set) var isAskedAgain = false
}
