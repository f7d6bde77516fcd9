import ClewCore
import ClewCrypto
import ClewLedger
import ClewTestSupport
import Testing

@Suite struct SignedNoteTests {
    // The example in the documentation of golang.org/x/mod/sumdb/note.
    static let verifierText = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    static let note =
        text + "\n\u{2014} PeterNeumann "
        + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"

    @Test func `the published note is verified by the published key`() throws {
        let verifier = try #require(NoteVerifier(text: Self.verifierText))
        #expect(verifier.keyID == 0xc74f_20a3)
        #expect(verifier.text == Self.verifierText)
        let note = try SignedNote(bytes: Array(Self.note.utf8))
        #expect(note.text == Self.text)
        #expect(note.bytes == Array(Self.note.utf8))
        #expect(try note.verify(by: [verifier]) == [verifier])
    }

    // The key of the Go checksum database.
    @Test func `the verifier of the Go checksum database is read`() throws {
        let text = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
        #expect(try #require(NoteVerifier(text: text)).text == text)
    }

    @Test func `no flipped bit of a note passes`() throws {
        let verifier = try #require(NoteVerifier(text: Self.verifierText))
        let bytes = Array(Self.note.utf8)
        for bit in 0..<bytes.count * 8 {
            var wrong = bytes
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: NoteFault.self, "bit \(bit)") { try SignedNote(bytes: wrong).verify(by: [verifier]) }
        }
    }

    @Test func `cosignatures of unknown keys are kept and passed over`() throws {
        let signer = try Keys.note()
        let own = try #require(signer.sign("text\n"))
        let witness = NoteSignature(
            name: try Keys.name("witness.example/1"), keyID: 7, bytes: [UInt8](repeating: 9, count: 72))
        // The same name under another key id is another key.
        let namesake = NoteSignature(name: signer.name, keyID: 1, bytes: [1, 2, 3])
        let note = try #require(SignedNote(text: "text\n", signatures: [witness, namesake] + own.signatures))
        let again = try SignedNote(bytes: note.bytes)
        #expect(again == note)
        #expect(try again.verify(by: [signer.verifier]) == [signer.verifier])
        #expect(again.signature(by: signer.verifier)?.count == 64)
        let stranger = NoteSigner(name: try Keys.name("other"), key: SigningKey())
        #expect(throws: NoteFault.noKnownSignature) { try again.verify(by: [stranger.verifier]) }
    }

    @Test func `a wrong signature of a known key refuses the note, whoever else signed`() throws {
        let signer = try Keys.note()
        let own = try #require(signer.sign("text\n"))
        let other = NoteSigner(name: try Keys.name("other"), key: SigningKey())
        let forged = NoteSignature(
            name: other.name, keyID: other.verifier.keyID, bytes: [UInt8](repeating: 0, count: 64))
        let note = try #require(SignedNote(text: "text\n", signatures: own.signatures + [forged]))
        #expect(throws: NoteFault.badSignature(other.name)) {
            try note.verify(by: [signer.verifier, other.verifier])
        }
    }

    @Test(arguments: [
        "", "\n", "text\n", "text\n\n", "text\n\n\u{2014} a AAAAAQI=", "text\n\n- a AAAAAQI=\n",
        "text\n\n\u{2014} a  AAAAAQI=\n",
        "text\n\n\u{2014} a AAAAAQI\n", "text\n\n\u{2014} a AAAAAQJ=\n", "text\n\n\u{2014} a AAAA\n",
        "te\txt\n\n\u{2014} a AAAAAQI=\n",
        "text\n\n\u{2014} a+b AAAAAQI=\n", "text\n\n\u{2014} a\u{a0}b AAAAAQI=\n",
        "text\n\n\u{2014} a AAAAAQI=\nmore\n",
        "text\n\n\u{2014} a AAAAAQI= \n",
    ])
    func `what is no note is refused`(text: String) {
        #expect(throws: NoteFault.malformed) { try SignedNote(bytes: Array(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 are no note`() {
        let bytes = Array("te".utf8) + [0xff] + Array("xt\n\n\u{2014} a AAAAAQI=\n".utf8)
        #expect(throws: NoteFault.malformed) { try SignedNote(bytes: bytes) }
    }

    @Test(arguments: ["", "a b", "a+b", "a\nb", "\u{2003}", "a\u{7}", String(repeating: "a", count: 256)])
    func `what a note cannot carry is no name`(text: String) {
        #expect(KeyName(text) == nil)
    }

    @Test(arguments: [
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T", "PeterNeumann+c74f20a3", "",
        "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ])
    func `what is no verifier is refused`(text: String) {
        #expect(NoteVerifier(text: text) == nil)
    }

    @Test(.enabled(if: ProgramRun.isInstalled("openssl"), "openssl is not installed"))
    func `openssl verifies the signature of a note and refuses another`() throws {
        let scratch = try ScratchFolder()
        let signer = try Keys.note()
        let checkpoint = Checkpoint(origin: signer.name, size: 0, root: MerkleTree.emptyRoot)
        let note = try #require(signer.sign(checkpoint.noteText))
        for file in try #require(ExhibitScript.signatureFiles(of: note, by: signer.verifier)) {
            try Files.write(file.bytes, scratch.path + "/" + file.name)
        }
        let words = [
            "pkeyutl", "-verify", "-pubin", "-inkey", scratch.path + "/key.pem", "-rawin", "-in",
            scratch.path + "/checkpoint.body", "-sigfile", scratch.path + "/checkpoint.signature",
        ]
        let good = try ProgramRun("openssl", words)
        #expect(good.status == 0 && good.output.contains("Verified Successfully"), "\(good.output)")
        try Files.write(Array((checkpoint.noteText + "x\n").utf8), scratch.path + "/checkpoint.body")
        #expect(try ProgramRun("openssl", words).status != 0)
    }
}

@Suite struct CheckpointTests {
    // The example of C2SP tlog-checkpoint.
    @Test func `the published checkpoint is read`() throws {
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        let checkpoint = try #require(Checkpoint(noteText: text))
        #expect(checkpoint.origin.text == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.noteText == text)
        #expect(try #require(Checkpoint(noteText: text + "more\n")).extensions == ["more"])
    }

    @Test(arguments: [
        "", "a\n0\n", "a\n00\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "a\n0\n47DEQpj8HBSa\n",
        "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n18446744073709551616\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n",
    ])
    func `what is no checkpoint is refused`(text: String) {
        #expect(Checkpoint(noteText: text) == nil)
    }
}
