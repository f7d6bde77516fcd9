public import ClewCore
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// Why a server does not start.
public enum ServerFault: Fault, Hashable {
    /// The address is not one of this machine alone.
    case notLoopback
    /// Somebody listens on the port already.
    case portTaken(Int)
    /// The server has stopped with an error.
    case stopped(String)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .notLoopback: .denied
        case .portTaken: .conflict
        case .stopped: .unavailable
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .notLoopback: "The desk is served on the loopback interface only; give an address that starts with 127."
        case .portTaken(let port): "Port \(port) is in use by another program; choose another one with --port."
        case .stopped(let reason): "The server has stopped: \(reason)."
        }
    }
}

/// Serves a site on the loopback interface: the shell of sockets around ``Site``.
///
/// Requests are answered on a small pool of threads, because reading a case blocks; the threads of the event loops only
/// move bytes.
///
///     try await WebServer(site: site).run { print("Open \($0.url)") }
public struct WebServer<Person: Sendable>: Sendable {
    private let site: Site<Person>
    private let threads: Int
    private let bodyLimit: Int
    private let connections: Int

    /// A server for a site.
    ///
    /// - Parameters:
    ///   - site: what is served.
    ///   - threads: how many requests are answered at once.
    ///   - bodyLimit: the largest body that is read, in bytes, where the route names no other.
    ///   - connections: how many connections may be open at once.
    public init(site: Site<Person>, threads: Int = 4, bodyLimit: Int = 64 * 1024, connections: Int = 128) {
        self.site = site
        self.threads = max(1, threads)
        self.bodyLimit = bodyLimit
        self.connections = connections
    }

    /// Serves until the task is cancelled or the process gets SIGINT or SIGTERM, then lets open answers finish.
    ///
    /// - Parameter onReady: called when connections are accepted.
    public func run(onReady: @escaping @Sendable (HomeAddress) -> Void) async throws(ServerFault) {
        let home = site.home
        guard home.isLoopback else { throw .notLoopback }
        guard LoopbackPort.isFree(home.port, on: home.address) else { throw .portTaken(home.port) }
        let pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
        var logger = Logger(label: "clew.server")
        // What concerns a person is told by the program itself; the library's own lines would only repeat it.
        logger.logLevel = .critical
        let limit = HTTP1Channel.Configuration(
            idleTimeout: .seconds(75),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                await respond(to: request, on: pool)
            },
            server: .http1(configuration: limit),
            configuration: ApplicationConfiguration(
                address: .hostname(home.address, port: home.port),
                availableConnectionsDelegate: MaximumAvailableConnections(connections, logger: logger)),
            onServerRunning: { _ in onReady(home) }, logger: logger)
        let outcome: (any Error)?
        do {
            try await application.runService()
            outcome = nil
        } catch {
            outcome = error
        }
        try? await pool.shutdownGracefully()  // Nothing is left to do about threads that do not stop.
        if let outcome, !(outcome is CancellationError) { throw .stopped(String(describing: outcome)) }
    }

    private func respond(to request: Request, on pool: NIOThreadPool) async -> Response {
        let site = site
        let message: WebRequest
        do {
            message = try await read(request)
        } catch {
            return response(site.answer(to: error), to: nil)
        }
        do {
            let answer = try await pool.runIfActive { site.answer(message) }
            return response(answer, to: message)
        } catch {
            return response(site.answer(to: error), to: message)
        }
    }

    private func read(_ request: Request) async throws -> WebRequest {
        let method = WebRequest.Method(request.method.rawValue)
        let target = request.head.path ?? "/"
        let limit = site.bodyLimit(of: WebRequest(method, target)) ?? bodyLimit
        var body: [UInt8] = []
        for try await part in request.body {
            guard body.count + part.readableBytes <= limit else { throw Refusal.tooLarge }
            body.append(contentsOf: part.readableBytesView)
        }
        var headers = request.headers.map { ($0.name.rawName, $0.value) }
        // The library carries the field Host as the authority of the request.
        if let authority = request.head.authority { headers.append(("host", authority)) }
        return WebRequest(method, target, headers: headers, body: body)
    }

    private func response(_ answer: WebAnswer, to request: WebRequest?) -> Response {
        var fields = HTTPFields()
        for (name, value) in answer.headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        let isHead = request?.method == .head
        fields[.contentLength] = String(answer.body.count)
        // What is left of a body that was refused is not read on; the connection ends with the answer.
        if request == nil { fields[.connection] = "close" }
        return Response(
            status: .init(code: answer.status), headers: fields,
            body: isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}
