internal import ClewCore

/// Rates for a first look, 2011 to 2021; for casework a table of the day takes their place (`config/rates.csv`).
///
/// Dollars per euro are monthly averages of the euro foreign exchange reference rates of the European Central Bank,
/// rounded; pounds, Australian and Canadian dollars are its yearly averages.
///
/// Dollars per bitcoin are the editors' figures: no one publication was copied, and none was compared row by row. They
/// stand for monthly averages of the dollar prices that exchanges published, rounded to about a hundredth; within a month
/// the price moved by far more, and January and February 2018 seem low by a tenth. Who needs a figure to stand on puts a
/// table with a source in their place.
///
/// Other coins, monero among them, have no rows: no series was at hand that could be named.
enum BuiltInRates {
    static let rows: [(day: Int, currency: Currency, euros: Double)] = {
        var rows: [(day: Int, currency: Currency, euros: Double)] = []
        for (year, months) in dollarsPerEuro.enumerated() {
            for (month, dollars) in months.enumerated() {
                guard let day = day(2011 + year, month + 1) else { continue }
                rows.append((day, .dollar, 1 / dollars))
                rows.append((day, .bitcoin, dollarsPerBitcoin[year][month] / dollars))
            }
        }
        for (code, values) in perEuroByYear {
            guard let currency = Currency(code) else { continue }
            for (year, value) in values.enumerated() {
                if let day = day(2013 + year, 1) { rows.append((day, currency, 1 / value)) }
            }
        }
        return rows
    }()

    private static func day(_ year: Int, _ month: Int) -> Int? {
        Timestamp(year: year, month: month, day: 1).map(RateTable.day)
    }

    private static let dollarsPerEuro: [[Double]] = [
        [1.336, 1.365, 1.400, 1.444, 1.435, 1.439, 1.426, 1.434, 1.377, 1.371, 1.356, 1.318],
        [1.290, 1.322, 1.320, 1.316, 1.279, 1.253, 1.229, 1.240, 1.286, 1.297, 1.283, 1.312],
        [1.329, 1.336, 1.296, 1.303, 1.298, 1.319, 1.308, 1.331, 1.335, 1.364, 1.349, 1.370],
        [1.361, 1.366, 1.382, 1.381, 1.373, 1.359, 1.354, 1.332, 1.290, 1.267, 1.247, 1.233],
        [1.162, 1.135, 1.084, 1.078, 1.115, 1.121, 1.100, 1.114, 1.122, 1.124, 1.074, 1.088],
        [1.086, 1.109, 1.110, 1.134, 1.131, 1.123, 1.107, 1.121, 1.121, 1.103, 1.080, 1.054],
        [1.061, 1.064, 1.068, 1.072, 1.106, 1.123, 1.151, 1.181, 1.191, 1.176, 1.174, 1.184],
        [1.220, 1.235, 1.234, 1.228, 1.181, 1.168, 1.169, 1.155, 1.166, 1.148, 1.137, 1.138],
        [1.142, 1.135, 1.130, 1.124, 1.119, 1.129, 1.122, 1.113, 1.100, 1.105, 1.105, 1.111],
        [1.110, 1.091, 1.106, 1.086, 1.090, 1.126, 1.146, 1.183, 1.179, 1.178, 1.184, 1.217],
        [1.217, 1.210, 1.190, 1.198, 1.215, 1.205, 1.182, 1.177, 1.177, 1.160, 1.141, 1.130],
    ]

    private static let dollarsPerBitcoin: [[Double]] = [
        [0.4, 0.9, 0.85, 1.2, 6.5, 18, 14, 10, 5.7, 3.6, 2.6, 3.5],
        [6.2, 5.2, 4.9, 5.0, 5.0, 6.0, 7.9, 10.9, 11.4, 11.6, 11.3, 13.4],
        [16, 26, 57, 128, 119, 108, 91, 114, 131, 158, 544, 800],
        [846, 661, 592, 461, 487, 616, 618, 537, 446, 364, 366, 341],
        [250, 234, 269, 235, 236, 238, 279, 250, 234, 265, 348, 423],
        [411, 404, 416, 435, 462, 644, 661, 579, 606, 643, 726, 831],
        [914, 1063, 1130, 1207, 1895, 2636, 2519, 3881, 4064, 5325, 7813, 15295],
        [11240, 9085, 9041, 8034, 8450, 6793, 7146, 6700, 6610, 6485, 5404, 3717],
        [3701, 3712, 3977, 5178, 7310, 9415, 10669, 10643, 9814, 8411, 8373, 7296],
        [8389, 9630, 6871, 7224, 9263, 9489, 9589, 11652, 10660, 11887, 16646, 21983],
        [34622, 46306, 54998, 57206, 46443, 35845, 34445, 45709, 46036, 57912, 60621, 49263],
    ]

    /// Per euro, from 2013 on.
    private static let perEuroByYear: [(String, [Double])] = [
        ("GBP", [0.849, 0.806, 0.726, 0.819, 0.877, 0.885, 0.878, 0.890, 0.860]),
        ("AUD", [1.378, 1.472, 1.478, 1.488, 1.473, 1.580, 1.611, 1.655, 1.575]),
        ("CAD", [1.368, 1.466, 1.419, 1.466, 1.465, 1.529, 1.485, 1.530, 1.483]),
    ]
}
