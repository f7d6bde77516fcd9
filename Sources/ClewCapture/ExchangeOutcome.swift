/// What came of asking.
///
/// What a server sent before it broke off, or before a limit stopped it, is in the ``Exchange``.
public enum ExchangeOutcome: Hashable, Sendable {
    /// A whole answer, whatever its status.
    case got
    /// Nothing was sent: the address may not be asked for.
    case refused(Refusal)
    /// The answer was stopped by one of the ``ExchangeLimits``.
    case stopped(Limit)
    /// No connection to the site came about.
    case unreachable(Unreachable)
    /// The connection stood, and no whole answer came.
    case broken(Breakage)

    /// A limit that stopped an answer.
    public enum Limit: String, Hashable, Sendable {
        /// ``ExchangeLimits/headBytes``
        case headBytes = "head-bytes"
        /// ``ExchangeLimits/headFields``
        case headFields = "head-fields"
        /// ``ExchangeLimits/bodyBytes``
        case bodyBytes = "body-bytes"
        /// ``ExchangeLimits/totalTime``
        case totalTime = "total-time"
        /// ``ExchangeLimits/slowestRate`` over ``ExchangeLimits/slowTime``
        case tooSlow = "too-slow"
        /// What it is, is not wanted: ``SiteClient/admits``
        case unwanted
    }

    /// Why no connection came about.
    public enum Unreachable: Hashable, Sendable {
        /// The name server knows no such name.
        case nameNotResolved
        /// The site does not take the connection.
        case cannotConnect
        /// Nothing answers where the proxy should be.
        case proxyNotThere
        /// The proxy said no: its SOCKS5 reply (RFC 1928, section 6), or the status of its answer to `CONNECT`.
        case proxyRefused(code: Int)
        /// The proxy does not speak its protocol, or broke off.
        case proxyBroken
        /// Tor could not reach the onion service; what its reply means.
        case onionService(OnionFailure)
        /// The I2P router could not reach the site; the heading of the page that it gave in the place of the site's, which a
        /// site that wants to seem down can feign.
        case i2pRouter(String)
        /// It took longer than ``ExchangeLimits/connectTime``.
        case timedOut
        /// The certificate is not good for this host.
        case certificate(String)
        /// The TLS handshake failed.
        case handshake(String)
        /// Something else, in the words of the library.
        case other(String)

        /// Whether it is the proxy that is not there: the site was not asked, so that it says nothing of the site.
        public var isAtProxy: Bool { Unreachable.atProxy.contains(self) }

        /// What can be wrong with the proxy itself.
        public static let atProxy: [Unreachable] = [.proxyNotThere, .proxyBroken]
    }

    /// Why Tor could not reach an onion service ("Extended error codes" of Tor's SOCKS extensions; a daemon tells them
    /// with `ExtendedErrors` on its `SocksPort`).
    public enum OnionFailure: Int, Hashable, Sendable {
        /// The reply was one of RFC 1928, without a reason.
        case unstated = 0
        /// No descriptor: the service is not up, or was never there.
        case descriptorNotFound = 0xF0
        /// The descriptor cannot be read.
        case descriptorInvalid = 0xF1
        /// No introduction point answered.
        case introductionFailed = 0xF2
        /// The rendezvous did not come about.
        case rendezvousFailed = 0xF3
        /// The service asks for client authorization.
        case authorizationMissing = 0xF4
        /// The client authorization is wrong.
        case authorizationWrong = 0xF5
        /// Tor takes the address for a wrong one.
        case badAddress = 0xF6
        /// All introduction points timed out.
        case introductionTimedOut = 0xF7
    }

    /// How an answer broke off.
    public enum Breakage: Hashable, Sendable {
        /// The connection was closed before the first byte of an answer.
        case noAnswer
        /// The connection was reset, or its encryption ended without a farewell.
        case reset
        /// The head does not end.
        case clippedHead
        /// The body is shorter than `Content-Length`.
        case clippedBody(expected: Int, got: Int)
        /// The body ends before its last chunk.
        case clippedChunks
        /// A chunk has no size, or another length than it says.
        case damagedChunk
        /// What came is no HTTP/1 message; it is kept as the body.
        case notHTTP
    }

    /// One sentence: what came of it.
    public var sentence: String {
        switch self {
        case .got: "The answer came whole."
        case .refused(let refusal): refusal.sentence
        case .stopped(let limit): limit.sentence
        case .unreachable(let reason): reason.sentence
        case .broken(let breakage): breakage.sentence
        }
    }
}

extension ExchangeOutcome.Limit {
    /// One sentence.
    public var sentence: String {
        switch self {
        case .headBytes: "The head of the answer is longer than the limit; the rest was not read."
        case .headFields: "The head of the answer has more fields than the limit; the rest was not read."
        case .bodyBytes: "The body of the answer is longer than the limit; the rest was not read."
        case .totalTime: "The answer took longer than the limit; the rest was not read."
        case .tooSlow: "The answer came too slowly; the rest was not waited for."
        case .unwanted: "The authority does not cover what the answer would have been; it was not read."
        }
    }
}

extension ExchangeOutcome.Unreachable {
    /// One sentence.
    public var sentence: String {
        switch self {
        case .nameNotResolved: "The name of the site cannot be resolved."
        case .cannotConnect: "The site does not take connections."
        case .proxyNotThere: "The proxy does not answer: start it, or correct its port."
        case .proxyRefused(let code): "The proxy refused the connection (reply \(code))."
        case .proxyBroken: "The proxy does not speak the expected protocol: check its port."
        case .onionService(let failure): failure.sentence
        case .i2pRouter(let heading): "The I2P router cannot reach the site. Its page says: \(heading)."
        case .timedOut: "No connection came about in time."
        case .certificate(let words): "The certificate of the site is not good for it: \(words)."
        case .handshake(let words): "The encrypted connection did not come about: \(words)."
        case .other(let words): "No connection came about: \(words)."
        }
    }
}

extension ExchangeOutcome.OnionFailure {
    /// One sentence.
    public var sentence: String {
        switch self {
        case .unstated: "Tor cannot reach the onion service."
        case .descriptorNotFound: "The onion service is down: Tor finds no descriptor of it."
        case .descriptorInvalid: "Tor cannot read the descriptor of the onion service."
        case .introductionFailed: "No introduction point of the onion service answered."
        case .rendezvousFailed: "Tor and the onion service did not meet."
        case .authorizationMissing: "The onion service asks for a client authorization that Tor does not have."
        case .authorizationWrong: "The onion service does not accept Tor's client authorization."
        case .badAddress: "Tor takes the onion address for a wrong one."
        case .introductionTimedOut: "The introduction points of the onion service did not answer in time."
        }
    }
}

extension ExchangeOutcome.Breakage {
    /// One sentence.
    public var sentence: String {
        switch self {
        case .noAnswer: "The site closed the connection without an answer."
        case .reset: "The connection was reset in the middle of the answer."
        case .clippedHead: "The head of the answer does not end."
        case .clippedBody(let expected, let got): "The body was cut off after \(got) of \(expected) bytes."
        case .clippedChunks: "The body was cut off before its last chunk."
        case .damagedChunk: "A chunk of the body is damaged; the rest was not read."
        case .notHTTP: "What came is no HTTP/1 answer."
        }
    }
}
