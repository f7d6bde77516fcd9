import ClewCore
import ClewWARC
import Testing

@Suite struct WARCHeaderTests {
    @Test func `fields are found in any case and kept in order and number`() {
        var fields: HeaderFields = ["A": "1", "b": "2", "a": "3"]
        #expect(fields["a"] == "1" && fields["B"] == "2" && fields["c"] == nil)
        #expect(fields.values(of: "A") == ["1", "3"])
        fields["A"] = "4"
        #expect(fields == ["A": "4", "b": "2"])
        fields["c"] = "5"
        fields["b"] = nil
        #expect(fields == ["A": "4", "c": "5"])
    }

    @Test func `accessors read and write the well-known fields`() {
        var header = Fixtures.response(3)
        #expect(header.type == .response && header.date == Fixtures.date && header.recordID == Fixtures.id(3))
        #expect(header.isHTTP)
        header.refersTo = WARCRecordID("<urn:uuid:1>")
        header.refersToDate = Fixtures.date
        header.warcinfoID = Fixtures.id(9)
        header.fields.append("WARC-Segment-Number", "2")
        #expect(header["warc-refers-to"] == "<urn:uuid:1>")
        #expect(header.refersTo?.uri == "urn:uuid:1" && header.refersToDate == Fixtures.date)
        #expect(header.warcinfoID == Fixtures.id(9) && header.segmentNumber == 2)
        header.payloadDigest = WARCDigest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
        #expect(header.payloadDigest?.algorithm == .sha1)
    }

    @Test(arguments: ["", "-1", "1.5", "12 3", "99999999999999999999", "0x10", "١"])
    func `a length that is no number is none`(text: String) {
        var header = Fixtures.response(1)
        header["Content-Length"] = text
        #expect(header.contentLength == nil)
    }
}
