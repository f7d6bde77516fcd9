/// The rates of an exercise as a case takes them: what one unit of each currency was worth in euros on each day.
enum RatesTable {
    static func csv(_ calendar: ExerciseCalendar) -> String {
        var text = "date,currency,eur\n"
        for day in 0..<calendar.days {
            for coin in Coin.allCases where coin != .euro {
                // Twelve significant digits at least: a price in euros is that of the truth to the cent.
                let units = (0..<coin.digits + 10).reduce(1) { product, _ in product * 10 }
                let rate = max(1, calendar.rates[day][coin.rawValue])
                let euros = Price.decimal((units + rate / 2) / rate, digits: 10)
                text += "\(ExerciseCalendar.date(day)),\(coin.code),\(euros)\n"
            }
        }
        return text
    }
}
