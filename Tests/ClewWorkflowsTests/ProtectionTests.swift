import ClewCore
import ClewCrypto
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Synchronization
import Testing

/// What is on a list never gets into a case in clear, and what is there already goes.
@Suite(.serialized) struct ProtectionTests {
    @Test(arguments: Packed.allCases)
    func `what comes in and is on a list is sealed for the unit and leaves no trace`(packed: Packed) throws {
        let held = try ProtectedCase()
        try held.load()
        let file = try packed.write(held.material, held.fixture)
        let report = try held.workspace.importing(held.fixture.root + "/in")
        // A damaged archive is sealed as a whole as well.
        let count = packed == .clippedZip ? 2 : 1
        #expect(report.referrals == count)
        #expect(try held.traces(also: ["zanzibar"]) == [])
        let referrals = try held.referrals()
        #expect(referrals.count == count)
        let finding = try #require(referrals.first)
        #expect(finding.finding.sentence.contains("'list' (SHA-256)") && finding.finding.sentence.contains("'Unit 4'"))
        let opened = try held.opened(finding)
        if packed.isWhole, packed != .zippedWARC { #expect(opened.sealed == file) }
        if !packed.isWhole { #expect(opened.sealed == held.material && opened.payload == nil) }
        #expect(opened.facts.contains("zanzibar") || opened.facts.contains("crawl") || opened.facts.contains("box.zip"))
        #expect(opened.facts.contains(ProtectedCase.hash("SHA-256", held.material)))
        #expect(try held.workspace.search("ordinary", under: held.permit).total.value >= 1)
        try held.expectWhole()
        // The same once more changes nothing.
        let size = try held.workspace.overview(under: held.permit).appliedLeaf
        let again = try held.workspace.importing(held.fixture.root + "/in")
        #expect(again.sealed == 0)
        #expect(try held.workspace.overview(under: held.permit).appliedLeaf == size)
    }

    @Test(arguments: ["MD5", "SHA-1", "SHA-256"])
    func `every kind of hash counts, and of a large file as well`(kind: String) throws {
        let held = try ProtectedCase(size: 9 << 20)
        try held.load(kind)
        _ = try held.fixture.write("in/large.bin", held.material)
        let zip = held.fixture.root + "/in/box.zip"
        #expect(try ProgramRun("zip", ["-q", zip, "large.bin"], in: held.fixture.root + "/in").status == 0)
        let report = try held.workspace.importing(held.fixture.root + "/in")
        #expect(report.referrals == 2)
        #expect(try held.traces(also: ["large.bin"]) == [])
        for finding in try held.referrals() {
            let isSame = try held.opened(finding).sealed == held.material
            #expect(isSame)
        }
        try held.expectWhole()
    }

    @Test(arguments: Packed.looked)
    func `a list that comes later finds what was sealed before, seals it for the unit and erases it`(
        packed: Packed
    ) throws {
        let held = try ProtectedCase()
        _ = try packed.write(held.material, held.fixture)
        #expect(try held.workspace.importing(held.fixture.root + "/in").referrals == 0)
        #expect(try held.referrals().isEmpty)
        // Whoever looks for traces finds them where there are any.
        #expect(try !held.traces().isEmpty || packed == .stylePage)
        let report = try held.load()
        #expect(report.referrals == 1 && report.isNew)
        let verified = try held.workspace.verify(deep: true, under: held.permit)
        #expect(verified.isClean && !verified.erased.isEmpty)
        // What the audit says of before is out of reach; the names of archives stand in the report of the run.
        let traces = try held.traces(also: packed == .gzipped ? [] : ["zanzibar"])
        #expect(traces == [])
        let opened = try held.opened(try #require(try held.referrals().first))
        #expect(opened.payload.map { $0 == held.material } ?? true || packed.isPage || packed == .clippedZip)
        #expect(opened.payload != nil)
        try held.expectWhole()
        let again = try held.workspace.importing(held.fixture.root + "/in")
        #expect(again.sealed == 0 || packed == .clippedZip)
        #expect(try held.traces() == [])
        // And the list once more finds nothing.
        let second = try held.load()
        #expect(!second.isNew && second.referrals == 0)
    }

    @Test func `without a unit no list is taken, and without a list nothing is hashed twice`() throws {
        let held = try ProtectedCase(hasUnit: false)
        let fault = #expect(throws: WorkflowFault.self) { try held.load() }
        #expect(fault?.sentence.contains("clew protect unit") == true)
        #expect(try held.workspace.neededHashes(under: held.permit).isEmpty)
        let line = try UnitWork.makeKeys(
            at: held.fixture.root + "/unit.key", passphrase: "four words in a row", limits: .test)
        try held.workspace.designateUnit(line, name: "", under: held.permit)
        #expect(try held.workspace.neededHashes(under: held.permit).isEmpty)
        try held.load("SHA-256", name: "one")
        #expect(try held.workspace.neededHashes(under: held.permit) == [.sha256])
        try held.load("MD5", name: "two")
        #expect(try held.workspace.neededHashes(under: held.permit) == [.sha256, .md5])
    }

    @Test func `only the kinds that are asked for are computed`() {
        for kinds in [[], [.md5], [.sha1, .sha256], Set(HashKind.allCases)] as [Set<HashKind>] {
            var digests = KindDigests(kinds)
            #expect(digests.computed == kinds)
            Array("abc".utf8).withUnsafeBytes { digests.update($0) }
            #expect(Set(digests.hashes.map(\.kind)) == kinds)
        }
        #expect(KindDigests(Set(HashKind.allCases)).hashes.isEmpty)
    }

    @Test func `a list that was changed or taken away stops every import`() throws {
        let held = try ProtectedCase()
        try held.load()
        let path = try held.fixture.write("page.html", Array("<p>ordinary".utf8))
        let folder = held.fixture.root + "/case/config/protected/"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        var bytes = try Files.bytes(folder + name)
        bytes[bytes.count - 1] ^= 1
        try Files.write(bytes, folder + name)
        let fault = #expect(throws: WorkflowFault.self) { try held.workspace.importing(path) }
        #expect(fault?.sentence.contains("is not what was imported") == true)
        try FileManager.default.removeItem(atPath: folder + name)
        #expect(throws: WorkflowFault.self) { try held.workspace.importing(path) }
        try held.load()
        #expect(try held.workspace.importing(path).sealed == 1)
    }

    @Test func `what an import has looked at is not looked at again, and without the file of state all is`() throws {
        let held = try ProtectedCase()
        try held.load()
        for number in 0..<40 {
            _ = try held.fixture.write("in/\(number).html", Array("<p>ordinary \(number)".utf8))
        }
        /// How many entries were looked at again, at most at once.
        func screened() throws -> Int {
            let most = Mutex(0)
            let observer = Observer(progress: { step in
                guard step.phase == .screening else { return }
                most.withLock { $0 = max($0, step.totalBytes ?? 0) }
            })
            _ = try held.workspace.importInputs(
                ImportOptions(paths: [held.fixture.root + "/in"]), under: held.permit, observer: observer)
            return most.withLock { $0 }
        }
        #expect(try screened() < 10)
        #expect(try screened() < 10)
        let state = held.workspace.path + "/state/screened.json"
        try FileManager.default.removeItem(atPath: state)
        #expect(try screened() >= 40)
        #expect(FileManager.default.fileExists(atPath: state))
        // A case without lists keeps no such file.
        let other = try ProtectedCase()
        _ = try other.workspace.importing(held.fixture.root + "/in")
        #expect(!FileManager.default.fileExists(atPath: other.workspace.path + "/state/screened.json"))
    }

    @Test func `unit, lists and hand-overs are decisions and looks of a supervisor, and they are written down`() throws
    {
        let held = try ProtectedCase()
        let list = try held.fixture.write("list.txt", Array(ProtectedCase.hash("MD5", held.material).utf8))
        let analyst = held.workspace.permit(role: .analyst)
        #expect(throws: WorkflowFault.self) { try held.workspace.importHashList(list, under: analyst) }
        #expect(throws: WorkflowFault.self) { try held.workspace.designateUnit("x", name: "", under: analyst) }
        #expect(throws: WorkflowFault.self) { try held.workspace.designateUnit("x", name: "", under: held.permit) }
        #expect(throws: WorkflowFault.self) { try held.workspace.handOver(0, to: "/nowhere", under: analyst) }
        try held.load("MD5")
        _ = try held.workspace.importing(try held.fixture.write("zanzibar.bin", held.material))
        let finding = try #require(try held.referrals().first)
        _ = try held.opened(finding)
        let decisions = try held.workspace.decisions(page: Page(), under: held.permit).rows
        #expect(decisions.prefix(2).map(\.kind) == ["protection-list", "protection-unit"])
        #expect(decisions.first?.subject.contains("list: 1001 hashes") == true)
        let audit = try held.workspace.audit(page: Page(limit: 100), under: held.permit).rows.compactMap(\.entry)
        #expect(audit.contains { $0.action == .disclosure && $0.operation == "hand over protected material" })
        // Nothing else can be handed over, and no number that is not there.
        for number in [-1, 0, 1, 1_000_000] {
            #expect(throws: WorkflowFault.self) {
                try held.workspace.handOver(number, to: held.fixture.root + "/x", under: held.permit)
            }
        }
        // What cannot be written, or is there already, is not entered as handed over.
        func handedOver() throws -> Int {
            try held.workspace.audit(page: Page(limit: 100), under: held.permit).rows.compactMap(\.entry)
                .count { $0.action == .disclosure }
        }
        let before = try handedOver()
        for place in [held.fixture.root + "/no/folder", list] {
            #expect(throws: WorkflowFault.self) {
                try held.workspace.handOver(Int(finding.leaf), to: place, under: held.permit)
            }
        }
        #expect(try handedOver() == before)
        // Another key opens nothing, and half a file is none.
        let sealed = held.fixture.root + "/handed.sealed"
        try held.workspace.handOver(Int(finding.leaf), to: sealed, under: held.permit)
        _ = try UnitWork.makeKeys(at: held.fixture.root + "/other.key", passphrase: "another four words", limits: .test)
        func open(_ path: String, _ key: String, _ words: String) throws -> JSONValue {
            try UnitWork.open(
                path, keyFile: held.fixture.root + "/" + key, passphrase: words, to: held.fixture.root + "/opened")
        }
        #expect(throws: WorkflowFault.self) { try open(sealed, "other.key", "another four words") }
        #expect(throws: WorkflowFault.self) { try open(sealed, "unit.key", "another four words") }
        let half = try held.fixture.write("half.sealed", Array(try Files.bytes(sealed).dropLast(1)))
        #expect(throws: WorkflowFault.self) { try open(half, "unit.key", "four words in a row") }
        #expect(!FileManager.default.fileExists(atPath: held.fixture.root + "/opened"))
    }

    @Test func `a backup carries nothing of it, and no exhibit can be made of it`() throws {
        let held = try ProtectedCase()
        try held.load()
        _ = try Packed.file.write(held.material, held.fixture)
        _ = try held.workspace.importing(held.fixture.root + "/in")
        try held.workspace.backup(to: held.fixture.root + "/copy", under: held.permit)
        #expect(try held.traces(also: ["zanzibar"], in: "/copy") == [])
        let captures = try held.workspace.captures(page: Page(limit: 100), under: held.permit).rows
        #expect(captures.map(\.path) == ["in/ordinary.html"])
    }
}

extension Packed {
    /// Those into which a look through the vault can see: a WARC in an archive is one like any other by then.
    static let looked = allCases.filter { $0 != .zippedWARC }
    var isPage: Bool { [.page, .brokenPage, .stylePage].contains(self) }
}
