import ClewExercise
import Foundation
import Synchronization

/// The sites of an exercise on 127.0.0.2, on a port of their own, until they are stopped.
final class ServedExercise: Sendable {
    let server: ExerciseServer
    private let found = Mutex(0)
    private let isStopped = Atomic<Bool>(false)
    private let isReady = DispatchSemaphore(value: 0)
    private let hasEnded = DispatchSemaphore(value: 0)

    init(seed: UInt64 = 7, pages: Int = 400, _ temper: ExerciseServer.Temper = .good) {
        server = ExerciseServer(seed: seed, pages: pages)
        Thread.detachNewThread { [self] in
            // A server that does not start leaves the port at zero, which no request reaches.
            try? server.run(
                port: 0, temper: temper,
                onReady: { number in
                    found.withLock { $0 = number }
                    isReady.signal()
                }, isStopped: { isStopped.load(ordering: .relaxed) })
            isReady.signal()
            hasEnded.signal()
        }
        isReady.wait()
    }

    /// Its port.
    var port: Int { found.withLock { $0 } }

    /// An address below its root.
    func address(_ path: String) -> String { "http://127.0.0.2:\(port)/\(path)" }

    func stop() {
        isStopped.store(true, ordering: .relaxed)
        hasEnded.wait()
    }
}
