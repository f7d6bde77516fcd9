import Synchronization

/// Tools that serve one task at a time, one for each thread that needs one at the moment.
final class Pool<Tool>: Sendable {
    private let make: @Sendable () throws -> Tool
    private let idle = Mutex<[Unshared]>([])

    /// Handing a tool from thread to thread is safe because the pool never gives it to two at once.
    private struct Unshared: @unchecked Sendable {
        let tool: Tool
    }

    /// A pool that makes tools when it has none idle.
    init(_ make: @escaping @Sendable () throws -> Tool) {
        self.make = make
    }

    /// Lends a tool for the time of the body.
    func use<Result>(_ body: (Tool) throws -> Result) throws -> Result {
        let lent = try idle.withLock { $0.popLast() } ?? Unshared(tool: try make())
        defer { idle.withLock { $0.append(lent) } }
        return try body(lent.tool)
    }
}
