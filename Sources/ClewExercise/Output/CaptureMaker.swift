internal import ClewCore
internal import ClewWARC

/// A run of captures as they are stored, with what the truth says of them.
struct CapturePiece: Sendable {
    /// WARC records, each a gzip member of its own.
    var records: [UInt8] = []
    /// One JSON object a capture.
    var truth: [JSONValue] = []
    /// What each capture shows.
    var shown: [Shown] = []
}

/// Makes records of pages. Pieces can be made in any order and at the same time; each comes out the same.
struct CaptureMaker: Sendable {
    let world: World
    let visits: [Visit]
    /// The number of the first visit, as the truth counts captures.
    let firstNumber: Int
    /// The file into which the records go; `nil` for the first agency's, which may be several.
    let file: String?

    /// The records of some visits.
    func piece(_ range: Range<Int>) throws -> CapturePiece {
        let encoder = try WARCEncoder(container: .gzip())
        let address = PageAddress(world: world)
        var piece = CapturePiece()
        piece.records.reserveCapacity(range.count * 6000)
        var frames: [Frame] = []
        for index in range {
            let visit = visits[index]
            let layout = frame(of: visit, in: &frames)
            let content = layout.view.content(of: visit.page)
            let time = ExerciseCalendar.time(day: Int(visit.day), milliseconds: Int(visit.milliseconds))
            let url = address.url(of: visit.page, on: visit.site, day: Int(visit.day))
            let body = layout.page(content, at: time).bytes
            let head = CaptureMaker.head(content.status, length: body.count)
            var header = WARCHeader(type: .response, id: recordID(firstNumber + index), date: time)
            header.targetURI = url
            header.contentType = "application/http;msgtype=response"
            try encoder.append(header, block: head + body, payloadOffset: head.count, to: &piece.records)
            let shown = Shown(content, view: layout.view)
            piece.truth.append(
                TruthOfCapture(world: world, visit: visit, content: content, view: layout.view).json(
                    number: firstNumber + index, time: time, url: url, bytes: body.count, file: file))
            piece.shown.append(shown)
        }
        return piece
    }

    /// The record with which a file begins.
    func info(_ file: Int, operator name: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let day = visits.first.map { Int($0.day) } ?? 0
        var info = WARCHeader(
            type: .warcinfo, id: recordID(-1 - file - firstNumber), date: ExerciseCalendar.time(day: day))
        info.contentType = "application/warc-fields"
        let fields = """
            software: clew exercise\r
            format: WARC File Format 1.1\r
            operator: \(name)\r
            description: synthetic, nothing in it is real\r

            """
        _ = try WARCEncoder(container: .gzip()).append(info, block: Array(fields.utf8), to: &bytes)
        return bytes
    }

    private typealias Frame = (site: SiteName, day: Int16, layout: any SiteLayout)

    /// The frame of a site's pages on a day, made once for a piece.
    private func frame(of visit: Visit, in frames: inout [Frame]) -> any SiteLayout {
        if let frame = frames.first(where: { $0.site == visit.site && $0.day == visit.day }) { return frame.layout }
        let layout = Layouts.layout(DayView(world: world, site: visit.site, day: Int(visit.day)))
        frames.append((visit.site, visit.day, layout))
        return layout
    }

    private func recordID(_ number: Int) -> WARCRecordID {
        var random = SplitMix64(seed: world.seed, .records, number)
        return WARCRecordID(uuid: RecordID(words: (random.next(), random.next())).bytes)
    }

    static func head(_ status: Int, length: Int) -> [UInt8] {
        let reason = status == 200 ? "OK" : status == 404 ? "Not Found" : "Service Unavailable"
        return Array(
            "HTTP/1.1 \(status) \(reason)\r\nServer: front\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: \(length)\r\nConnection: keep-alive\r\n\r\n"
                .utf8)
    }
}
