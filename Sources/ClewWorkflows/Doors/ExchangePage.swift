import ClewCapture
import ClewMarkets
import ClewMarkup
import ClewTable
import ClewWARC

extension Exchange {
    /// The page of the answer with its codings undone; `nil` where there is none, or none in HTML.
    var page: SitePage? {
        guard status != nil, outcome == .got, !body.isEmpty else { return nil }
        var header = WARCHeader(type: .response, id: WARCRecordID(""), date: started)
        header.fields.append("Content-Type", "application/http; msgtype=response")
        let payload = WARCPayload(header: header, block: Array(responseHead[finalHead...]) + body)
        let isPage =
            payload.mediaType.map { $0.essence.contains("html") }
            ?? PageSniffer.looksLikeHTML(payload.bytes.prefix(4096))
        guard isPage else { return nil }
        let encoding = EncodingDetection(payload.bytes, declared: payload.mediaType?.charset).encoding
        return SitePage(
            PageTree(html: DecodedText(payload.bytes, encoding).bytes), address: address.description,
            captureTime: started)
    }

    /// The answer, as far as a wall can be told by it.
    func wallAnswer(_ page: SitePage?) -> WallAnswer {
        WallAnswer(status: status, fields: fields.all.map { ($0.name, $0.value) }, page: page)
    }
}
