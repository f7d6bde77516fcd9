import Foundation

extension SiteWatchTests.Running {
    /// Waits for what a watch brings about; whether it came about within a minute.
    static func wait(until holds: () throws -> Bool) throws -> Bool {
        for _ in 0..<1200 {
            if try holds() { return true }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return false
    }
}
