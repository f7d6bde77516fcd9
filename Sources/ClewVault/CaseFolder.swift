internal import ClewCore

/// The folder of a case: where everything lies that is not secret.
///
///     let folder = try CaseFolder.find(from: ".")
///     folder.manifest.name
///     let vault = try Vault.open(folder, keys: try CaseKeys.load(for: folder))
public struct CaseFolder: Hashable, Sendable {
    /// The path, without a slash at the end.
    public let path: String
    /// What `clew.json` says.
    public internal(set) var manifest: CaseManifest

    private static let manifestName = "clew.json"

    /// The evidence: segments, `imported/`, `quarantine/`, `torn/`.
    public var vault: String { path + "/vault" }
    /// The three logs.
    public var logs: String { path + "/logs" }
    /// Site profiles, mappings, watch rules, rate tables.
    public var config: String { path + "/config" }
    /// Frontier, saved searches, import progress.
    public var state: String { path + "/state" }
    /// The derived database.
    public var database: String { path + "/clew.sqlite" }
    /// The folder of one log.
    public func log(_ name: LogName) -> String { logs + "/" + name.rawValue }
    /// The time stamps of checkpoints, beside the logs.
    var timeStamps: String { logs + "/time-stamps" }

    /// Whether this user may write to the folder and to what lies directly in it.
    public var isWritable: Bool {
        [path, vault, logs, state].allSatisfy { Disk.isWritable($0) }
    }

    /// The lock that erasing takes alone and a backup shares.
    var erasureLock: String { state + "/erasure.lock" }

    /// Makes a case and its keys. All folders are the owner's alone.
    ///
    /// - Parameters:
    ///   - path: a folder that is empty or not there yet.
    ///   - name: what people call the case.
    /// - Throws: ``CaseFault/occupied``, ``CaseFault/disk(_:)``; a ``KeyFault`` when the keys cannot be kept.
    public static func create(
        at path: String, name: String, secrets: SecretsFolder = .standard
    ) throws -> (folder: CaseFolder, keys: CaseKeys) {
        let path = trimmed(path)
        try creating { () throws(DiskFault) in try Disk.makeFolders(path) }
        let names: [String]
        do throws(DiskFault) {
            names = try Disk.names(in: path)
        } catch {
            throw CaseFault.disk(error)
        }
        guard names.isEmpty else { throw CaseFault.occupied }
        let uuid = randomUUID()
        let keys = try CaseKeys.create(uuid: uuid, secrets: secrets)
        var folder = CaseFolder(
            path: path,
            manifest: CaseManifest(uuid: uuid, name: name, generation: keys.generation, logs: keys.manifestLogs))
        try folder.makeFolders()
        // Begun here, so that a log that is not there later was taken away.
        for name in LogName.allCases { _ = try CaseLog.open(name, folder: folder, keys: keys) }
        // Last, so that a folder with a manifest is always a whole case.
        try folder.write(folder.manifest)
        return (folder, keys)
    }

    /// Makes the folders of a case, for the owner alone.
    func makeFolders() throws(CaseFault) {
        try CaseFolder.creating { () throws(DiskFault) in
            for part in [vault, vault + "/imported", vault + "/quarantine", vault + "/torn", logs, config, state] {
                try Disk.makeFolder(part)
            }
        }
    }

    /// Opens the case in exactly this folder.
    public static func open(_ path: String) throws(CaseFault) -> CaseFolder {
        let path = trimmed(path)
        let name = path + "/" + manifestName
        guard Disk.exists(name) else { throw .noCase }
        let bytes: [UInt8]
        do throws(DiskFault) {
            bytes = try Disk.contents(name)
        } catch {
            throw .disk(error)
        }
        return CaseFolder(path: path, manifest: try CaseManifest(bytes))
    }

    /// Opens the case of the nearest `clew.json`, in the folder itself or above it.
    public static func find(from path: String) throws(CaseFault) -> CaseFolder {
        var place = absolute(path)
        while true {
            if Disk.exists(place + "/" + manifestName) { return try open(place) }
            guard place != "/", let parent = Disk.parent(of: place) else { throw .noCase }
            place = parent == "/" ? "" : parent
            if place.isEmpty {
                if Disk.exists("/" + manifestName) { return try open("/") }
                throw .noCase
            }
        }
    }

    /// Puts another manifest in place, durably.
    mutating func write(_ manifest: CaseManifest) throws(CaseFault) {
        let bytes = try manifest.encoded()
        do throws(DiskFault) {
            try Disk.replace(path + "/" + CaseFolder.manifestName, with: bytes)
        } catch {
            throw .disk(error)
        }
        self.manifest = manifest
    }

    private static func creating(_ body: () throws(DiskFault) -> Void) throws(CaseFault) {
        do throws(DiskFault) {
            try body()
        } catch {
            throw .disk(error)
        }
    }

    static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty ? "." : path
    }

    private static func absolute(_ path: String) -> String {
        trimmed(Disk.absolute(path))
    }

    /// A random UUID (RFC 9562, version 4).
    private static func randomUUID() -> String {
        var generator = SystemRandomNumberGenerator()
        return RecordID(
            words: (
                generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000,
                generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
            )
        ).description
    }
}

extension CaseFolder {
    /// Reads the bytes of a manifest, for tests of hostile ones.
    package static func manifest(from bytes: [UInt8]) throws(CaseFault) -> CaseManifest {
        try CaseManifest(bytes)
    }
}
