import Foundation
package import Testing

/// The Python with the judges of other people; see `Tests/requirements.txt`.
package enum Python {
    /// The interpreter: named by `CLEW_TEST_PYTHON`, or that of the tests' own environment.
    package static let path: String =
        ProcessInfo.processInfo.environment["CLEW_TEST_PYTHON"]
        ?? Repository.root.appending(path: "Tests/.venv/bin/python").path(percentEncoded: false)

    /// Whether it can be run.
    package static let isThere = Demand.isStrict || FileManager.default.isExecutableFile(atPath: path)
    /// Why a test with a judge did not run.
    package static let absence: Comment =
        "needs a Python with Tests/requirements.txt: run `make setup-tests` or set CLEW_TEST_PYTHON"

    /// Whether it is there and has a module.
    package static func has(_ module: String) -> Bool {
        // An interpreter that cannot be run is as good as none.
        Demand.isStrict || isThere && (try? run(["-c", "import \(module)"]))?.status == 0
    }

    /// Runs it with arguments, and bytes on standard input.
    package static func run(
        _ arguments: [String], input: [UInt8]? = nil, withErrors: Bool = true
    ) throws -> ProgramRun {
        try ProgramRun(path, arguments, input: input, withErrors: withErrors)
    }

    /// Runs a script with arguments, and bytes on standard input.
    package static func run(
        script: String, _ arguments: [String] = [], input: [UInt8]? = nil, withErrors: Bool = true
    ) throws -> ProgramRun {
        try run(["-c", script] + arguments, input: input, withErrors: withErrors)
    }
}
