import ArgumentParser
import ClewCore
import ClewStore
import ClewWorkflows

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List captures, indicators, findings, markets, listings, accounts, reviews, posts and more.",
        discussion: """
            Examples:
              clew list findings
              clew list listings --substance mdma --origin NL --sort gram
              clew list listings --market Agora --all --format csv > listings.csv
              clew list accounts --market Agora
              clew list indicators --kind bitcoin-address --grade valid
              clew list captures --source agora --format csv > captures.csv
              clew list hits --rule "Fentanyl from NL"
            """)

    @Argument(
        help: """
            captures, evidence, indicators, findings, runs, sources, decisions, audit, markets, listings, accounts, \
            reviews, posts or hits.
            """)
    var subject: ListSubject
    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions
    @Option(help: "Only this kind of indicator.") var kind: String?
    @Option(help: "Only this grade: valid, unverified or corrupt.") var grade: Grade?
    @Option(help: "Only this market or site.") var source: String?
    @Option(help: "Only the hits of this watch rule.") var rule: String?
    @OptionGroup(title: "Markets") var markets: MarketOptions
    @Flag(help: "The whole list, whatever --limit says.") var all = false

    mutating func validate() throws {
        if let kind, IndicatorKind(rawValue: kind).entry == nil {
            throw ValidationError("there is no kind '\(kind)'; the kinds stand in Documentation/Glossary.md.")
        }
        // What would narrow nothing is refused: its answer would be taken for a narrowed one.
        for (option, isGiven, subjects) in narrowing where isGiven && !subjects.contains(subject) {
            throw ValidationError(
                "\(option) does not narrow \(subject.rawValue); it is for "
                    + subjects.map(\.rawValue).joined(separator: ", "))
        }
        for (option, code) in [("--origin", markets.origin), ("--to", markets.destination)] {
            guard let code, !code.allSatisfy({ $0.isASCII && $0.isUppercase || "+-".contains($0) }) else { continue }
            throw ValidationError("\(option) takes codes of ISO 3166 such as NL, EU or WW-US, not '\(code)'.")
        }
        guard [.reviews, .posts].contains(subject), (markets.market == nil) != (markets.seller == nil) else { return }
        throw ValidationError("\(subject.rawValue) take --market and --seller together, or neither")
    }

    /// What each option is for.
    private var narrowing: [(option: String, isGiven: Bool, subjects: [ListSubject])] {
        [
            ("--kind", kind != nil, [.indicators]), ("--grade", grade != nil, [.indicators]),
            ("--source", source != nil, [.captures]), ("--rule", rule != nil, [.hits]),
            ("--market", markets.market != nil, [.listings, .accounts, .reviews, .posts]),
            ("--seller", markets.seller != nil, [.listings, .reviews, .posts]),
            ("--substance", markets.substance != nil, [.listings]),
            ("--class", markets.substanceClass != nil, [.listings]),
            ("--origin", markets.origin != nil, [.listings]), ("--to", markets.destination != nil, [.listings]),
            ("--words", !markets.words.isEmpty, [.listings]), ("--sort", markets.sort != nil, [.listings]),
            ("--no-guesses", markets.noGuesses, [.listings]),
        ]
    }

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(columns: subject.columns)
        var offset = list.offset
        var total = 0
        repeat {
            let page = Page(offset: offset, limit: all ? 1000 : min(1000, list.limit - sheet.rows.count))
            let part = try rows(page, workspace, permit)
            total = part.total
            sheet.rows += part.rows
            offset += part.rows.count
            if part.rows.isEmpty { break }
        } while offset < total && (all || sheet.rows.count < list.limit)
        if total == 0 { try requireKnownNames(workspace, permit) }
        Console.write(sheet.text(list.format))
        if sheet.rows.count + list.offset < total {
            let shown = "\(sheet.rows.count.grouped) of \(total.grouped)"
            Console.say(
                [.captures, .evidence, .runs].contains(subject)
                    ? "\(shown), the oldest first; --offset \(max(0, total - list.limit)) gives the newest, --all the whole list."
                    : "\(shown); --all gives the whole list.")
        }
    }

    /// Refuses the name of what is not in the case: an empty list would be taken for one of something that is.
    private func requireKnownNames(_ workspace: Workspace, _ permit: Permit) throws {
        if let name = markets.market, !(try workspace.markets(under: permit).contains { $0.name == name }) {
            throw WorkflowFault.badInput(
                sentence: "the case has no market '\(name)'; 'clew list markets' names those that it has.")
        }
        if let name = source {
            throw WorkflowFault.badInput(
                sentence: "the case has no source '\(name)'; 'clew list sources' names those that it has.")
        }
        guard let name = rule else { return }
        let known = try workspace.rules(under: permit).map(\.rule.name)
        guard !known.contains(name) else { return }
        let names = known.prefix(20).map { "'\($0)'" }.joined(separator: ", ") + (known.count > 20 ? " and others" : "")
        throw WorkflowFault.badInput(
            sentence: Harmless.terminal(
                "the case has no rule '\(name)'; "
                    + (known.isEmpty ? "'clew rule add' adds one." : "its rules are \(names).")))
    }

    private func rows(_ page: Page, _ workspace: Workspace, _ permit: Permit) throws -> Listing<[JSONValue]> {
        switch subject {
        case .captures:
            try workspace.captures(source: source, page: page, under: permit).map(ListRow.capture)
        case .evidence:
            try workspace.evidence(page: page, under: permit).map(ListRow.evidence)
        case .indicators:
            try workspace.indicators(
                kind: kind.map { IndicatorKind(rawValue: $0) }, grade: grade, page: page, under: permit
            ).map(ListRow.indicator)
        case .findings:
            try workspace.findings(page: page, under: permit).map(ListRow.finding)
        case .runs:
            try workspace.runs(page: page, under: permit).map(ListRow.run)
        case .sources:
            try workspace.sources(page: page, under: permit).map(ListRow.source)
        case .decisions:
            try workspace.decisions(page: page, under: permit).map(ListRow.decision)
        case .audit:
            try workspace.audit(page: page, under: permit).map(ListRow.audit)
        case .markets:
            Listing(rows: try workspace.markets(under: permit), offset: 0, total: 0).counted.map(MarketRow.market)
        case .listings:
            try workspace.listings(markets.filter, order: markets.sort ?? .latest, page: page, under: permit).listings
                .map(MarketRow.listing)
        case .accounts:
            try workspace.accounts(market: markets.market, page: page, under: permit).map(MarketRow.account)
        case .reviews:
            try workspace.reviews(of: markets.account, page: page, under: permit).map(MarketRow.review)
        case .posts:
            try workspace.posts(of: markets.account, page: page, under: permit).map(MarketRow.post)
        case .hits:
            try workspace.hits(rule: rule, page: page, under: permit).map(HitRow.hit)
        }
    }
}

