import ClewExercise
import ClewTestSupport

/// The sites of an exercise on 127.0.0.2, on a port of their own, until they are stopped.
struct ServedExercise {
    private let running: BackgroundServer

    init(seed: UInt64 = 7, pages: Int = 400) {
        let server = ExerciseServer(seed: seed, pages: pages)
        running = BackgroundServer { try server.run(port: 0, onReady: $0, isStopped: $1) }
    }

    /// Its port.
    var port: Int { running.port }

    /// An address below its root.
    func address(_ path: String) -> String { "http://127.0.0.2:\(port)/\(path)" }

    func stop() { running.stop() }
}
