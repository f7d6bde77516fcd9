import Foundation

/// The door of a site for the threads that visit it, one at a time.
final class GuardedDoor: @unchecked Sendable {
    private let door: SiteDoor
    private let lock = NSLock()

    init(_ door: SiteDoor) {
        self.door = door
    }

    var isLoggedIn: Bool { use { $0.isLoggedIn } }

    func use<Result>(_ body: (SiteDoor) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(door)
    }
}
