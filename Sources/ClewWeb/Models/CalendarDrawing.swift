import ClewCore
package import ClewServer
package import ClewStore

/// A gap calendar, drawn: a line a day, the latest on top, with a mark an hour. The marks differ in form as well as colour.
package struct CalendarDrawing: Sendable {
    private let calendar: SiteCalendar

    /// The width of an hour and the height of a day, in units of the drawing.
    private static let (width, height) = (20, 16)
    /// The room for the dates, and for the hours above.
    private static let (left, top) = (88, 18)

    /// A drawing of a calendar.
    package init(_ calendar: SiteCalendar) {
        self.calendar = calendar
    }

    /// The days, the latest first, each with its hours; hours before the first and after the last are not there.
    private var days: [(date: String, hours: [(hour: Int, state: SiteCalendar.State)])] {
        var days: [(date: String, hours: [(hour: Int, state: SiteCalendar.State)])] = []
        for (index, hour) in calendar.hours.enumerated() {
            let time = Timestamp(milliseconds: calendar.start.milliseconds + Int64(index) * 3_600_000)
            let date = time.date
            if days.last?.date != date { days.append((date, [])) }
            days[days.count - 1].hours.append((Int(time.description.dropFirst(11).prefix(2)) ?? 0, hour.state))
        }
        return days.reversed()
    }

    /// The drawing with its legend, and the same as a table.
    package var markup: Markup {
        let days = days
        let (width, height) = (CalendarDrawing.width, CalendarDrawing.height)
        let (left, top) = (CalendarDrawing.left, CalendarDrawing.top)
        var marks = Markup()
        for hour in stride(from: 0, to: 24, by: 3) {
            marks +=
                "<text class=\"calendar-hour\" x=\"\(left + hour * width)\" y=\"12\">\(hour < 10 ? "0" : "")\(hour)</text>"
        }
        for (row, day) in days.enumerated() {
            let y = top + row * height
            marks += "<text class=\"calendar-day\" x=\"0\" y=\"\(y + 11)\">\(day.date)</text>"
            for (hour, state) in day.hours { marks += CalendarDrawing.mark(state, x: left + hour * width, y: y) }
        }
        let size = (left + 24 * width, top + days.count * height)
        return """
            <figure class="calendar"><svg viewBox="0 0 \(size.0) \(size.1)" role="img" \
            aria-label="Gap calendar: \(summary)">\(marks)</svg><figcaption>\(legend)</figcaption></figure>\
            <details class="figures-table"><summary>The same as a table</summary>\(table(days))</details>
            """
    }

    private static func mark(_ state: SiteCalendar.State, x: Int, y: Int) -> Markup {
        switch state {
        case .up: "<rect class=\"hour-up\" x=\"\(x + 1)\" y=\"\(y + 2)\" width=\"18\" height=\"12\" rx=\"2\"/>"
        case .shaky: "<rect class=\"hour-shaky\" x=\"\(x + 1)\" y=\"\(y + 5)\" width=\"18\" height=\"9\" rx=\"2\"/>"
        case .refusedUs:
            "<rect class=\"hour-refused\" x=\"\(x + 1)\" y=\"\(y + 9)\" width=\"18\" height=\"5\" rx=\"2\"/>"
        case .down: "<path class=\"hour-down\" d=\"M\(x + 6) \(y + 4)l8 8m0-8l-8 8\"/>"
        case .notLooking: "<circle class=\"hour-none\" cx=\"\(x + 10)\" cy=\"\(y + 8)\" r=\"1.2\"/>"
        }
    }

    private var summary: String {
        SiteCalendar.State.allCases.map { "\(CalendarDrawing.words($0)) \(Words.count(calendar.count($0), "hour"))" }
            .joined(separator: ", ")
    }

    private var legend: Markup {
        Markup.joined(
            SiteCalendar.State.allCases.map { state in
                """
                <span class="calendar-key"><svg viewBox="0 0 20 16" aria-hidden="true">\
                \(CalendarDrawing.mark(state, x: 0, y: 0))</svg> \(CalendarDrawing.words(state)): \
                \(Words.count(calendar.count(state), "hour"))</span>
                """
            })
    }

    private func table(_ days: [(date: String, hours: [(hour: Int, state: SiteCalendar.State)])]) -> Markup {
        Markup.table(
            caption: "Hours of each day by what came",
            columns: [("Day", "when")]
                + SiteCalendar.State.allCases.map {
                    (Markup(text: Words.capitalised(CalendarDrawing.words($0))), "number")
                },
            rows: days.map { day in
                [Markup(text: day.date)]
                    + SiteCalendar.State.allCases.map { state in .number(day.hours.count { $0.state == state }) }
            })
    }

    /// What an hour is called.
    package static func words(_ state: SiteCalendar.State) -> String {
        switch state {
        case .up: "up"
        case .shaky: "up, with failures"
        case .refusedUs: "refused us"
        case .down: "down"
        case .notLooking: "we were not looking"
        }
    }
}
