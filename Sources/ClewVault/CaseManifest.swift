public import ClewCore
internal import Foundation

/// The name of a log of the case.
public enum LogName: String, Sendable, Hashable, CaseIterable, Codable {
    /// What was sealed and what was erased.
    case evidence
    /// What people decided.
    case decisions
    /// Who did and saw what.
    case audit
}

/// What `clew.json` says: the format, the case, and under which names and keys its logs are signed.
public struct CaseManifest: Hashable, Sendable, Codable {
    /// The newest format that this program reads and the one that it writes.
    public static let newestFormat = 1

    /// How a log is signed now.
    public struct Log: Hashable, Sendable, Codable {
        /// The origin line of its checkpoints (C2SP tlog-checkpoint).
        public var origin: String
        /// The key that checks them, in the text form of C2SP signed-note.
        public var verifier: String

        /// A log by its parts.
        public init(origin: String, verifier: String) {
            self.origin = origin
            self.verifier = verifier
        }
    }

    /// How a log was signed until an adoption.
    public struct Predecessor: Hashable, Sendable, Codable {
        /// Which log.
        public var log: LogName
        /// The old origin.
        public var origin: String
        /// The old verifier key.
        public var verifier: String
        /// The size of the tree at the last checkpoint of that name.
        public var size: Int
        /// The root of that tree.
        public var root: Digest
        /// The last checkpoint of that name, as it was signed.
        public var checkpoint: String

        /// A predecessor by its parts.
        public init(log: LogName, origin: String, verifier: String, size: Int, root: Digest, checkpoint: String) {
            self.log = log
            self.origin = origin
            self.verifier = verifier
            self.size = size
            self.root = root
            self.checkpoint = checkpoint
        }
    }

    /// The version of the folder's format.
    public var formatVersion: Int
    /// The UUID of the case, in lower case.
    public var uuid: String
    /// The name that people gave to the case.
    public var name: String
    /// Which keys sign now: part of every origin, new with each adoption.
    public var generation: String
    /// How each log is signed now.
    public var logs: [String: Log]
    /// How the logs were signed before, oldest first.
    public var predecessors: [Predecessor]

    /// How a log is signed now; `nil` when the manifest lacks it.
    public subscript(log: LogName) -> Log? { logs[log.rawValue] }

    /// The origin of a log of a case under keys of a generation.
    static func origin(of log: LogName, uuid: String, generation: String) -> String {
        "clew/\(uuid)/\(generation)/\(log.rawValue)"
    }

    static func isUUID(_ text: String) -> Bool {
        RecordID(text)?.description == text
    }

    static func isGeneration(_ text: String) -> Bool {
        text.utf8.count == 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Reads the bytes of `clew.json`.
    init(_ bytes: [UInt8]) throws(CaseFault) {
        struct Version: Codable {
            var formatVersion: Int
        }
        // The reason is the same whatever the decoder says: the file is not what this program writes.
        guard let version = try? JSONDecoder().decode(Version.self, from: Data(bytes)) else { throw .malformed }
        guard version.formatVersion <= CaseManifest.newestFormat else { throw .newerFormat(version.formatVersion) }
        guard let manifest = try? JSONDecoder().decode(CaseManifest.self, from: Data(bytes)),
            CaseManifest.isUUID(manifest.uuid), CaseManifest.isGeneration(manifest.generation),
            LogName.allCases.allSatisfy({ manifest[$0] != nil })
        else { throw .malformed }
        self = manifest
    }

    init(uuid: String, name: String, generation: String, logs: [String: Log]) {
        formatVersion = CaseManifest.newestFormat
        self.uuid = uuid
        self.name = name
        self.generation = generation
        self.logs = logs
        predecessors = []
    }

    /// The bytes of `clew.json`.
    func encoded() throws(CaseFault) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(self)) + [10]
        } catch {
            throw .malformed
        }
    }
}
