import Dispatch
import Foundation

/// Threads for work that waits more than it computes, such as that on slow sites; work that computes goes by
/// `DispatchQueue.concurrentPerform`, which makes no more threads than there are cores.
enum Threads {
    /// Does something so many times at once, and returns when all of it is done.
    static func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        guard count > 1 else {
            if count == 1 { body(0) }
            return
        }
        let group = DispatchGroup()
        withoutActuallyEscaping(body) { body in
            for number in 0..<count {
                group.enter()
                Thread.detachNewThread {
                    body(number)
                    group.leave()
                }
            }
            group.wait()
        }
    }
}
