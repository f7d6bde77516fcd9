import ClewCore
import ClewMarkets
import Testing

@Suite struct BuiltInProfileTests {
    /// Their pages are those that an exercise makes: the tests of the workflows read them.
    private static let ofExercise: Set = ["harbour-lane", "kontor-nord", "quayside-talk", "tallow-row"]

    @Test func `all profiles that come with the program are read`() {
        let names = ProfileSet.builtIn.profiles.map(\.name)
        #expect(
            names.filter { !Self.ofExercise.contains($0) } == [
                "agora", "cryptonia", "cypher", "empire", "silk-road-forum",
            ])
        #expect(Self.ofExercise.isSubset(of: names) && names == names.sorted())
    }

    @Test func `each kind of page of each site is recognised as what it is`() throws {
        for known in KnownPages.all {
            let page = Reading.page(known.html)
            let match = try #require(ProfileSet.builtIn.match(page), "\(known.profile) \(known.kind)")
            #expect(match.profile.name == known.profile)
            #expect(match.page?.name == known.kind, "\(known.profile)")
            #expect(ProfileSet.builtIn.read(page, as: match).findings.isEmpty, "\(known.profile) \(known.kind)")
        }
    }

    @Test func `every kind of page that a profile names has a made-up page here`() {
        for profile in ProfileSet.builtIn.profiles where !Self.ofExercise.contains(profile.name) {
            let tested = Set(KnownPages.all.filter { $0.profile == profile.name }.map(\.kind))
            #expect(Set(profile.pages.map(\.name)) == tested)
        }
    }

    @Test func `an offer of Agora gives all its fields, each with its place`() throws {
        let html = AgoraPages.offer()
        let read = try #require(Reading.known(html)).reading
        let offer = try #require(read.sightings.first)
        #expect(read.profile == "agora@2" && read.page == "offer")
        #expect(offer.listing == ListingKey(market: "Agora", siteID: "Ab12Cd34Ef"))
        #expect(offer.title.value == "Green tea & honey 50g")
        #expect(offer.seller?.value == "HillCat")
        #expect(offer.price?.value.description == "0.08609651 XBT")
        #expect(offer.category?.value == "Drinks / Tea")
        #expect(offer.shipsFrom?.value == "Netherlands")
        #expect(offer.shipsTo?.value == "Worldwide")
        #expect(offer.stock?.value == 1200)
        #expect(offer.text?.value == "Fresh from the hills.\nСвежий чай. שלום")
        #expect(!offer.isGuess)
        let bytes = Array(html.utf8)
        let seller = try #require(offer.seller)
        #expect(String(decoding: bytes[seller.location.payload], as: UTF8.self) == "HillCat")
        let origin = try #require(offer.shipsFrom)
        #expect(String(decoding: bytes[origin.location.payload], as: UTF8.self) == "Netherlands")
        #expect(origin.written == "From: Netherlands To: Worldwide")
        let account = try #require(read.accounts.first)
        #expect(account.account.name == "HillCat" && account.role == .seller)
        #expect(account.rating?.value == "4.77/5" && account.sales?.value == 200)
    }

    @Test func `reviews tell the time that their words leave open, and reviewers are masked`() throws {
        let read = try #require(Reading.known(AgoraPages.offer())).reading
        #expect(read.reviews.count == 2)
        let first = try #require(read.reviews.first)
        #expect(first.rating?.value == "5/5" && first.text?.value == "Warm & quick")
        #expect(first.seller?.value == "HillCat" && first.listing?.value == "Ab12Cd34Ef")
        #expect(first.written?.value.lowerBound.description == "2019-11-02T12:00:00Z")
        #expect(first.written?.value.upperBound.description == "2019-11-03T12:00:00Z")
        #expect(first.author == nil)
        #expect(read.reviews[1].author?.value == "bob_b" && read.reviews[1].ordinal == 1)
        #expect(read.masked.map(\.name) == ["bob_b"])
        #expect(read.masked.map(\.role) == [.reviewer])
    }

    @Test func `a sold-out offer has a stock of none, and one of a seller on holiday says nothing`() throws {
        let soldOut = AgoraPages.offer(button: "<div class=\"button-grey\"><a href=\"#\">Out of stock</a></div>")
        #expect(Reading.known(soldOut)?.reading.sightings.first?.stock?.value == 0)
        let away = AgoraPages.offer(button: "<div class=\"button-grey\"><a href=\"#\">Vendor on vacation</a></div>")
        #expect(Reading.known(away)?.reading.sightings.first?.stock == nil)
    }

    @Test func `a list gives each offer once and each seller once`() throws {
        let read = try #require(Reading.known(AgoraPages.list)).reading
        #expect(read.sightings.map(\.listing.siteID) == ["Ab12Cd34Ef", "Gh56Ij78Kl", "Mn90Op12Qr"])
        #expect(read.sightings.map { $0.shipsFrom?.value } == ["Oslo", nil, "EU"])
        #expect(read.sightings.map { $0.shipsTo?.value } == ["Norway", nil, nil])
        #expect(read.accounts.map(\.account.name) == ["HillCat", "fjordman"])
    }

    @Test func `a seller's page tells when it was active, its offers and its feedback`() throws {
        let read = try #require(Reading.known(AgoraPages.seller)).reading
        let account = try #require(read.accounts.first)
        #expect(account.text?.value == "We grow tea.\nAsk us.")
        #expect(account.lastActive?.value.description == "2019-11-06T06:00:00Z")
        #expect(read.sightings.first?.seller?.value == "HillCat")
        #expect(read.reviews.first?.listing?.value == "Ab12Cd34Ef")
    }

    @Test func `names of buyers are masked, and titles that were escaped twice are read`() throws {
        #expect(Reading.known(AgoraPages.buyer)?.reading.masked.map(\.name) == ["Mia_M"])
        #expect(Reading.known(AgoraPages.buyer)?.reading.accounts.isEmpty == true)
        let front = try #require(Reading.known(AgoraPages.front)).reading.sightings.first
        #expect(front?.title.value == "1g \"Brown Sugar\" cake" && front?.seller == nil)
        for html in [EmpirePages.buyer, CryptoniaPages.buyer] {
            let read = try #require(Reading.known(html)).reading
            #expect(read.masked.map(\.name) == ["Mia_M"] && read.accounts.isEmpty)
        }
    }

    @Test func `an offer of Empire is read, and the clock of the page is the time of the sighting`() throws {
        let read = try #require(Reading.known(EmpirePages.offer)).reading
        let offer = try #require(read.sightings.first)
        #expect(offer.listing == ListingKey(market: "Empire", siteID: "23527"))
        #expect(offer.title.value == "Green tea, 1,000 bags" && offer.price?.value.description == "1106.71 USD")
        #expect(offer.shipsFrom?.value == "World Wide" && offer.shipsTo?.value == "Norway, Sweden")
        #expect(offer.sold?.value == 1067 && offer.stock == nil && offer.category?.value == "Drinks / Tea")
        #expect(offer.text?.value == "Fresh from the hills.")
        #expect(offer.time?.description == "2019-11-06T21:16:37Z")
    }

    @Test func `sellers and feedback of Empire are read`() throws {
        let about = try #require(Reading.known(EmpirePages.seller(EmpirePages.about))).reading
        let account = try #require(about.accounts.first)
        #expect(account.account.name == "HillCat" && account.sales?.value == 1385 && account.rating?.value == "99.7%")
        #expect(account.joined?.value.date == "2019-04-19" && account.lastActive?.value.date == "2019-10-10")
        #expect(account.text?.value == "We grow tea.")
        let feedback = try #require(Reading.known(EmpirePages.seller(EmpirePages.feedback))).reading
        #expect(feedback.reviews.map { $0.rating?.value } == ["positive", "negative"])
        #expect(feedback.reviews.map { $0.text?.value } == ["Worth it", nil])
        #expect(feedback.reviews.map { $0.listing?.value } == ["104613", "23527"])
        #expect(feedback.reviews[0].written?.value.lowerBound.description == "2019-09-27T20:49:00Z")
        #expect(feedback.time?.description == "2019-11-06T21:16:37Z")
        #expect(feedback.masked.map(\.name) == ["b***s", "M***a"] && feedback.masked.map(\.role) == [.buyer, .buyer])
    }

    @Test func `a search of Empire is read, what is unlimited is no number`() throws {
        let read = try #require(Reading.known(EmpirePages.list)).reading
        #expect(read.sightings.map { $0.price?.value.description } == ["75 EUR", "5.58 USD"])
        #expect(read.sightings.map { $0.category?.value } == ["Drinks / Tea", "Food"])
        #expect(read.sightings.map { $0.stock?.value } == [nil, 3])
        #expect(read.sightings.map { $0.sold?.value } == [199, 0])
        #expect(read.accounts.map { $0.sales?.value } == [510, 5])
    }

    @Test func `offers, sellers and lists of Cryptonia are read`() throws {
        let offer = try #require(Reading.known(CryptoniaPages.offer)).reading
        let sighting = try #require(offer.sightings.first)
        #expect(sighting.listing.siteID == "19926843" && sighting.title.value == "Green tea \"Hill\" 112g")
        #expect(sighting.price?.value.description == "485 USD" && sighting.stock?.value == 17)
        #expect(sighting.shipsFrom?.value == "United Kingdom" && sighting.shipsTo?.value == "Norway, Sweden")
        #expect(sighting.text?.value == "Fresh.\n\nAsk us." || sighting.text?.value == "Fresh.\nAsk us.")
        #expect(offer.accounts.first?.sales?.value == 1335 && offer.accounts.first?.rating?.value == "99.31%")
        #expect(offer.reviews.map { $0.text?.value } == ["Lovely", nil])
        #expect(offer.reviews.map { $0.rating?.value } == ["positive", "negative"])
        let seller = try #require(Reading.known(CryptoniaPages.seller)?.reading.accounts.first)
        #expect(seller.account.name == "HillCat" && seller.text?.value == "We grow tea.")
        #expect(seller.joined?.value.description == "2019-04-15T13:19:58Z")
        #expect(seller.lastActive?.value.description == "2019-10-26T12:58:00Z")
        let list = try #require(Reading.known(CryptoniaPages.list)).reading
        #expect(list.sightings.first?.category?.value == "Tea" && list.sightings.first?.shipsTo?.value == "US, CA")
        #expect(list.accounts.first?.joined?.value.date == "2019-05-16" && list.accounts.first?.sales?.value == 1383)
    }

    @Test func `a list of Cypher is read`() throws {
        let offer = try #require(Reading.known(CypherPages.list)?.reading.sightings.first)
        #expect(offer.listing.siteID == "af4a9710-e9dc-11ea-9fda-579563a8bfe9" && offer.stock?.value == 5000)
        #expect(offer.price?.value.description == "10.5 USD" && offer.category?.value == "Tea & Co")
    }

    @Test func `a thread of the forum is read post by post`() throws {
        let read = try #require(Reading.known(ForumPages.thread)).reading
        #expect(read.posts.map { $0.author?.value } == ["Green Hill", "fjordman", "Green Hill"])
        #expect(read.posts.map(\.ordinal) == [0, 1, 2])
        #expect(read.posts.allSatisfy { $0.thread?.value == "202389" && $0.forum == "Silk Road forum" })
        #expect(
            read.posts.map { $0.time?.value.description ?? "" } == [
                "2013-08-15T20:59:00Z", "2013-08-16T00:41:00Z", "2013-08-16T01:00:00Z",
            ])
        #expect(read.posts[0].text?.value == "The black one.\n\nOr the green one?")
        #expect(read.accounts.map(\.account.name) == ["Green Hill", "fjordman"])
        #expect(read.accounts.allSatisfy { $0.role == .member } && read.masked.isEmpty)
    }

    @Test func `the thread of a page without a link home is that of its file`() throws {
        let html = ForumPages.thread.replacing("rel=\"canonical\"", with: "rel=\"next\"")
        let path = "security/2013.08.15_0859pm == Which tea_ == thread_777 == by Green Hill.html"
        #expect(Reading.known(html, address: path)?.reading.posts.first?.thread?.value == "777")
        #expect(Reading.known(html, address: path)?.reading.posts.first?.thread?.location.place == .address)
    }

    @Test func `a page that changed its layout gives a finding that names the field`() throws {
        let priceless = AgoraPages.offer(price: "").replacing(
            "<div style=\"text-align: left;\">0.08609651 BTC</div>", with: "")
        let read = try #require(Reading.known(priceless))
        #expect(read.reading.sightings.first?.price == nil && read.reading.sightings.count == 1)
        #expect(read.findings.map(\.kind) == ["page-layout"])
        let sentence = read.findings.first?.sentence ?? ""
        #expect(sentence.contains("finds no price in 1 of 1 listings on a page of the kind \"offer\""))
        #expect(read.findings.first?.severity == .problem)
        let renamed = AgoraPages.list.replacing("products-list-item", with: "offer-row")
        #expect(Reading.known(renamed)?.findings.first?.sentence.contains("finds no listing") == true)
        let oneRow = AgoraPages.list.replacing("<td>1.2 BTC<br/></td>", with: "<td>ask<br/></td>")
        let some = try #require(Reading.known(oneRow))
        #expect(some.findings.map(\.severity) == [.notice] && some.reading.sightings.count == 3)
    }
}
