public import ClewCore
internal import ClewStore
internal import ClewVault
internal import Foundation

extension Workspace {
    /// Copies the case into a folder that is not there yet, while others work on it. The copy verifies anywhere.
    public func backup(to path: String, under permit: Permit) throws {
        try require([.supervisor, .analyst], for: "backup", path, under: permit)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw WorkflowFault.conflict(sentence: "\(path) is there already; name a folder that is not.")
        }
        let place = Workspace.resolved(path)
        guard !place.hasPrefix(Workspace.resolved(self.path) + "/") else {
            throw WorkflowFault.badInput(
                sentence: "\(path) lies in the case itself; name a place outside of it, best on another disk.")
        }
        try log(.disclosure, "backup", path, outcome: "begun", under: permit)
        do {
            try vault.backup(to: path) { copy in
                try vault.refresh()
                guard try !isErasureUnfinished() else {
                    throw WorkflowFault.conflict(
                        sentence: "an erasure is under way, which a backup would miss; repeat it when that is done.")
                }
                try store.backup(to: copy.database)
            }
        } catch {
            // Half a copy looks like a case to whoever finds it; the folder was not there before.
            try? FileManager.default.removeItem(atPath: path)
            try log(.disclosure, "backup", path, outcome: "failed", under: permit)
            throw error
        }
        try log(.disclosure, "backup", path, under: permit)
    }

    /// A path without links in the folders above, whether it is there or not.
    private static func resolved(_ path: String) -> String {
        let place = URL(fileURLWithPath: path).standardizedFileURL
        return place.deletingLastPathComponent().resolvingSymlinksInPath().path + "/" + place.lastPathComponent
    }

    /// Writes the keys to a file, under a passphrase.
    ///
    /// The right to sign is given away only once the file is on the disk.
    ///
    /// - Parameter handingOver: `true` gives the right to sign away with the file, and this computer signs no more;
    ///   `false` keeps a safety copy with which a lost case is continued after ``adopt(under:)``.
    public func exportKeys(to path: String, passphrase: String, handingOver: Bool, under permit: Permit) throws {
        try require([.supervisor], for: "export the keys", under: permit)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw WorkflowFault.conflict(sentence: "\(path) is there already; name another file.")
        }
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: parent) else {
            throw WorkflowFault.badInput(sentence: "there is no folder \(parent); make it, or name another file.")
        }
        guard !Workspace.resolved(path).hasPrefix(Workspace.resolved(self.path) + "/") else {
            throw WorkflowFault.badInput(
                sentence: "\(path) lies in the case itself, which is copied; keep the keys outside of it.")
        }
        guard passphrase.count >= 12 else {
            throw WorkflowFault.badInput(sentence: "a passphrase has at least 12 characters; a few words are best.")
        }
        try requireKeys()
        let keys = try CaseKeys.load(for: folder, secrets: secrets)
        try log(.disclosure, handingOver ? "hand the keys over" : "export the keys", path, under: permit)
        try keys.export(passphrase: passphrase, handingOver: handingOver) { (box) throws(KeyFault) in
            try CaseKeys.write(box, to: path)
        }
    }

    /// Takes keys out of a file and keeps them on this computer; they are used from the next opening on.
    ///
    /// - Returns: whether the case can be continued with them; after a safety copy it wants ``adopt(under:)`` first.
    public func importKeys(from path: String, passphrase: String, under permit: Permit) throws -> Bool {
        try require([.supervisor], for: "import keys", under: permit)
        if case .elsewhere = keyless, !isWritable { throw WorkflowFault.conflict(sentence: keyless.refusal) }
        guard let box = FileManager.default.contents(atPath: path), box.count <= 1 << 20 else {
            throw WorkflowFault.badInput(sentence: "\(path) cannot be read, or is no file of keys.")
        }
        do {
            try CaseKeys.import(Array(box), passphrase: passphrase, for: folder, secrets: secrets)
        } catch KeyFault.malformed {
            throw WorkflowFault.badInput(
                sentence: "\(path) is no file that 'clew key export' wrote, or it is that of another case.")
        }
        try CaseHome(folder, secrets: secrets).settle()
        let continued = try Workspace.open(self.path, secrets: secrets, clock: clock)
        try continued.log(.alteration, "import keys", path, under: permit)
        return continued.isWritable
    }

    /// Continues this copy of the case under new keys and new log origins that name the old checkpoints.
    public func adopt(under permit: Permit) throws {
        try require([.supervisor], for: "adopt the case", under: permit)
        guard !isWritable else {
            throw WorkflowFault.conflict(
                sentence: "the keys of this case are here, so it is continued as it is; adopting is for copies without."
            )
        }
        let (adopted, _) = try folder.adopt(secrets: secrets)
        try CaseHome(adopted, secrets: secrets).settle()
        let continued = try Workspace.open(path, secrets: secrets, clock: clock)
        try continued.log(.alteration, "adopt the case", path, under: permit)
    }
}
