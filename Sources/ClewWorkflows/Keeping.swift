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
        try log(.disclosure, "backup", path, under: permit)
        try vault.backup(to: path) { try store.backup(to: $0.database) }
    }

    /// Writes the keys to a file, under a passphrase.
    ///
    /// - Parameter handingOver: `true` gives the right to sign away with the file, and this computer signs no more;
    ///   `false` keeps a safety copy with which a lost case is continued after ``adopt(under:)``.
    public func exportKeys(to path: String, passphrase: String, handingOver: Bool, under permit: Permit) throws {
        try require([.supervisor], for: "export the keys", under: permit)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw WorkflowFault.conflict(sentence: "\(path) is there already; name another file.")
        }
        guard passphrase.count >= 12 else {
            throw WorkflowFault.badInput(sentence: "a passphrase has at least 12 characters; a few words are best.")
        }
        try requireKeys()
        try log(.disclosure, "export the keys", path, under: permit)
        let keys = try CaseKeys.load(for: folder, secrets: secrets)
        let box = try keys.export(passphrase: passphrase, handingOver: handingOver)
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(box), attributes: [.posixPermissions: 0o600])
        else { throw WorkflowFault.system(sentence: "\(path) cannot be written; look at the folder's rights.") }
    }

    /// Takes keys out of a file and keeps them on this computer; they are used from the next opening on.
    public func importKeys(from path: String, passphrase: String, under permit: Permit) throws {
        try require([.supervisor], for: "import keys", under: permit)
        guard let box = FileManager.default.contents(atPath: path), box.count <= 1 << 20 else {
            throw WorkflowFault.badInput(sentence: "\(path) cannot be read, or is no file of keys.")
        }
        try CaseKeys.import(Array(box), passphrase: passphrase, for: folder, secrets: secrets)
        try CaseHome(folder, secrets: secrets).settle()
        let continued = try Workspace.open(self.path, secrets: secrets, clock: clock)
        try continued.log(.alteration, "import keys", path, under: permit)
    }

    /// Continues this copy of the case under new keys and new log origins that name the old checkpoints.
    public func adopt(under permit: Permit) throws {
        try require([.supervisor], for: "adopt the case", under: permit)
        let (adopted, _) = try folder.adopt(secrets: secrets)
        try CaseHome(adopted, secrets: secrets).settle()
        let continued = try Workspace.open(path, secrets: secrets, clock: clock)
        try continued.log(.alteration, "adopt the case", path, under: permit)
    }
}
