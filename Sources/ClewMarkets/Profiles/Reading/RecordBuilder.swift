import ClewCore

/// Makes records of the fields that were read.
struct RecordBuilder {
    let profile: SiteProfile
    /// The market or forum as the records name it.
    let site: String
    /// The time that the page itself tells.
    let clock: Timestamp?
    private(set) var reading: SiteReading
    /// Whose is what on the page.
    private(set) var places: [OwnPlace] = []
    private var knownAccounts: Set<String> = []

    /// Names on a page, masked ones among them.
    private static let maximumNames = 20_000
    /// Places of accounts on a page.
    private static let maximumPlaces = 100_000

    init(_ profile: SiteProfile, page: String, site: String, clock: Timestamp?) {
        self.profile = profile
        self.site = site
        self.clock = clock
        reading = SiteReading(profile: profile.label, page: page)
        reading.time = clock
    }

    /// Adds a record of one block; nothing when it lacks what no record can be without.
    mutating func add(_ block: RecordBlock, _ record: ProfilePageReader.Record) {
        let fields = Fields(block, record.fields)
        addPlaces(block, fields, record)
        guard !fields.isEmpty else { return }
        switch block.kind {
        case .listing: addListing(fields)
        case .account: addAccount(fields, block)
        case .review: addReview(fields)
        case .post: addPost(fields)
        }
        for (field, outcome) in zip(block.fields, record.fields) { mask(field, outcome) }
    }

    /// Adds the places of a record whose words are its account's own, or a reviewer's.
    private mutating func addPlaces(_ block: RecordBlock, _ fields: Fields, _ record: ProfilePageReader.Record) {
        if block.kind == .review {
            let words = record.payload.map { [$0] } ?? fields.value(.text)?.parts ?? []
            places += words.map { OwnPlace(nil, payload: $0) }
            return
        }
        let names: [FieldName] = [.seller, .name, .author]
        guard let name = names.lazy.compactMap({ fields.text($0)?.value }).first else { return }
        let account = AccountKey(market: site, name: name)
        var own = block.kind == .listing ? [fields.value(.title), fields.value(.text)] : [fields.value(.text)]
        for case .found(let value) in record.contacts { own.append(value) }
        for part in own.lazy.compactMap({ $0 }).flatMap(\.parts) where places.count < RecordBuilder.maximumPlaces {
            places.append(OwnPlace(account, payload: part))
        }
    }

    /// Adds the name of a field to those that are replaced, where its role says so.
    mutating func mask(_ field: SiteField, _ outcome: FieldOutcome) {
        guard let role = field.role, role.isMasked, case .found(let value) = outcome,
            case .text(let name) = value.content, reading.masked.count < RecordBuilder.maximumNames
        else { return }
        // A place that holds more than the name is no place to put a pseudonym: the name is found as a word then.
        let place = value.location.payload
        let payload = value.isExact ? place : place.lowerBound..<place.lowerBound
        reading.masked.append(MaskedName(name, role: role, payload: payload))
    }

    private mutating func addListing(_ fields: Fields) {
        guard let title = fields.text(.title) else { return }
        let seller = fields.text(.seller)
        let id = fields.text(.id)?.value ?? ListingID.made(seller: seller?.value, title: title.value)
        var sighting = Sighting(ListingKey(market: site, siteID: id), title: title)
        sighting.time = clock
        sighting.seller = seller
        sighting.price = fields.money(.price)
        sighting.category = fields.text(.category)
        sighting.shipsFrom = fields.text(.shipsFrom)
        sighting.shipsTo = fields.text(.shipsTo)
        sighting.stock = fields.count(.stock)
        sighting.sold = fields.count(.sold)
        sighting.text = fields.text(.text)
        reading.sightings.append(sighting)
    }

    // A list names a seller again and again: the first time counts.
    private mutating func addAccount(_ fields: Fields, _ block: RecordBlock) {
        guard let name = fields.text(.name), let role = block.fields.first(where: { $0.name == .name })?.role,
            knownAccounts.insert(name.value).inserted
        else { return }
        var account = AccountSighting(AccountKey(market: site, name: name.value), role: role, name: name)
        account.text = fields.text(.text)
        account.shipsFrom = fields.text(.shipsFrom)
        account.joined = fields.moment(.joined)
        account.lastActive = fields.moment(.lastActive)
        account.rating = fields.text(.rating)
        account.sales = fields.count(.sales)
        account.time = clock
        reading.accounts.append(account)
    }

    private mutating func addReview(_ fields: Fields) {
        var review = Review(market: site, ordinal: reading.reviews.count)
        review.seller = fields.text(.seller)
        review.listing = fields.text(.listing)
        review.author = fields.text(.author)
        review.rating = fields.text(.rating)
        review.text = fields.text(.text)
        review.written = fields.span(.written)
        reading.reviews.append(review)
    }

    private mutating func addPost(_ fields: Fields) {
        var post = Post(forum: site, ordinal: reading.posts.count)
        post.thread = fields.text(.thread)
        post.title = fields.text(.title)
        post.author = fields.text(.author)
        post.time = fields.moment(.time)
        post.isTimeRelative = fields.isRelative(.time)
        post.text = fields.text(.text)
        reading.posts.append(post)
    }

    /// The fields of one record by their names.
    private struct Fields {
        private let block: RecordBlock
        private let outcomes: [FieldOutcome]

        init(_ block: RecordBlock, _ outcomes: [FieldOutcome]) {
            self.block = block
            self.outcomes = outcomes
        }

        var isEmpty: Bool {
            !outcomes.contains { if case .found = $0 { true } else { false } }
        }

        func value(_ name: FieldName) -> FieldValue? {
            guard let index = block.fields.firstIndex(where: { $0.name == name }),
                case .found(let value) = outcomes[index]
            else { return nil }
            return value
        }

        func text(_ name: FieldName) -> Located<String>? {
            guard let value = value(name), case .text(let text) = value.content else { return nil }
            return value.located(text)
        }

        func money(_ name: FieldName) -> Located<Money>? {
            guard let value = value(name), case .money(let money) = value.content else { return nil }
            return value.located(money)
        }

        func count(_ name: FieldName) -> Located<Int>? {
            guard let value = value(name), case .count(let count) = value.content else { return nil }
            return value.located(count)
        }

        func span(_ name: FieldName) -> Located<Range<Timestamp>>? {
            guard let value = value(name), case .moment(let span, _) = value.content else { return nil }
            return value.located(span)
        }

        /// Whether a time was told from that of the capture.
        func isRelative(_ name: FieldName) -> Bool {
            guard let value = value(name), case .moment(_, let isRelative) = value.content else { return false }
            return isRelative
        }

        /// The start of the time that is told.
        func moment(_ name: FieldName) -> Located<Timestamp>? { span(name)?.map(\.lowerBound) }
    }
}
