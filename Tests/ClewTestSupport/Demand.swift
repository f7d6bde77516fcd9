import Foundation

/// Whether a missing tool is a reason to leave tests out. `make test` installs every tool that a test wants and sets
/// `CLEW_TEST_STRICT`: there a tool that is missing or broken fails the tests that want it. Only the real captures, which
/// nobody can install, may be missing.
package enum Demand {
    /// Whether every test runs, whatever is missing.
    package static let isStrict = ProcessInfo.processInfo.environment["CLEW_TEST_STRICT"] != nil
}
