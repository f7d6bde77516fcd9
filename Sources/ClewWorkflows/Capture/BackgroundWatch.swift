internal import ClewCore
internal import Foundation
internal import Synchronization

/// Watches the sites of a case on a thread of its own, while a desk is served.
///
///     let watch = BackgroundWatch(workspace) { print($0) }
///     defer { watch.end() }
///
/// Where another program watches the case already, it takes its turn when that one ends.
public final class BackgroundWatch: Sendable {
    private let isEnding = Atomic<Bool>(false)
    private let hasEnded = DispatchSemaphore(value: 0)

    /// Begins to watch.
    ///
    /// - Parameter report: takes a sentence about what went wrong, from any thread.
    public init(_ workspace: Workspace, report: @escaping @Sendable (String) -> Void) {
        Thread.detachNewThread { [self] in
            while !isEnding.load(ordering: .relaxed) {
                do {
                    try workspace.watch(
                        observer: Observer(isCancelled: { [self] in isEnding.load(ordering: .relaxed) }))
                } catch WorkflowFault.conflict {
                    // Another program watches.
                } catch {
                    report("sites are not watched: \((error as? any Fault)?.sentence ?? "\(error)")")
                }
                for _ in 0..<50 where !isEnding.load(ordering: .relaxed) { usleep(100_000) }
            }
            hasEnded.signal()
        }
    }

    /// Ends it, and waits until what was fetched is sealed.
    public func end() {
        isEnding.store(true, ordering: .relaxed)
        hasEnded.wait()
        hasEnded.signal()
    }
}
