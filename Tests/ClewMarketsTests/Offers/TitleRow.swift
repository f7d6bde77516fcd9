import ClewCore
import ClewMarkets
import Testing

/// A title of the tables and what it must be read as. The titles are made up in the manner of markets; none is real.
///
/// A row is `title ¦ substance ¦ class ¦ form ¦ grams ¦ units ¦ dose in mg ¦ purity`; `-` is not stated, and fields left
/// out at the end are not stated either.
struct TitleRow: Sendable, CustomTestStringConvertible {
    let title: String
    let offer: Offer

    var testDescription: String { title }

    static let all =
        cannabis + stimulants + empathogens + cathinones + psychedelics + opioids + dissociatives + benzodiazepines
        + medicines + cannabinoids + untold + writing + noDrug
        + fillers + languages + counting + doses + several + spellings + lookalikes

    /// The rows of a table.
    static func rows(_ table: StaticString) -> [TitleRow] {
        table.description.split(separator: "\n").map(TitleRow.init)
    }

    private init(_ line: Substring) {
        let cells = line.split(separator: "¦", omittingEmptySubsequences: false).map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        func text(_ index: Int) -> String? { cells.count > index && cells[index] != "-" ? cells[index] : nil }
        title = cells[0]
        var offer = Offer(substance: text(1), substanceClass: text(2) ?? "")
        offer.form = text(3)
        offer.quantityGrams = text(4).flatMap(Double.init)
        offer.units = text(5).flatMap(Double.init)
        offer.unitDoseMg = text(6).flatMap(Double.init)
        offer.purityPercent = text(7).flatMap(Double.init)
        self.offer = offer
    }

    /// What differs, in words; nothing when all is as the row says. An ounce may be 28.35 or 28.349523 grams.
    func differences(from read: Offer) -> [String] {
        var found: [String] = []
        func compare(_ name: String, _ told: String?, _ read: String?) {
            if told != read { found.append("\(name): \(read ?? "-") for \(told ?? "-")") }
        }
        func compare(_ name: String, _ told: Double?, _ read: Double?) {
            if let told, let read, abs(told - read) <= 0.002 * told { return }
            if told != nil || read != nil { compare(name, told.map { "\($0)" }, read.map { "\($0)" }) }
        }
        compare("substance", offer.substance, read.substance)
        compare("class", offer.substanceClass, read.substanceClass)
        compare("form", offer.form, read.form)
        compare("grams", offer.quantityGrams, read.quantityGrams)
        compare("units", offer.units, read.units)
        compare("dose", offer.unitDoseMg, read.unitDoseMg)
        compare("purity", offer.purityPercent, read.purityPercent)
        return found
    }
}
