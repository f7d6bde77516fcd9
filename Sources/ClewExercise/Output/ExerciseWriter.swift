internal import ClewCore

/// Puts the pieces of an exercise into its files, in their order.
final class ExerciseWriter {
    /// The size at which the next file of captures begins: 1 GiB.
    private static let fileLimit = 1 << 30
    /// The bytes of a capture that broke off.
    private static let damagedLength = 2500

    private let world: World
    private let schedule: Schedule
    private let sink: any ExerciseSink
    private let truth: TruthFile
    private var seen: FirstSeen
    private var captures = 0
    private var file: (any ExerciseSinkFile)?
    private var fileSize = 0
    private var fileNames: [String] = []
    private var damaged: [UInt8] = []
    private var current: String?

    init(world: World, schedule: Schedule, sink: any ExerciseSink) throws {
        self.world = world
        self.schedule = schedule
        self.sink = sink
        truth = TruthFile(try sink.open("truth.json"))
        seen = FirstSeen(world)
        try addHead()
        truth.beginList("captures")
    }

    /// Takes the next piece.
    func take(_ piece: CapturePiece, from maker: CaptureMaker) throws {
        if file == nil || current != maker.file || fileSize + piece.records.count > ExerciseWriter.fileLimit {
            try beginFile(maker)
        }
        try put(piece.records)
        for value in piece.truth { try truth.item(value) }
        for shown in piece.shown {
            seen.see(shown, in: captures)
            captures += 1
        }
    }

    /// Writes all that is not captures.
    func finish() throws {
        try file?.close()
        truth.endList()
        try truth.add("captureFiles", .array(fileNames.map(JSONValue.string)))
        for section in TruthSections(world: world, schedule: schedule, seen: seen).all {
            truth.beginList(section.name)
            for index in 0..<section.count {
                if let item = section.item(index) { try truth.item(item) }
            }
            truth.endList()
        }
        try truth.close()
        for thread in SavedThreads(world: world).files { try whole("forum/" + thread.name, thread.bytes) }
        try whole("offers.csv", Array(OffersTable.csv(world).utf8))
        try whole("offers.yaml", Array(OffersTable.mapping.utf8))
        try whole("rates.csv", Array(RatesTable.csv(world.calendar).utf8))
        // A capture that broke off in the middle of a record, as happens.
        try whole("damaged.warc.gz", damaged)
        try whole(ExerciseParameters.path, ExerciseParameters(seed: world.seed, pages: world.size.pages).bytes)
    }

    private func addHead() throws {
        try truth.add("exercise", .integer(ExerciseParameters.version))
        try truth.add("seed", .string(String(world.seed)))
        try truth.add("pages", .integer(world.size.pages))
        try truth.add("firstDay", .string(ExerciseCalendar.date(0)))
        try truth.add("lastDay", .string(ExerciseCalendar.date(world.calendar.last)))
        // The names that the first version of the exercise gave.
        try truth.add("market", .string(SiteName.harbourLane.title))
        try truth.add("marketHost", .string(world.host(of: .harbourLane)))
        try truth.add("forumHost", .string(world.host(of: .quaysideTalk)))
        truth.beginList("sites")
        for site in SiteName.allCases {
            let login: JSONValue =
                site == .kontorNord
                ? .object([("user", .string(world.login.user)), ("password", .string(world.login.password))]) : .null
            try truth.item(
                .object([
                    ("name", .string(site.title)), ("slug", .string(site.slug)),
                    ("host", .string(world.host(of: site))), ("kind", .string(site.isMarket ? "market" : "forum")),
                    ("login", login),
                ]))
        }
        truth.endList()
        truth.beginList("rates")
        for day in 0..<world.calendar.days {
            try truth.item(
                .object(
                    [("day", .string(ExerciseCalendar.date(day)))]
                        + Coin.allCases.map { coin in
                            let rate = world.calendar.rates[day][coin.rawValue]
                            return (coin.code, .decimal(Price.decimal(rate, digits: coin.digits)))
                        }))
        }
        truth.endList()
    }

    private func beginFile(_ maker: CaptureMaker) throws {
        try file?.close()
        let isNext = current == maker.file && file != nil
        let number = isNext ? fileNames.count + 1 : 1
        let name = maker.file ?? (number == 1 ? "captures.warc.gz" : "captures-\(number).warc.gz")
        current = maker.file
        fileNames.append(name)
        let opened = try sink.open(name)
        file = opened
        fileSize = 0
        try put(maker.info(number, operator: maker.file == nil ? "first agency" : "second agency"))
    }

    private func put(_ bytes: [UInt8]) throws {
        fileSize += bytes.count
        try file?.append(bytes)
        if damaged.count < ExerciseWriter.damagedLength {
            damaged += bytes.prefix(ExerciseWriter.damagedLength - damaged.count)
        }
    }

    private func whole(_ path: String, _ bytes: [UInt8]) throws {
        let file = try sink.open(path)
        try file.append(bytes)
        try file.close()
    }
}
