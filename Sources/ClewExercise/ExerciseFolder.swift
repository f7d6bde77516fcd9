internal import ClewCore
internal import ClewWARC

/// One file of an exercise.
public struct ExerciseFile: Sendable, Hashable {
    /// The path below the exercise's folder.
    public var path: String
    /// The content.
    public var bytes: [UInt8]
}

/// A synthetic set of captures with known truth, the same for the same seed.
///
///     let files = try ExerciseFolder(seed: 7, pages: 400).files()
///     files.map(\.path)  // ["market.warc.gz", "forum/…", "offers.csv", "offers.yaml", "damaged.warc.gz", "truth.json"]
public struct ExerciseFolder: Sendable {
    private let seed: UInt64
    private let pages: Int

    /// An exercise of about so many pages.
    public init(seed: UInt64, pages: Int) {
        self.seed = seed
        self.pages = max(10, pages)
    }

    /// Makes all files.
    public func files() throws -> [ExerciseFile] {
        let world = World(seed: seed, offers: pages * 8 / 10)
        let pages = ExercisePages(world: world)
        let warc = try market(pages)
        var files = [ExerciseFile(path: "market.warc.gz", bytes: warc)]
        files += pages.forum.map { ExerciseFile(path: "forum/\($0.name)", bytes: $0.bytes) }
        files.append(ExerciseFile(path: "offers.csv", bytes: Array(pages.table.utf8)))
        files.append(ExerciseFile(path: "offers.yaml", bytes: Array(ExerciseFolder.mapping.utf8)))
        // A capture that broke off in the middle of a record, as happens.
        files.append(ExerciseFile(path: "damaged.warc.gz", bytes: Array(warc.prefix(2500))))
        files.append(ExerciseFile(path: "truth.json", bytes: truth(world).bytes + [0x0A]))
        return files
    }

    private func market(_ pages: ExercisePages) throws -> [UInt8] {
        let encoder = try WARCEncoder(container: .gzip(level: 6))
        var random = SplitMix64(seed: seed &+ 1)
        var bytes: [UInt8] = []
        let start = Timestamp(pages.world.day + "T09:00:00Z") ?? Timestamp(milliseconds: 0)
        var info = WARCHeader(type: .warcinfo, id: id(&random), date: start)
        info.contentType = "application/warc-fields"
        let fields = Array("software: synthetic exercise\r\nformat: WARC File Format 1.1\r\n".utf8)
        try fields.withUnsafeBytes { _ = try encoder.append(info, block: $0, to: &bytes) }
        for (index, page) in pages.market.enumerated() {
            var header = WARCHeader(
                type: .response, id: id(&random),
                date: Timestamp(milliseconds: start.milliseconds + Int64(index) * 4000))
            header.targetURI = "http://\(pages.world.marketHost)\(page.path)"
            header.contentType = "application/http;msgtype=response"
            let body = Array(page.html.utf8)
            let head = Array(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: \(body.count)\r\n\r\n"
                    .utf8)
            try (head + body).withUnsafeBytes {
                _ = try encoder.append(header, block: $0, payloadOffset: head.count, to: &bytes)
            }
        }
        return bytes
    }

    private func id(_ random: inout SplitMix64) -> WARCRecordID {
        WARCRecordID(uuid: RecordID(words: (random.next(), random.next())).bytes)
    }

    private func truth(_ world: World) -> JSONValue {
        .object([
            ("market", .string(world.marketName)), ("marketHost", .string(world.marketHost)),
            ("forumHost", .string(world.forumHost)),
            (
                "sellers",
                .array(
                    world.sellers.map { seller in
                        .object([
                            ("name", .string(seller.name)), ("wallet", .string(seller.wallet)),
                            ("fingerprint", .string(seller.key.fingerprint)), ("contact", .string(seller.contact)),
                            ("offers", .array(seller.offers.map { .string($0.title) })),
                        ])
                    })
            ),
        ])
    }
}

extension ExerciseFolder {
    /// Which column of the table of offers is what.
    private static let mapping = """
        market: Harbour Lane
        format: csv
        header: true
        columns:
          title: {column: title, role: title}
          price: {column: price_btc, role: price, currency: XBT}
          seller: {column: seller, role: vendor}
          from: {column: ships_from, role: from}
          category: {column: category, role: category}
          number: {column: number, role: id}
        require: [title]

        """
}
