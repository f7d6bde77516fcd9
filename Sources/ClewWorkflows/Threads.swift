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
            let work = Work(body)
            for number in 0..<count {
                group.enter()
                Thread.detachNewThread {
                    work.perform(number)
                    group.leave()
                }
            }
            group.wait()
            work.end()
        }
    }

    /// Holds a body for threads, which may live on for a moment after they have said that they are done: they hold this
    /// alone, so that the body has not escaped when ``end()`` returns.
    private final class Work: @unchecked Sendable {
        private var body: (@Sendable (Int) -> Void)?

        init(_ body: @escaping @Sendable (Int) -> Void) {
            self.body = body
        }

        @inline(never)
        func perform(_ number: Int) {
            body?(number)
        }

        @inline(never)
        func end() {
            body = nil
        }
    }
}
