package import Foundation
import Synchronization
package import Testing

/// The real captures that lie beside the repository and never in it: archives that are unpacked once for all tests, and
/// folders of plain files. Without them the tests that need them are skipped and say so.
///
///     @Test(.realCaptures("agora-pages"))
///     func `a list page …`() throws {
///         for page in try RealCaptures.files(below: "agora-pages/agora/2014-04-06/cat", limit: 60) { … }
///     }
package enum RealCaptures {
    /// Where they lie: the folder that `CLEW_TEST_DATA` names, or `../shared/data` beside the repository.
    package static let root: URL =
        ProcessInfo.processInfo.environment["CLEW_TEST_DATA"].map { URL(filePath: $0) }
        ?? Repository.root.deletingLastPathComponent().appending(path: "shared/data")

    /// Why a test on real captures did not run.
    package static let absence: Comment =
        "real captures are not here: lay them into ../shared/data or name their folder in CLEW_TEST_DATA"

    /// The folders that this process has asked for.
    private static let known = Mutex<[String: URL]>([:])

    /// Whether there is an archive, or an unpacked folder or a plain file, of that name.
    package static func isThere(_ name: String) -> Bool {
        [name, name + ".tar.xz"].contains { isFile(root.appending(path: $0)) }
    }

    /// The folder that an archive is unpacked to, or the folder of that name that stands unpacked; `nil` where there is
    /// neither. An archive that cannot be unpacked is an issue of the test, never a silent absence.
    package static func folder(_ name: String) -> URL? {
        known.withLock { known in
            if let folder = known[name] { return folder }
            let unpacked = root.appending(path: name)
            let archive = root.appending(path: name + ".tar.xz")
            if isFile(unpacked) {
                known[name] = unpacked
            } else if isFile(archive) {
                do {
                    let cache = Repository.root.appending(path: ".build/captures")
                    known[name] = try CaptureArchive(archive, cache: cache).unpacked()
                } catch {
                    Issue.record("\(name).tar.xz was not unpacked: \(error)")
                }
            }
            return known[name]
        }
    }

    /// A file or folder by its path, which begins with the name of an archive or of a plain folder; `nil` where there is
    /// none.
    ///
    ///     RealCaptures.place(of: "vectors/onion-sites.csv")
    ///     RealCaptures.place(of: "grams/dnm_grams_sample/grams_data_BB.csv")
    package static func place(of path: String) -> URL? {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        guard let first = parts.first, let folder = folder(first) else { return nil }
        let place = parts.count == 1 ? folder : folder.appending(path: parts[1])
        return isFile(place) ? place : nil
    }

    /// The bytes of a file.
    package static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: try #require(place(of: path), "\(path) is not among the captures")))
    }

    /// The files below a folder that hold some bytes, at most so many, in the order of their paths relative to it.
    package static func files(
        below path: String, limit: Int = .max, holding mark: String = ""
    ) throws -> [(path: String, bytes: [UInt8])] {
        let folder = try #require(place(of: path), "\(path) is not among the captures").path(percentEncoded: false)
        var files: [(path: String, bytes: [UInt8])] = []
        for name in try Files.paths(below: folder) {
            guard files.count < limit else { break }
            let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            if mark.isEmpty || data.range(of: Data(mark.utf8)) != nil { files.append((name, [UInt8](data))) }
        }
        return files
    }

    private static func isFile(_ place: URL) -> Bool {
        FileManager.default.fileExists(atPath: place.path(percentEncoded: false))
    }
}

extension Trait where Self == ConditionTrait {
    /// Runs a test where all of these captures are there, and says so where they are not.
    package static func realCaptures(_ names: String...) -> Self {
        .enabled(if: names.allSatisfy(RealCaptures.isThere), RealCaptures.absence)
    }
}
