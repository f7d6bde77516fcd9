package import ClewCore
package import ClewServer
package import ClewStore

/// Figures over time, drawn on the server, with the same figures as a table.
package struct Chart: Sendable {
    /// One day, week or month.
    package struct Bin: Sendable, Hashable {
        /// Its first day.
        package var start: Timestamp
        /// How many things.
        package var count: Int
        /// The median of the median prices of its days; `nil` without prices.
        package var euros: Double?
    }

    /// How long a bin is.
    package enum Step: String, Sendable {
        case day, week, month
    }

    /// What the number of a bin is: that of all its days together, or that of the day with most.
    package enum Counting: Sendable {
        case sum, most
    }

    /// Every bin from the first to the last, empty ones included.
    package let bins: [Bin]
    /// How long each is.
    package let step: Step

    /// The bins of a series.
    ///
    /// - Parameters:
    ///   - step: how long each is; else days for two months, weeks for two years, months for what is longer.
    ///   - counting: what the number of a bin is.
    package init(_ series: [SeriesPoint], by step: Step? = nil, counting: Counting = .sum) {
        let day: Int64 = 86_400_000
        guard let first = series.first?.day, let last = series.last?.day else {
            (bins, self.step) = ([], step ?? .day)
            return
        }
        let days = (last.milliseconds - first.milliseconds) / day
        let step = step ?? (days <= 62 ? .day : days <= 735 ? .week : .month)
        var found: [Int64: (count: Int, prices: [Double])] = [:]
        for point in series {
            let start = Chart.start(of: point.day.milliseconds, step)
            let before = found[start, default: (0, [])].count
            found[start, default: (0, [])].count = counting == .sum ? before + point.count : max(before, point.count)
            if let euros = point.medianEuros { found[start]?.prices.append(euros) }
        }
        var bins: [Bin] = []
        var start = Chart.start(of: first.milliseconds, step)
        while start <= last.milliseconds, bins.count < 600 {
            let prices = found[start]?.prices.sorted() ?? []
            bins.append(
                Bin(
                    start: Timestamp(milliseconds: start), count: found[start]?.count ?? 0,
                    euros: prices.isEmpty ? nil : prices[prices.count / 2]))
            start = Chart.next(after: start, step)
        }
        (self.bins, self.step) = (bins, step)
    }

    private static func start(of time: Int64, _ step: Step) -> Int64 {
        let day: Int64 = 86_400_000
        switch step {
        case .day: return time - time % day
        case .week:
            // Weeks begin on Monday; 1970-01-01 was a Thursday.
            let number = time / day + 3
            return (number - number % 7 - 3) * day
        case .month:
            let civil = Timestamp(milliseconds: time).civil
            return Timestamp(year: civil.year, month: civil.month, day: 1)?.milliseconds ?? time
        }
    }

    private static func next(after start: Int64, _ step: Step) -> Int64 {
        let day: Int64 = 86_400_000
        // The middle of the next month is 45 days away.
        return step == .month ? Chart.start(of: start + 45 * day, .month) : start + (step == .week ? 7 : 1) * day
    }

    /// Columns of the numbers.
    ///
    /// - Parameter things: what is counted, such as `reviews`.
    package func counts(_ things: String) -> Markup {
        guard let most = bins.map(\.count).max(), most > 0, bins.count > 1 else { return "" }
        return figure(
            Bars.columns(bins.map(\.count), label: "\(things) by \(step.rawValue)", least: 1),
            "\(Words.capitalised(things)) by \(step.rawValue), at most \(Words.number(most))")
    }

    /// A line of the prices.
    ///
    /// - Parameter price: what the prices are of, such as `EUR per gram of mdma`.
    package func prices(_ price: String = "price in euros") -> Markup {
        let known = bins.enumerated().compactMap { index, bin in bin.euros.map { (index: index, euros: $0) } }
        guard known.count > 1, let low = known.map(\.euros).min(), let high = known.map(\.euros).max() else {
            return ""
        }
        let span = high - low
        func place(_ point: (index: Int, euros: Double)) -> (x: Int, y: Int) {
            let x = bins.count > 1 ? point.index * 1000 / (bins.count - 1) : 500
            return (x, span > 0 ? Int(((high - point.euros) / span * 180).rounded()) + 10 : 100)
        }
        var line = Markup()
        var dots = Markup()
        for (number, point) in known.enumerated() {
            let (x, y) = place(point)
            line += number == 0 ? "M\(x) \(y)" : "L\(x) \(y)"
            dots += "M\(x) \(y)h0"
        }
        let label = "Median \(price) by \(step.rawValue)"
        return figure(
            """
            <svg class="line" viewBox="-8 0 1016 200" preserveAspectRatio="none" role="img" aria-label="\(label)">\
            <path class="line-path" d="\(line)"/><path class="line-dots" d="\(dots)"/></svg>
            """, "\(label), \(Words.euros(low)) to \(Words.euros(high)) EUR")
    }

    private func figure(_ drawing: Markup, _ caption: String) -> Markup {
        let (first, last) = (bins.first?.start.date ?? "", bins.last?.start.date ?? "")
        return """
            <figure class="chart\(bins.count < 24 ? " few" : "")">\(drawing)\
            <p class="axis"><span>\(first)</span><span>\(last)</span></p><figcaption>\(caption)</figcaption></figure>
            """
    }

    /// The same figures as a table that is opened on demand.
    ///
    /// - Parameter price: what the prices are of.
    package func table(_ things: String, hasPrices: Bool, of price: String = "price, EUR") -> Markup {
        let told = bins.filter { $0.count > 0 }
        guard told.count > 1 else { return "" }
        var columns: [Markup.Column] = [
            (Markup(text: Words.capitalised(step.rawValue) + (step == .day ? "" : " from")), "when"),
            (Markup(text: Words.capitalised(things)), "number"),
        ]
        if hasPrices { columns.append((Markup(text: "Median " + price), "number")) }
        let table = Markup.table(
            caption: "\(things) by \(step.rawValue)", columns: columns,
            rows: told.map { bin in
                let row: [Markup] = [Markup(text: bin.start.date), .number(bin.count)]
                return hasPrices ? row + [Markup(text: Words.euros(bin.euros))] : row
            })
        return """
            <details class="figures-table"><summary>The figures as a table: \(hasPrices ? price : things)</summary>\
            \(table)</details>
            """
    }
}
