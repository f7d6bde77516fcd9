import ClewCore
import ClewLedger
import ClewTestSupport
import Testing

/// Questions and answers of RFC 3161, judged by `openssl ts`.
@Suite(.enabled(if: TimeStampAuthority.isAvailable, "openssl is not installed")) struct TimeStampTests {
    static let note = Array("clew.invalid/1/evidence\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— x y\n".utf8)

    @Test func `openssl reads a question as it is meant`() throws {
        let policy = try #require(ObjectID("1.2.3.4.5"))
        let request = TimeStampRequest(of: Self.note, policy: policy, nonce: bytes(hex: "00f1e2d3c4b5a697"))
        let scratch = try ScratchFolder()
        try scratch.write(request.encoded, "query.tsq")
        let read = try ProgramRun("openssl", ["ts", "-query", "-in", "query.tsq", "-text"], in: scratch.path)
        #expect(read.status == 0)
        for line in [
            "Version: 1", "Hash Algorithm: sha256", "Policy OID: 1.2.3.4.5", "Nonce: 0xF1E2D3C4B5A697",
            "Certificate required: yes",
        ] {
            #expect(read.output.contains(line), "\(read.output)")
        }
        // Byte for byte what openssl asks about the same bytes, but for the random number.
        try scratch.write(Self.note, "note")
        let asked = try ProgramRun(
            "openssl", ["ts", "-query", "-data", "note", "-sha256", "-cert", "-no_nonce", "-out", "other.tsq"],
            in: scratch.path)
        #expect(asked.status == 0)
        let theirs = try scratch.bytes("other.tsq")
        let ours = TimeStampRequest(of: Self.note, nonce: [])
        #expect(theirs.dropFirst(2).dropLast(3) == ours.encoded.dropFirst(2).dropLast(6))
    }

    @Test(arguments: [true, false]) func `a stamp of openssl is read, and openssl accepts it`(namesItself: Bool) throws
    {
        let authority = try TimeStampAuthority(namesItself: namesItself)
        let request = TimeStampRequest(of: Self.note)
        let response = try authority.reply(to: request.encoded)
        let stamp = try TimeStamp(response: response)
        try stamp.check(answers: request)
        #expect(stamp.authority == "Exercise Time Stamps")
        #expect(stamp.policy == ObjectID("1.2.3.4.1") && stamp.serialNumber == "01")
        #expect(stamp.nonce == request.nonce && stamp.imprint == request.imprint)
        #expect(try authority.accepts(stamp.response, for: Self.note))
        #expect(try !authority.accepts(stamp.response, for: Self.note + [0x0A]))
        // The time, as openssl reads it.
        let scratch = try ScratchFolder()
        try scratch.write(response, "reply.tsr")
        let text = try ProgramRun("openssl", ["ts", "-reply", "-in", "reply.tsr", "-text"], in: scratch.path).output
        let at = stamp.time.civil
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = [at.hour, at.minute, at.second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        #expect(text.contains("\(months[at.month - 1]) \(at.day < 10 ? " " : "")\(at.day) \(clock)"), "\(text)")
    }

    @Test func `an answer to another question is told, and what is wrong with it`() throws {
        let authority = try TimeStampAuthority()
        let request = TimeStampRequest(of: Self.note, nonce: [1, 2, 3])
        let stamp = try TimeStamp(response: try authority.reply(to: request.encoded))
        try stamp.check(answers: request)
        #expect(throws: TimeStampFault.otherContent) {
            try stamp.check(answers: TimeStampRequest(of: Self.note + [0], nonce: [1, 2, 3]))
        }
        #expect(throws: TimeStampFault.otherNonce) {
            try stamp.check(answers: TimeStampRequest(of: Self.note, nonce: [1, 2, 4]))
        }
        let policy = try #require(ObjectID("1.2.3.4.5"))
        #expect(throws: TimeStampFault.otherPolicy(stamp.policy)) {
            try stamp.check(answers: TimeStampRequest(of: Self.note, policy: policy, nonce: [1, 2, 3]))
        }
        let wanted = TimeStampRequest(of: Self.note, policy: policy)
        try TimeStamp(response: try authority.reply(to: wanted.encoded)).check(answers: wanted)
    }

    @Test func `a stamp without a random number is no answer to a question that has one`() throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.note, "note")
        let asked = try ProgramRun(
            "openssl", ["ts", "-query", "-data", "note", "-sha256", "-cert", "-no_nonce", "-out", "bare.tsq"],
            in: scratch.path)
        #expect(asked.status == 0)
        let authority = try TimeStampAuthority()
        let stamp = try TimeStamp(response: try authority.reply(to: try scratch.bytes("bare.tsq")))
        let request = TimeStampRequest(of: Self.note)
        #expect(stamp.nonce == nil && stamp.imprint == request.imprint)
        #expect(throws: TimeStampFault.otherNonce) { try stamp.check(answers: request) }
    }

    @Test func `a refusal is told with its reasons`() throws {
        let authority = try TimeStampAuthority()
        let policy = try #require(ObjectID("1.2.3.9"))
        let response = try authority.reply(to: TimeStampRequest(of: Self.note, policy: policy).encoded)
        let fault = #expect(throws: TimeStampFault.self) { try TimeStamp(response: response) }
        guard case .refused(2, let reasons)? = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(reasons.first == "rejected" && reasons.last == "it does not accept the policy")
        #expect(fault?.sentence.contains("status 2: rejected; ") == true)
        // Nothing but a status: waiting.
        #expect(throws: TimeStampFault.refused(status: 3, reasons: ["waiting"])) {
            try TimeStamp(response: bytes(hex: "30053003020103"))
        }
        // Granted, and no stamp.
        #expect(throws: TimeStampFault.self) { try TimeStamp(response: bytes(hex: "30053003020100")) }
    }

    @Test func `an answer that is cut anywhere, or is none, is told and never trapped on`() throws {
        let authority = try TimeStampAuthority()
        let request = TimeStampRequest(of: Self.note)
        let response = try authority.reply(to: request.encoded)
        for length in 0..<response.count {
            #expect(throws: TimeStampFault.self) { try TimeStamp(response: Array(response.prefix(length))) }
        }
        for other in [Array("<html>404</html>".utf8), response + [0], [UInt8](repeating: 0x30, count: 70_000)] {
            #expect(throws: TimeStampFault.self) { try TimeStamp(response: other) }
        }
        var random = SplitMix64(seed: 3161)
        for _ in 0..<20_000 {
            // Whatever it is read as, it is no answer to another question.
            guard let stamp = try? TimeStamp(response: random.mutated(response)) else { continue }
            #expect(throws: TimeStampFault.self) { try stamp.check(answers: TimeStampRequest(of: [])) }
        }
        for _ in 0..<20_000 {
            let noise = [0x30, 0x82, 0x01, 0x00] + random.mutated(Array(response.dropFirst(4).prefix(260)))
            _ = try? TimeStamp(response: noise)  // It may be anything; it must not trap.
        }
    }
}
