import ClewWorkflows
import Glibc
import Synchronization

/// Turns Ctrl-C into a request to end at the next safe place; a second one ends at once.
enum Interruption {
    private static let count = Atomic<Int>(0)

    /// Whether somebody asked to stop.
    static var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

    /// Watches long work: shows its progress and lets Ctrl-C end it.
    static func observer(_ line: ProgressLine) -> Observer {
        signal(SIGINT) { _ in
            if Interruption.count.add(1, ordering: .relaxed).oldValue > 0 { _exit(ExitStatus.interrupted.rawValue) }
        }
        return Observer(progress: { line.show($0) }, isCancelled: { isRequested }, says: { line.say($0) })
    }
}
