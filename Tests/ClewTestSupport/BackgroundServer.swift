import Foundation
import Synchronization

/// A server that blocks where it runs, on a thread of its own until it is stopped.
///
///     let running = BackgroundServer { ready, isStopped in try server.run(port: 0, onReady: ready, isStopped: isStopped) }
///     defer { running.stop() }
package final class BackgroundServer: Sendable {
    private let found = Mutex(0)
    private let isStopped = Atomic<Bool>(false)
    private let isReady = DispatchSemaphore(value: 0)
    private let hasEnded = DispatchSemaphore(value: 0)

    /// Starts a server and waits until it listens; one that does not start leaves the port at zero, which no request
    /// reaches.
    ///
    /// - Parameter run: is told whom to tell the port, and whom to ask whether it is to end.
    package init(_ run: @escaping @Sendable (_ ready: (Int) -> Void, _ isStopped: () -> Bool) throws -> Void) {
        Thread.detachNewThread { [self] in
            try? run(
                { number in
                    found.withLock { $0 = number }
                    isReady.signal()
                }, { isStopped.load(ordering: .relaxed) })
            isReady.signal()
            hasEnded.signal()
        }
        isReady.wait()
    }

    /// Its port.
    package var port: Int { found.withLock { $0 } }

    /// Ends it and waits until it has ended.
    package func stop() {
        isStopped.store(true, ordering: .relaxed)
        hasEnded.wait()
    }
}
