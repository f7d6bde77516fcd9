import ClewCore
import ClewStore
import ClewTestSupport
import Foundation
import Testing

@Suite struct StoreTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `any cut into batches, with kills between parts, gives the same dump`(seed: UInt64) throws {
        let log = Made.log(of: 60, seed: seed)
        let whole = try Store(path: scratch.file("whole"))
        try whole.apply(log.flatMap { $0 })
        let expected = try whole.dumpText()

        var random = SplitMix64(seed: seed &* 31)
        var store = try Store(path: scratch.file("cut"))
        while try store.appliedLeaf() < 60 {
            // What a killed process had read is lost: the next one begins with the first part of the next record.
            var rest = log[Int(try store.appliedLeaf())...].flatMap { $0 }[...]
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let count = Int.random(in: 1...9, using: &random)
                try store.apply(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            if Bool.random(using: &random) {
                try store.close()
                store = try Store(path: scratch.file("cut"))
            }
        }
        #expect(try store.dumpText() == expected)
        #expect(try store.integrity() == [])
        #expect(try whole.integrity() == [])
        #expect(expected.split(separator: "\n").count > 150)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `calls that share a transaction give the same dump, and a fault takes back what is not committed`(
        seed: UInt64
    ) throws {
        struct Stop: Error {}
        let log = Made.log(of: 60, seed: seed)
        let whole = try Store(path: scratch.file("whole"))
        try whole.apply(log.flatMap { $0 })
        let store = try Store(path: scratch.file("calls"))
        let reader = try Store(path: scratch.file("calls"), access: .readOnly)
        #expect(throws: Stop.self) {
            try store.applying { applier in
                for record in log.prefix(20) { try applier.apply(record) }
                throw Stop()
            }
        }
        #expect(try store.appliedLeaf() == 0)
        try store.applying { applier in
            for record in log.prefix(30) {
                for part in record { try applier.apply([part]) }
            }
            #expect(try reader.appliedLeaf() == 0)
        }
        #expect(try reader.appliedLeaf() == 30)
        try store.applying { applier in for record in log { try applier.apply(record) } }
        #expect(try store.dumpText() == whole.dumpText())
        #expect(try store.integrity() == [])
    }

    @Test func `applying again what was applied changes nothing`() throws {
        let log = Made.log(of: 40, seed: 5).flatMap { $0 }
        let store = try Store(path: scratch.file())
        try store.apply(log)
        let before = try store.dumpText()
        try store.apply(log)
        try store.apply(Array(log.prefix(7)))
        #expect(try store.dumpText() == before)
        #expect(try store.appliedLeaf() == 40)
    }

    @Test func `the next entry moves with the last part of a record alone`() throws {
        let store = try Store(path: scratch.file())
        var part = Made.page(0, "first part")
        part.isLast = false
        try store.apply([part])
        #expect(try store.appliedLeaf() == 0)
        try store.apply([Made.page(0, "first part")])
        #expect(try store.appliedLeaf() == 1)
        #expect(try store.overview(clearance: .all).passages == 1)
    }

    @Test func `a gap in the log is refused and leaves nothing behind`() throws {
        let store = try Store(path: scratch.file())
        #expect(throws: StoreFault.outOfOrder(expected: 1, found: 5)) {
            try store.apply([Made.page(0, "kept out as well"), Made.page(5, "too early")])
        }
        #expect(try store.appliedLeaf() == 0)
        try store.apply([Made.page(0, "words"), Made.page(1, "more words")])
        #expect(try store.found("words").count == 2)
        #expect(try store.integrity() == [])
    }

    @Test func `the same evidence captured twice is kept once with both captures`() throws {
        let store = try Store(path: scratch.file())
        let first = Made.page(
            0, "pure mdma", source: "agora", mentions: [Made.mention(.email, "a@b.org")])
        var again = first
        again.leaf = 1
        again.capture = Made.capture(1, of: first.evidence, on: "2014-05-01", source: "mirror")
        try store.apply([first, again])
        let overview = try store.overview(clearance: .all)
        #expect(overview.captures == 2)
        #expect(overview.evidence == 1)
        #expect(overview.passages == 1)
        #expect(overview.mentions == 1)
        #expect(try store.search("source:mirror", clearance: .all).total.value == 1)
        #expect(try store.search("source:agora mdma", clearance: .all).hits.first?.captureCount == 2)
        #expect(try store.integrity() == [])
    }

    @Test func `a mention in a passage that is not there is refused`() throws {
        let store = try Store(path: scratch.file())
        let reading = Made.page(0, "text", mentions: [Made.mention(.email, "a@b.org", in: 3)])
        let fault = #expect(throws: StoreFault.self) { try store.apply([reading]) }
        #expect(fault?.kind == .invalidInput)
        #expect(try store.overview(clearance: .all).evidence == 0)
    }

    @Test func `a database of a newer program is refused with one sentence`() throws {
        let store = try Store(path: scratch.file())
        try store.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
        try store.close()
        for access in [Store.Access.readWrite, .readOnly] {
            let fault = #expect(throws: StoreFault.newerDatabase) { try Store(path: scratch.file(), access: access) }
            #expect(fault?.sentence.contains("newer version") == true)
        }
    }

    @Test func `a database of an older program is not read without being brought up to date`() throws {
        let store = try Store(path: scratch.file())
        try store.tamper("DELETE FROM grdb_migrations WHERE identifier LIKE '3%'")
        try store.close()
        #expect(throws: StoreFault.olderDatabase) { try Store(path: scratch.file(), access: .readOnly) }
    }

    @Test func `a file that is no database is told as damaged`() throws {
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: scratch.file()))
        let fault = #expect(throws: StoreFault.self) { try Store(path: scratch.file()) }
        #expect(fault?.kind == .corrupted)
        let missing = #expect(throws: StoreFault.self) { try Store(path: scratch.file("none"), access: .readOnly) }
        #expect(missing?.kind == .unavailable)
    }

    @Test func `a reader cannot write`() throws {
        let store = try Store(path: scratch.file())
        try store.apply([Made.page(0, "words")])
        #expect(throws: StoreFault.self) { try store.tamperWhileReading("DELETE FROM passage") }
        let reader = try Store(path: scratch.file(), access: .readOnly)
        #expect(throws: StoreFault.self) { try reader.apply([Made.page(1, "words")]) }
        #expect(try reader.found("words").count == 1)
    }

    @Test func `a backup is the same database`() throws {
        let store = try Store(path: scratch.file())
        try store.apply(Made.log(of: 30, seed: 9).flatMap { $0 })
        try store.backup(to: scratch.file("copy"))
        let copy = try Store(path: scratch.file("copy"))
        #expect(try copy.dumpText() == store.dumpText())
        #expect(try copy.integrity() == [])
        #expect(try copy.found("widow") == store.found("widow"))
        #expect(throws: StoreFault.self) { try store.backup(to: scratch.file("copy")) }
    }

    @Test func `merging the index changes no answer`() throws {
        let store = try Store(path: scratch.file())
        for reading in Made.log(of: 50, seed: 3) { try store.apply(reading) }
        let before = try store.found("widow OR kush")
        try store.optimize()
        #expect(try store.found("widow OR kush") == before)
        #expect(!before.isEmpty)
    }

    @Test func `damage is told`() throws {
        let store = try Store(path: scratch.file())
        try store.apply([Made.page(0, "white widow", mentions: [Made.mention(.email, "a@b.org")])])
        #expect(try store.integrity() == [])
        try store.tamper("UPDATE passage_text SET text = 'black widow'")
        #expect(try store.integrity() == ["The full-text index does not agree with the text."])
        try store.tamper("UPDATE passage_text SET text = 'white widow'; UPDATE indicator SET mention_count = 7")
        #expect(try store.integrity().count == 1)
        try store.tamper("UPDATE indicator SET mention_count = 1; DELETE FROM place")
        #expect(try store.integrity().contains { $0.contains("place") })
    }
}
