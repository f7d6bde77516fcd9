import ClewCore
import ClewExercise
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Synchronization

/// A case in a folder of its own, with secrets of its own and a clock that ticks by itself.
final class CaseFixture: Sendable {
    private let scratch: ScratchFolder
    let secrets: SecretsFolder

    init() throws {
        scratch = try ScratchFolder()
        secrets = SecretsFolder(scratch.path("secrets"))
    }

    /// Where the case, its secrets and its inputs lie.
    var root: String { scratch.path }

    static let statement = AuthorityStatement(officer: "M. Example", caseReference: "EX-1", legalBasis: "exercise")

    /// Makes a case.
    ///
    /// - Parameter clock: `nil` for one whose every look is a second later.
    func create(_ name: String = "case", clock: (@Sendable () -> Timestamp)? = nil) throws -> Workspace {
        let tick = Ticks()
        let ticking: @Sendable () -> Timestamp = { tick.next() }
        return try Workspace.create(
            at: root + "/" + name, name: name, authority: CaseFixture.statement, secrets: secrets,
            clock: clock ?? ticking)
    }

    /// Writes a file below the root and gives its path.
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try scratch.write(bytes, name)
    }

    /// Writes an exercise and gives its folder.
    func exercise(seed: UInt64 = 7, pages: Int = 80) throws -> String {
        for file in try ExerciseFolder(seed: seed, pages: pages).files() {
            _ = try write("captures/" + file.path, file.bytes)
        }
        return root + "/captures"
    }

    /// A clock whose every look is a second later.
    private final class Ticks: Sendable {
        private let seconds = Mutex<Int64>(1_760_000_000)

        func next() -> Timestamp {
            seconds.withLock { seconds in
                seconds += 1
                return Timestamp(seconds: seconds)
            }
        }
    }
}

extension Workspace {
    func permit(role: Role = .supervisor, purpose: String = "test") -> Permit {
        Permit(user: "tester", role: role, authority: defaultAuthority, purpose: purpose)
    }

    func importing(_ paths: String..., mapping: String? = nil, market: String? = nil) throws -> ImportReport {
        try importInputs(ImportOptions(paths: paths, market: market, mappingFile: mapping), under: permit())
    }

    /// The canonical dump as text.
    func dumped() throws -> String {
        var bytes: [UInt8] = []
        try dump(under: permit()) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
