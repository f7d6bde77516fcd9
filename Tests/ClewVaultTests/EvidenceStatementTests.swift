import ClewCore
import ClewTestSupport
import ClewVault
import Testing

@Suite struct EvidenceStatementTests {
    static let digest = Digest(words: (1, 2, 3, 4))
    static let extent = EvidenceExtent(
        kind: .record, file: VaultFile(.segment, 1), offset: 0, length: 512, stored: digest, payload: nil)

    @Test func `an entry is compact and its keys have a fixed order`() {
        let zeros = "000000000000000"
        let hex = "\(zeros)1\(zeros)2\(zeros)3\(zeros)4"
        #expect(
            String(decoding: EvidenceStatement.extent(Self.extent).encoded, as: UTF8.self)
                == #"{"kind":"record","file":"segment-000001.warc.gz","offset":0,"length":512,"stored":"\#(hex)","payload":null}"#
        )
    }

    @Test(arguments: [
        EvidenceStatement.extent(extent),
        .extent(
            EvidenceExtent(
                kind: .innerGap, file: VaultFile(.imported, 3, isCompressed: false), stream: 7, offset: 1 << 40,
                length: 1,
                stored: digest, payload: digest)),
        .imported(file: VaultFile(.imported, 1), length: 12, extents: 3, stored: digest),
        .erasure(leaf: 4, decision: 2, time: Timestamp(seconds: 1)),
        .unfolded(file: VaultFile(.imported, 1), stream: 0, length: 4, decision: 2, time: Timestamp(milliseconds: 1)),
        .adoption(
            Adoption(origin: "clew/a/b/evidence", verifier: "clew/a/b/evidence+01234567+AbC/=", size: 9, root: digest)),
    ])
    func `every statement is read back`(statement: EvidenceStatement) {
        #expect(EvidenceStatement(statement.encoded) == statement)
    }

    @Test func `a kind of a later version is known to be unknown`() {
        #expect(EvidenceStatement(Array(#"{"kind":"vow","by":"x"}"#.utf8)) == .unknown)
    }

    @Test(arguments: [
        "", "{", "{}", "null", #"{"kind":"record"}"#,
        #"{"kind":"erasure","leaf":-1,"decision":2,"time":"1970-01-01T00:00:01Z"}"#,
        #"{"kind":"erasure","leaf":01,"decision":2,"time":"1970-01-01T00:00:01Z"}"#,
        #"{"kind":"erasure","leaf":1,"decision":99999999999999999999,"time":"1970-01-01T00:00:01Z"}"#,
        #"{"kind":"erasure","decision":2,"leaf":1,"time":"1970-01-01T00:00:01Z"}"#,
        #"{"kind":"erasure","leaf":1,"decision":2,"time":"1970-01-01T00:00:01Z"} "#,
    ])
    func `what is not written exactly so is refused`(text: String) {
        #expect(EvidenceStatement(Array(text.utf8)) == nil)
    }

    @Test func `20,000 changed entries never trap, and what is accepted says the same again`() {
        let seeds = [
            EvidenceStatement.extent(Self.extent),
            .imported(file: VaultFile(.imported, 1), length: 12, extents: 3, stored: Self.digest),
            .erasure(leaf: 4, decision: 2, time: Timestamp(seconds: 1)),
        ].map(\.encoded)
        var random = SplitMix64(seed: 30)
        for round in 0..<20_000 {
            var bytes = seeds[round % seeds.count]
            random.mutate(&bytes)
            guard let read = EvidenceStatement(bytes), read != .unknown else { continue }
            // A date has more than one way to be written; everything else has one.
            if case .erasure = read { continue }
            #expect(read.encoded == bytes)
        }
    }
}