/// What narrows the lists of markets.
struct MarketOptions: ParsableArguments {
    @Option(help: "Only this market or forum.") var market: String?
    @Option(help: "Only this substance, such as mdma; empty for offers that name none.") var substance: String?
    @Option(
        name: .customLong("class"), help: ArgumentHelp("Only this class, such as stimulant.", valueName: "class"))
    var substanceClass: String?
    @Option(help: "Only this origin: a code of ISO 3166, EU or WW; empty for offers that tell none.")
    var origin: String?
    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "Only this destination: a code as that of the origin, such as WW or WW-US; empty for none.",
            valueName: "code"))
    var destination: String?
    @Option(help: "Only this seller or member; with --market the one on that market.") var seller: String?
    @Option(help: "Only listings with these words in the title.") var words = ""
    @Option(help: "The order: latest (as without it), new, price, price-down, gram, gram-down, unit or unit-down.")
    var sort: ListingOrder?
    @Flag(help: "Without what was guessed from pages that no profile knows.") var noGuesses = false

    var filter: ListingFilter {
        var filter = ListingFilter()
        filter.market = market
        filter.substance = substance
        filter.substanceClass = substanceClass
        filter.origin = origin
        filter.destination = destination
        filter.seller = seller
        filter.words = words
        filter.includesGuesses = !noGuesses
        return filter
    }

    /// The account that is named; `nil` without a seller and a market.
    var account: AccountKey? {
        guard let market, let seller else { return nil }
        return AccountKey(market: market, name: seller)
    }
}

extension Listing {
    /// A list that is whole.
    var counted: Listing<Row> { Listing(rows: rows, offset: 0, total: rows.count) }
}
