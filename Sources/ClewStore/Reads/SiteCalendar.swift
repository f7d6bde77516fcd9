public import ClewCore
internal import GRDB

/// What was got of a site, hour by hour: a gap calendar.
public struct SiteCalendar: Hashable, Sendable {
    /// The first hour, at its beginning.
    public var start: Timestamp
    /// The hours from the first on.
    public var hours: [Hour]

    /// What came of the attempts of an hour.
    public struct Hour: Hashable, Sendable {
        /// How many pages came or had not changed, and how often the site said that there is none.
        public var answered = 0
        /// How many times the site answered with another error, a refusal or a wall.
        public var refused = 0
        /// How many times an answer began and did not come whole.
        public var cutOff = 0
        /// How many times no answer came.
        public var unreachable = 0

        /// What is to be said of the hour.
        public var state: State {
            if answered + cutOff > 0 { return refused + cutOff + unreachable > answered ? .shaky : .up }
            if refused > 0 { return .refusedUs }
            return unreachable > 0 ? .down : .notLooking
        }
    }

    /// What is to be said of an hour.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// It answered.
        case up
        /// It answered, and more attempts failed, or brought a part alone, than not.
        case shaky
        /// It answered with errors, refusals or walls alone.
        case refusedUs = "refused us"
        /// Nobody answered.
        case down
        /// Nobody asked.
        case notLooking = "not looking"
    }

    /// How many hours stand so.
    public func count(_ state: State) -> Int { hours.count { $0.state == state } }
}

/// One attempt to get a page of a site.
public struct SiteAttempt: Hashable, Sendable {
    /// When.
    public var time: Timestamp
    /// What came of it.
    public var outcome: Capture.Outcome
    /// The HTTP status; `nil` when there was none.
    public var status: Int?
}

extension Store {
    private static let hour: Int64 = 3_600_000

    /// Whether a site that answers with an error has told of the page all the same: that there is none.
    private static func isAnswer(_ status: Int?) -> Bool { status == 404 || status == 410 }

    /// What was got of a site in the days until a moment.
    ///
    /// - Parameters:
    ///   - site: scheme, host and port; addresses of other ports are other sites.
    ///   - host: the source of its captures.
    public func calendar(
        of site: String, host: String, days: Int, until end: Timestamp, clearance: Clearance
    ) throws(StoreFault) -> SiteCalendar {
        let last = end.milliseconds / Store.hour
        let first = last - Int64(max(1, min(days, 400))) * 24 + 1
        var calendar = SiteCalendar(
            start: Timestamp(milliseconds: first * Store.hour),
            hours: Array(repeating: SiteCalendar.Hour(), count: Int(last - first + 1)))
        try read { db in
            try db.each(
                """
                SELECT time / \(Store.hour), outcome, count(*), status FROM capture
                JOIN handling ON handling.id = capture.handling_id
                WHERE source_id = (SELECT id FROM source WHERE name = ?1) AND time >= ?2 AND time < ?3
                    AND substr(address, 1, length(?4)) = ?4 AND handling.confidentiality <= ?5
                GROUP BY 1, outcome, status
                """,
                [
                    .text(host), .integer(first * Store.hour), .integer((last + 1) * Store.hour), .text(site + "/"),
                    .integer(clearance.confidentiality.rawValue),
                ]
            ) { row in
                let index = Int(row.int64(0) - first)
                guard calendar.hours.indices.contains(index) else { return }
                let status = row.optionalInt(3)
                switch Capture.Outcome(rawValue: row.text(1)) {
                case .got, .unchanged: calendar.hours[index].answered += row.int(2)
                case .refused where Store.isAnswer(status): calendar.hours[index].answered += row.int(2)
                case .refused: calendar.hours[index].refused += row.int(2)
                case .parked: break  // Nobody asked, so that it says nothing of the site.
                case .damaged:
                    switch status {
                    case nil: calendar.hours[index].unreachable += row.int(2)
                    case let code? where code >= 400 && !Store.isAnswer(code):
                        calendar.hours[index].refused += row.int(2)
                    default: calendar.hours[index].cutOff += row.int(2)
                    }
                case .unreachable, nil: calendar.hours[index].unreachable += row.int(2)
                }
            }
        }
        return calendar
    }

    /// The last attempt to get a page of a site; `nil` when there was none.
    public func lastAttempt(at site: String, host: String) throws(StoreFault) -> SiteAttempt? {
        try read { db in
            try db.first(
                """
                SELECT time, outcome, status FROM capture
                WHERE source_id = (SELECT id FROM source WHERE name = ?1) AND substr(address, 1, length(?2)) = ?2
                ORDER BY time DESC LIMIT 1
                """, [.text(host), .text(site + "/")]
            ) {
                SiteAttempt(
                    time: Timestamp(milliseconds: $0.int64(0)),
                    outcome: Capture.Outcome(rawValue: $0.text(1)) ?? .damaged, status: $0.optionalInt(2))
            }
        }
    }
}
