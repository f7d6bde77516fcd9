internal import ClewVault
internal import Foundation

/// Where a case is continued on this computer.
///
/// The keys are found by the UUID of the case, which a copy of the folder shares. Without this note the first look at a
/// backup would be signed, and the original would then be the one that has fallen behind. An adopted copy has keys and a
/// note of its own, so it and the original are continued side by side.
struct CaseHome {
    private let note: String
    /// Where the note was before there was one for each generation of keys.
    private let oldNote: String
    private let folder: String

    init(_ folder: CaseFolder, secrets: SecretsFolder) {
        let place = secrets.folder(of: folder.manifest.uuid)
        note = place + "/" + folder.manifest.generation + ".home"
        oldNote = place + "/home"
        self.folder = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    }

    /// Writes down that the case is continued here.
    func settle() throws {
        try Data((folder + "\n").utf8).write(to: URL(fileURLWithPath: note), options: .atomic)
    }

    /// The folder where the case is continued, when it is another one. A case whose old place is empty has moved here.
    func elsewhere(uuid: String) throws -> String? {
        let noted = [note, oldNote].lazy.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.first
        guard let home = noted?.trimmingCharacters(in: .newlines), home != folder else { return nil }
        let there = try? CaseFolder.open(home)  // What cannot be opened is not there any more.
        if let there, there.manifest.uuid == uuid, CaseHome.isSame(there, generation: note) { return home }
        try settle()
        return nil
    }

    /// Whether the case there is signed with the keys whose note this is; after an adoption there it is another one.
    private static func isSame(_ there: CaseFolder, generation note: String) -> Bool {
        note.hasSuffix("/" + there.manifest.generation + ".home")
    }
}
