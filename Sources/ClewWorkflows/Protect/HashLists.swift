public import ClewCore
internal import ClewCrypto
internal import ClewVault
internal import Foundation
internal import Synchronization

/// What importing a list of protected material gave.
public struct HashListReport: Sendable, Hashable {
    /// The list.
    public var list: ProtectedList
    /// Whether it was not loaded before.
    public var isNew = true
    /// How many places of the list could not be read.
    public var badCount = 0
    /// The first of them: lines of a text, objects of JSON, from 1.
    public var badPlaces: [Int] = []
    /// How many hashes were left out because of their category.
    public var otherCategories = 0
    /// Whether the hash of nothing stood in the list, and was left out.
    public var heldTheHashOfNothing = false
    /// How many matches were found in the vault, sealed for the unit and erased.
    public var referrals = 0
    /// Whether looking through the vault was ended; the same command begins it anew.
    public var wasCancelled = false
}

extension Workspace {
    /// The unit for which protected material is sealed; `nil` where none is designated.
    public var protectedUnit: ProtectedUnit? { decided.withLock { $0.unit } }

    /// Designates the unit: from now on protected material is sealed under its public key.
    ///
    /// What was sealed before stays sealed to the unit before.
    ///
    /// - Parameter line: the public key as `clew protect keys` prints it.
    @discardableResult
    public func designateUnit(_ line: String, name: String, under permit: Permit) throws -> ProtectedUnit {
        try require([.supervisor], for: "designate a unit", under: permit)
        try requireKeys()
        guard let key = RecipientKey(line: line) else {
            throw WorkflowFault.badInput(
                sentence: "this is no public key of a unit, or a digit of it is wrong; it is the line that "
                    + "'clew protect keys' prints and begins with clewunit1:.")
        }
        let name = try Workspace.shortName(name, "a unit")
        let unit = ProtectedUnit(name: name, key: key)
        try log(.alteration, "designate a unit", unit.label + " " + key.fingerprint, under: permit)
        var decision = Decision(.protectionUnit, time: clock(), by: permit.user)
        decision.unitKey = key.description
        decision.name = name
        decision.under = permit.authority.id
        try append(decision)
        return unit
    }

    /// The lists of protected material that are loaded.
    public func hashLists(under permit: Permit) throws -> [ProtectedList] {
        try require([.supervisor, .auditor], for: "list protected material", under: permit)
        try log(.consultation, "list protected material", "", under: permit)
        try readDecisions()
        return decided.withLock { $0.lists }
    }

    /// Loads a list of hashes of protected material, and looks through the whole vault for it.
    ///
    /// The hashes stand in a file below `config/protected/` and are never shown; name, numbers and digest stand in the
    /// decisions log. A list that is loaded already is only looked for again.
    ///
    /// - Parameters:
    ///   - name: what people call it; the name of the file where it is `nil`.
    ///   - categories: of a list that states categories those that count; `nil` for all.
    public func importHashList(
        _ path: String, name: String? = nil, categories: Set<Int>? = nil, under permit: Permit,
        observer: Observer = .none
    ) throws -> HashListReport {
        let label = try Workspace.shortName(name ?? URL(fileURLWithPath: path).lastPathComponent, "a list")
        try require([.supervisor], for: "import a list of protected material", label, under: permit)
        try requireKeys()
        try readDecisions()
        guard protectedUnit != nil else {
            throw WorkflowFault.conflict(
                sentence: """
                    a list can only be used once it is said for whom a match is sealed: let the unit make keys with \
                    'clew protect keys' on its own machine, name its public key with 'clew protect unit', then import the \
                    list.
                    """)
        }
        let content: HashListContent
        do throws(HashListFault) {
            content = try HashListReader(categories: categories).read(path)
        } catch {
            throw WorkflowFault.badInput(sentence: error.sentence)
        }
        var list = try keep(content, name: label)
        list.categories = categories?.sorted()
        let known = decided.withLock { $0.lists.first { $0.digest == list.digest } }
        let words = "\(label), \(list.count) hashes"
        try log(.alteration, "import a list of protected material", words, outcome: "begun", under: permit)
        if let known {
            list = known
        } else {
            var decision = Decision(.protectionList, time: clock(), by: permit.user)
            decision.list = list
            decision.under = permit.authority.id
            try append(decision)
        }
        var report = HashListReport(
            list: list, isNew: known == nil, badCount: content.badCount, badPlaces: content.badPlaces,
            otherCategories: content.otherCategories, heldTheHashOfNothing: content.heldTheHashOfNothing)
        if let found = try screen(anew: true, under: permit, observer) {
            report.referrals = found
        } else {
            report.wasCancelled = true
        }
        try log(
            .alteration, "import a list of protected material", words,
            outcome: report.wasCancelled ? "interrupted" : "\(report.referrals) found in the vault", under: permit)
        return report
    }

    /// Writes a list to its place; the digest of what lies there.
    private func keep(_ content: HashListContent, name: String) throws -> ProtectedList {
        let folder = folder.config + "/protected"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let spool = SpoolFile(folder: folder)
        defer { spool.remove() }
        try HashListFile.write(content) { try spool.write($0) }
        spool.close()
        let list = ProtectedList(
            name: name, digest: try FileDigest.sha256(of: spool.path), md5: content.hashes[.md5]?.count ?? 0,
            sha1: content.hashes[.sha1]?.count ?? 0, sha256: content.hashes[.sha256]?.count ?? 0)
        if let handle = FileHandle(forUpdatingAtPath: spool.path) {
            try handle.synchronize()
            try handle.close()
        }
        guard rename(spool.path, self.folder.config + "/" + list.fileName) == 0 else {
            throw WorkflowFault.system(sentence: "the list cannot be written to \(folder); look at its rights.")
        }
        return list
    }

    private static func shortName(_ name: String, _ what: String) throws -> String {
        guard name.utf8.count <= 100, name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw WorkflowFault.badInput(
                sentence:
                    "the name of \(what) has at most 100 bytes and no control characters; give another with --name.")
        }
        return name
    }
}
