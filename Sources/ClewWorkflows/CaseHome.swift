internal import ClewVault
internal import Foundation

/// Where a case is continued on this computer.
///
/// The keys are found by the UUID of the case, which a copy of the folder shares. Without this note the first look at a
/// backup would be signed, and the original would then be the one that has fallen behind.
struct CaseHome {
    private let note: String
    private let folder: String

    init(_ folder: CaseFolder, secrets: SecretsFolder) {
        note = secrets.folder(of: folder.manifest.uuid) + "/home"
        self.folder = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    }

    /// Writes down that the case is continued here.
    func settle() throws {
        try Data((folder + "\n").utf8).write(to: URL(fileURLWithPath: note), options: .atomic)
    }

    /// Whether this folder is the one where the case is continued. A case whose old place is empty has moved here.
    func isHere(uuid: String) throws -> Bool {
        guard let noted = try? String(contentsOfFile: note, encoding: .utf8) else { return true }
        let home = noted.trimmingCharacters(in: .newlines)
        if home == folder { return true }
        let there = try? CaseFolder.open(home)  // What cannot be opened is not there any more.
        if there?.manifest.uuid == uuid { return false }
        try settle()
        return true
    }
}
