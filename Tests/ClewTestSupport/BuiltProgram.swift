package import Foundation

/// The program `clew` as it was built beside the tests.
package enum BuiltProgram {
    /// Where it lies: in the folder of the test bundle.
    package static var url: URL {
        let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        var place = bundle.deletingLastPathComponent()
        for _ in 0..<4 {
            let candidate = place.appendingPathComponent("clew")
            if FileManager.default.isExecutableFile(atPath: candidate.path), candidate.hasDirectoryPath == false {
                return candidate
            }
            place.deleteLastPathComponent()
        }
        // The test runner's own path tells nothing on some systems; the build folder stands below the package.
        return Repository.root.appendingPathComponent(".build/release/clew")
    }
}
