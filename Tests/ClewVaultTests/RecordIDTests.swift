import ClewCore
import ClewVault
import Testing

@Suite struct RecordIDTests {
    @Test func `a derived id is a UUID of version 8 and of the variant of the standard`() {
        let text = Array(RecordID.derived(from: [Array("page".utf8), [1, 2, 3]]).description)
        #expect(text.count == 36)
        #expect(text[14] == "8")
        #expect("89ab".contains(text[19]))
    }

    @Test func `the id follows from the parts, counted independently`() {
        // python3: h=sha256(b'\0'*7+b'\1'+b'a'+b'\0'*7+b'\2'+b'bc').digest(); set version 8 and variant by hand
        #expect(
            RecordID.derived(from: [Array("a".utf8), Array("bc".utf8)]).description
                == "3fafa1cf-2f19-87c1-929b-eb20cf0983f7")
    }

    @Test func `moving a byte from one part to the next makes another id`() {
        #expect(RecordID.derived(from: [[1, 2], [3]]) != RecordID.derived(from: [[1], [2, 3]]))
        #expect(RecordID.derived(from: [[], [1]]) != RecordID.derived(from: [[1], []]))
    }

    @Test(arguments: ["", "urn:uuid:", "<urn:uuid:0>", "0f3c1b2a-1111-8222-9333-44445555666", "not-a-uuid-at-all"])
    func `what is no UUID is refused`(text: String) {
        #expect(RecordID(text) == nil)
    }

    @Test func `every written form is read back`() throws {
        let id = RecordID.derived(from: [[7]])
        for text in [id.description, "urn:uuid:\(id)", "<urn:uuid:\(id)>", id.description.uppercased()] {
            #expect(RecordID(text) == id)
        }
    }
}
