package import ClewStore

/// What the lanes of a site share: the pages that wait for them, and what came and has yet to be sealed.
///
/// One lane alone takes a group of pages and comes to its end. Where there are more, one of them seals what came and gets new
/// pages every second, or when no page waits any more, and the others go on meanwhile. It is a plan of who does what: it
/// reads no clock and asks for nothing.
package struct PageGroup: Sendable {
    /// The most pages of a group, the bytes with which it is over, and the time after which what came is sealed.
    package static let limit = (pages: 256, bytes: 16 << 20, time: Duration.seconds(1))

    /// So long groups follow one another before all lanes come together.
    package static let stretch = Duration.seconds(10)

    /// What a lane does next.
    package enum Move: Equatable, Sendable {
        /// Fetches a page, or gives it back when its turn does not come before a moment.
        case fetch(FrontierPage, until: ContinuousClock.Instant)
        /// Seals what came and gets new pages, while the other lanes go on.
        case turn
        /// Waits for what the others do.
        case wait
        case end
    }

    /// What came of pages and has yet to be sealed.
    package struct Part: Sendable {
        var visits: [Visit] = []
        var dropped: [FrontierPage] = []
        /// What the authority does not cover, and why.
        var refused: [(page: FrontierPage, reason: String)] = []

        var isEmpty: Bool { visits.isEmpty && dropped.isEmpty && refused.isEmpty }

        /// The numbers of its pages; that of what is on no frontier is 0.
        fileprivate var numbers: [Int64] {
            visits.map(\.page.number) + dropped.map(\.number) + refused.map(\.page.number)
        }
    }

    private var waiting: ArraySlice<FrontierPage>
    /// The numbers of pages that were taken and of which the frontier has yet to learn: for it they are still due.
    private var taken: Set<Int64> = []
    /// How many pages are asked for just now.
    private var underWay = 0
    /// Whether the frontier may hold more pages that are due.
    private var mayBeMore: Bool
    private var part = Part()
    /// How much memory the visits take.
    private var bytes = 0
    /// When what came is to be sealed.
    private var until: ContinuousClock.Instant
    /// After which no other group follows.
    private let last: ContinuousClock.Instant
    private let isShared: Bool
    private var isTurning = false
    /// Why nothing more is asked for; `nil` while it goes on.
    var ending: SiteVisitor.Step?
    /// Whether nothing more is asked for.
    package var isOver = false
    package private(set) var fault: (any Error)?

    /// - Parameter lanes: how many there are.
    package init(_ pages: [FrontierPage], lanes: Int, at now: ContinuousClock.Instant) {
        waiting = pages[...]
        mayBeMore = pages.count == PageGroup.limit.pages
        until = now + PageGroup.limit.time
        last = now + PageGroup.stretch
        isShared = lanes > 1
    }

    /// What the lane that asks does at a moment.
    package mutating func next(at now: ContinuousClock.Instant) -> Move {
        if isOver { return .end }
        let isFull = bytes >= PageGroup.limit.bytes || now >= until
        if isFull || waiting.isEmpty {
            if isTurning { return .wait }
            guard isShared else { return .end }
            let isLast = now >= last
            if !part.isEmpty || !isLast && (isFull || mayBeMore) {
                isTurning = true
                until = now + PageGroup.limit.time
                return .turn
            }
            // What the others are at may lead to more.
            return isLast || underWay == 0 ? .end : .wait
        }
        guard let page = waiting.popFirst() else { return .end }
        taken.insert(page.number)
        underWay += 1
        return .fetch(page, until: until)
    }

    // MARK: What became of a page that was taken

    /// Takes what came of it.
    mutating func take(_ visits: [Visit]) {
        part.visits += visits
        bytes += visits.reduce(0) { $0 + $1.size }
        underWay -= 1
    }

    /// It is not asked for and is no longer wanted.
    package mutating func drop(_ page: FrontierPage) {
        part.dropped.append(page)
        underWay -= 1
    }

    /// The authority does not cover it.
    mutating func refuse(_ page: FrontierPage, _ reason: String) {
        part.refused.append((page, reason))
        underWay -= 1
    }

    /// It was not asked for in time, and waits again.
    package mutating func giveBack(_ page: FrontierPage) {
        taken.remove(page.number)
        waiting.insert(page, at: waiting.startIndex)
        underWay -= 1
    }

    /// Something went wrong, and nothing more is asked for.
    package mutating func fail(_ error: any Error) {
        fault = fault ?? error
        isOver = true
    }

    // MARK: A turn

    /// Hands over what came so far. While the lanes go on, only the one whose move is a turn may do so.
    package mutating func handOver() -> Part {
        defer { (part, bytes) = (Part(), 0) }
        return part
    }

    /// Learns that the frontier knows what came of a part.
    package mutating func settle(_ part: Part) {
        taken.subtract(part.numbers)
    }

    /// How many pages the frontier is to be asked for.
    package var wanted: Int { PageGroup.limit.pages + taken.count }

    /// Begins another group, with the pages that are due and were not taken.
    package mutating func follow(_ pages: [FrontierPage], of wanted: Int) {
        waiting = pages.filter { !taken.contains($0.number) }[...]
        mayBeMore = pages.count == wanted
        isTurning = false
    }
}
