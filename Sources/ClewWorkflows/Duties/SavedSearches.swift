public import ClewCore
internal import ClewStore
internal import ClewVault
internal import Foundation

/// A list or a search that a person keeps, and how it was when that person looked at it last.
public struct SavedSearch: Sendable, Hashable, Codable {
    /// The number of it, counted up for each person.
    public var id: Int
    /// The name that the person gave it.
    public var name: String
    /// The page of the desk with its query, such as `/listings?substance=mdma`.
    public var target: String
    /// When it was looked at last.
    public var visited: Timestamp
    /// How many things there were then.
    public var total: Int
    /// The entry of the evidence log that was to be read next then: what came later is new.
    public var leaf: UInt64
}

/// What a person keeps between visits: not evidence, and not derived from it, so it stands in a file of its own (see
/// decision 0103).
struct SavedFile: Codable {
    var next = 1
    var searches: [SavedSearch] = []
}

extension Workspace {
    /// So many searches a person may keep.
    public static let mostSaved = 50

    /// What a person keeps, each with the number of things now; `nil` where it cannot be asked any more.
    ///
    /// - Parameter request: reads the page that was kept.
    public func savedSearches(
        under permit: Permit, request: (String) -> ListRequest?
    ) throws -> [(search: SavedSearch, now: Int?)] {
        try requireContent(for: "list saved searches", "", under: permit)
        let saved = try savedFile(of: permit.user).searches
        let counted = saved.map { search in
            // A search that cannot be read any more is shown, and says so.
            (search: search, now: request(search.target).flatMap { try? total(of: $0, under: permit) })
        }
        try log(.consultation, "list saved searches", "", outcome: "\(saved.count) searches", under: permit)
        return counted
    }

    /// Keeps a list or a search for the person of the permit.
    ///
    /// - Returns: the number of it.
    @discardableResult
    public func save(_ name: String, target: String, of request: ListRequest, under permit: Permit) throws -> Int {
        try requireContent(for: "save a search", target, under: permit)
        if request.isOfDuties { try require([.supervisor, .auditor], for: "save a search", target, under: permit) }
        guard isWritable else { throw WorkflowFault.readOnly(place: folder.path) }
        guard (1...80).contains(name.count), target.utf8.count <= 4096 else {
            throw WorkflowFault.badInput(sentence: "a saved search has a name of 1 to 80 characters.")
        }
        var file = try savedFile(of: permit.user)
        guard file.searches.count < Workspace.mostSaved else {
            throw WorkflowFault.conflict(sentence: "\(Workspace.mostSaved) searches are kept already; take one away.")
        }
        let count = try total(of: request, under: permit)
        try log(.alteration, "save a search", target, outcome: "\(count) found", under: permit)
        let id = file.next
        file.next += 1
        file.searches.append(
            SavedSearch(
                id: id, name: name, target: target, visited: clock(), total: count, leaf: try store.appliedLeaf()))
        try write(file, of: permit.user)
        return id
    }

    /// Sets the visit of a saved search to now.
    ///
    /// - Returns: the search as it was at the visit before; what came in from its ``SavedSearch/leaf`` on is new.
    public func visit(_ id: Int, of request: (String) -> ListRequest?, under permit: Permit) throws -> SavedSearch {
        try requireContent(for: "open a saved search", "\(id)", under: permit)
        var file = try savedFile(of: permit.user)
        guard let index = file.searches.firstIndex(where: { $0.id == id }) else {
            throw WorkflowFault.unknown(what: "saved search", name: "\(id)")
        }
        let before = file.searches[index]
        if let request = request(before.target) {
            file.searches[index].total = try total(of: request, under: permit)
        }
        file.searches[index].visited = clock()
        file.searches[index].leaf = try store.appliedLeaf()
        try log(.consultation, "open a saved search", before.target, under: permit)
        if isWritable { try write(file, of: permit.user) }
        return before
    }

    /// Takes a saved search away.
    public func removeSaved(_ id: Int, under permit: Permit) throws {
        var file = try savedFile(of: permit.user)
        guard let index = file.searches.firstIndex(where: { $0.id == id }) else {
            throw WorkflowFault.unknown(what: "saved search", name: "\(id)")
        }
        try log(.alteration, "take a saved search away", file.searches[index].target, under: permit)
        file.searches.remove(at: index)
        try write(file, of: permit.user)
    }

    /// Names of users have letters, digits, dots, hyphens and underscores only; a name of dots alone is no file.
    private func savedPath(of user: String) -> String {
        "\(folder.state)/desk/\(user.utf8.map { $0 == 0x2E ? "%2E" : String(UnicodeScalar($0)) }.joined()).json"
    }

    private func savedFile(of user: String) throws -> SavedFile {
        guard let data = FileManager.default.contents(atPath: savedPath(of: user)) else { return SavedFile() }
        do {
            return try JSONDecoder().decode(SavedFile.self, from: data)
        } catch {
            throw WorkflowFault.damaged(
                sentence: "the saved searches of \(user) cannot be read; move state/desk/\(user).json away.")
        }
    }

    private func write(_ file: SavedFile, of user: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try FileManager.default.createDirectory(atPath: folder.state + "/desk", withIntermediateDirectories: true)
        let path = savedPath(of: user)
        try encoder.encode(file).write(to: URL(fileURLWithPath: path), options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
