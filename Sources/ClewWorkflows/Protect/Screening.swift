import ClewCore
import ClewCrypto
import ClewVault
import Foundation

/// Up to where the evidence log was looked through for protected material, and for which lists: `state/screened.json`.
///
/// What lies behind may come from a program that did not know the lists yet and was killed before it looked again. Where
/// the file is missing, or names other lists, everything is looked through once more.
private struct ScreenedMark: Codable {
    /// All entries below this one were looked at.
    var entries: Int
    /// The digests of the lists, in their order.
    var lists: [Digest]
}

/// An import or a capture as long as it takes things in: what it seals was looked at for the lists that it knows.
struct Intake {
    /// The lists that were loaded when it began.
    let lists: Set<Digest>
    /// Whether no program was at work that knew fewer lists.
    fileprivate let isAlone: Bool
    /// Tells others which lists are known here.
    private var lock: FileLock?
    /// Whether all was looked at that had been sealed before.
    fileprivate(set) var hasLooked = false

    fileprivate init(lists: Set<Digest>, isAlone: Bool, lock: FileLock) {
        self.lists = lists
        self.isAlone = isAlone
        self.lock = lock
    }

    /// Ends it.
    mutating func release() {
        lock?.release()
        lock = nil
    }

    /// The beginning of the names of the locks.
    fileprivate static let prefix = "intake-"

    /// The name of the lock of all who know the same lists.
    fileprivate static func name(_ lists: Set<Digest>) -> String {
        prefix + Digest(words: sha256(lists.sorted().flatMap(\.bytes))).hex.prefix(16)
    }
}

extension Workspace {
    private var screenedPath: String { folder.state + "/screened.json" }

    /// The entry below which all was looked at for these lists; `nil` where nobody knows.
    private func screenedSize(_ lists: Set<Digest>, below size: Int) -> Int? {
        guard let data = FileManager.default.contents(atPath: screenedPath),
            let mark = try? JSONDecoder().decode(ScreenedMark.self, from: data),
            Set(mark.lists) == lists, (0...size).contains(mark.entries)
        else { return nil }
        return mark.entries
    }

    private func noteScreened(_ entries: Int, _ lists: Set<Digest>) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let mark = ScreenedMark(entries: entries, lists: lists.sorted())
        try encoder.encode(mark).write(to: URL(fileURLWithPath: screenedPath), options: .atomic)
    }

    /// Looks for protected material through what was sealed since the last look, or through everything where lists came
    /// since then. What matches is sealed for the unit and erased. Does nothing where no list is loaded.
    ///
    /// - Parameter isAnew: looks through everything all the same.
    /// - Returns: how many matches were found; `nil` when the work was ended.
    func screen(anew isAnew: Bool = false, under permit: Permit, _ observer: Observer) throws -> Int? {
        guard isWritable, try !listDigests().isEmpty else { return 0 }
        guard let lock = try ReadingLock(folder, observer, name: "screening") else { return nil }
        defer { lock.release() }
        var isAnew = isAnew
        var count = 0
        while true {
            let lists = try listDigests()
            let size = try vault.refresh()
            let mark = isAnew ? nil : screenedSize(lists, below: size)
            if mark == size { return count }
            guard let found = try sweep(from: mark ?? 0, under: permit, observer) else { return nil }
            try noteScreened(size, lists)
            count += found
            isAnew = false
            // What was sealed and erased for them stands behind the mark.
            if found == 0 { return count }
        }
    }

    /// The entry below which all was looked at for the lists that are loaded; `nil` when something of it was not.
    private func screenedSize() throws -> Int? {
        let size = try vault.refresh()
        let lists = try listDigests()
        guard isWritable, !lists.isEmpty else { return size }
        return screenedSize(lists, below: size)
    }

    /// Looks for protected material, then does something while no other process reads on; `nil` when the work was ended.
    ///
    /// - Parameter body: gets the entry below which all was looked at: nothing from there on may be read.
    func whileScreened<Result>(
        under permit: Permit, _ observer: Observer, _ body: (Int) throws -> Result
    ) throws -> Result? {
        while try screen(under: permit, observer) != nil {
            let turn: Result?? = try whileReading(observer) { try screenedSize().map(body) }
            guard let turn else { return nil }
            if let result = turn { return result }
            // A list came in between.
        }
        return nil
    }

    // MARK: Taking in

    /// Begins to take in; whoever does looks first with ``look(behind:under:_:)``, and makes its protection after this.
    func beginIntake() throws -> Intake {
        while true {
            let lists = try listDigests()
            let path = folder.state + "/" + Intake.name(lists) + ".lock"
            guard let lock = FileLock(sharing: path) else {
                throw WorkflowFault.system(
                    sentence: "\(path) cannot be written; look at the rights of the case's folder.")
            }
            // Who begins later knows these lists at least.
            guard try listDigests() == lists else {
                lock.release()
                continue
            }
            do {
                let isAlone = try !lists.isEmpty && isNobodyBehind(lists)
                return Intake(lists: lists, isAlone: isAlone, lock: lock)
            } catch {
                lock.release()
                throw error
            }
        }
    }

    /// Whether nobody takes things in who knows other lists.
    private func isNobodyBehind(_ lists: Set<Digest>) throws -> Bool {
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.state)
        where file.hasPrefix(Intake.prefix) && file.hasSuffix(".lock") {
            let name = String(file.dropLast(5))
            if name == Intake.name(lists) { continue }
            guard let lock = try stateLock(name) else { return false }
            lock.release()
        }
        return true
    }

    /// Looks at what was sealed before an intake began.
    ///
    /// - Returns: how many matches were found.
    func look(behind intake: inout Intake, under permit: Permit, _ observer: Observer) throws -> Int {
        guard let found = try screen(under: permit, observer) else { return 0 }
        intake.hasLooked = true
        return found
    }

    /// Says that what was sealed so far need not be looked at again: it was, as it came. Where a list came meanwhile, or
    /// somebody else took in without it, that is not so.
    func settle(_ intake: Intake) throws {
        guard intake.isAlone, intake.hasLooked, try listDigests() == intake.lists,
            let lock = try stateLock("screening")
        else { return }
        defer { lock.release() }
        let size = try vault.refresh()
        // Where the file was lost meanwhile all is looked at.
        guard let mark = screenedSize(intake.lists, below: size), mark < size else { return }
        try noteScreened(size, intake.lists)
    }
}
