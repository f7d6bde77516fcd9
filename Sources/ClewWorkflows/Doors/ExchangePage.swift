import ClewCapture
import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTable
import ClewWARC

extension Exchange {
    /// The most bytes of a page that is looked at for walls and links, with its codings and without: a tree takes many times
    /// as much, and each connection makes one.
    static let longestPage = 4 << 20

    /// The page of the answer with its codings undone; `nil` where there is none, none in HTML, or a very long one.
    var page: SitePage? {
        guard status != nil, outcome == .got, !body.isEmpty, body.count <= Exchange.longestPage else { return nil }
        var header = WARCHeader(type: .response, id: WARCRecordID(""), date: started)
        header.fields.append("Content-Type", "application/http; msgtype=response")
        let payload = WARCPayload(
            header: header, block: Array(responseHead[finalHead...]) + body,
            limits: WARCLimits(payload: Exchange.longestPage))
        return payload.findings.contains(.tooLarge) ? nil : SitePage(payload, of: address, at: started)
    }

    /// The answer, as far as a wall can be told by it.
    func wallAnswer(_ page: SitePage?) -> WallAnswer {
        WallAnswer(status: status, fields: fields.all.map { ($0.name, $0.value) }, page: page)
    }
}

extension SitePage {
    /// The page of an answer; `nil` where there is none in HTML, or a very long one.
    init?(_ payload: WARCPayload, of address: WebAddress, at time: Timestamp) {
        guard !payload.bytes.isEmpty, payload.bytes.count <= Exchange.longestPage else { return nil }
        let isPage =
            payload.mediaType.map { $0.essence.contains("html") }
            ?? PageSniffer.looksLikeHTML(payload.bytes.prefix(4096))
        guard isPage else { return nil }
        let encoding = EncodingDetection(payload.bytes, declared: payload.mediaType?.charset).encoding
        self.init(
            PageTree(html: DecodedText(payload.bytes, encoding).bytes), address: address.description, captureTime: time)
    }
}
