package import ClewCore
package import ClewStore

extension Words {
    /// The text with a capital letter at its start.
    package static func capitalised(_ text: String) -> String {
        // A host, an address or a file keeps its letters.
        let first = text.prefix { $0 != " " }.dropLast()
        guard !first.contains(where: { $0 == "." || $0 == ":" }) else { return text }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The name of a field in words: `shipsFrom` is `ships from`.
    package static func spelled(_ field: String) -> String {
        field.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
    }

    /// An amount of euros with two digits; nothing where it is not known.
    package static func euros(_ value: Double?) -> String {
        guard let value, value.isFinite, abs(value) < 1e12 else { return "" }
        let cents = Int((abs(value) * 100).rounded())
        let rest = cents % 100
        return "\(value < 0 && cents > 0 ? "−" : "")\(number(cents / 100)).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A number as short as it can be written, to three digits behind the point.
    package static func amount(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "" }
        let rounded = (value * 1000).rounded() / 1000
        return Int(exactly: rounded).map { number($0) } ?? "\(rounded)"
    }

    /// What is sold, in words: `mdma, pills, 10 × 200 mg, 84 %`.
    package static func offer(_ offer: Offer?) -> String {
        guard let offer, offer != .noDrug else { return "" }
        var parts: [String] = [offer.substance ?? offer.substanceClass]
        if let form = offer.form { parts.append(form) }
        let dose = offer.unitDoseMg.map { "\(amount($0)) mg" }
        switch (offer.units, dose) {
        case (let units?, let dose?): parts.append("\(amount(units)) × \(dose)")
        case (let units?, nil): parts.append("\(amount(units)) units")
        case (nil, let dose?): parts.append(dose)
        case (nil, nil): break
        }
        if let grams = offer.quantityGrams { parts.append("\(amount(grams)) g") }
        if let purity = offer.purityPercent { parts.append("\(amount(purity)) %") }
        return parts.joined(separator: ", ")
    }

    /// From where to where, as written; the code of the origin where nothing was written.
    package static func route(_ listing: ListingSummary) -> String {
        let from = listing.shipsFrom.isEmpty ? listing.origin : listing.shipsFrom
        switch (from.isEmpty, listing.shipsTo.isEmpty) {
        case (true, true): return ""
        case (false, true): return cut(from, to: 60)
        default: return "\(cut(from.isEmpty ? "?" : from, to: 60)) → \(cut(listing.shipsTo, to: 60))"
        }
    }

    /// From where to where as codes: `NL → WW-US`.
    package static func routeCodes(_ listing: ListingSummary) -> String {
        guard !listing.destination.isEmpty else { return listing.origin }
        return "\(listing.origin.isEmpty ? "?" : listing.origin) → \(listing.destination)"
    }

    /// Says that a list is cut; nothing where it is whole.
    package static func cut(_ shown: Int, of total: Int, _ one: String) -> String {
        shown < total ? "The first \(number(shown)) of \(count(total, one))." : ""
    }
}

/// The address of a listing.
package func listingLink(_ key: ListingKey) -> String {
    link("/listing", [("market", key.market), ("id", key.siteID)])
}

/// The address of the dossier of an account.
package func accountLink(_ key: AccountKey) -> String {
    link("/dossier", [("market", key.market), ("name", key.name)])
}

/// The address of the posts of a thread.
func threadLink(_ forum: String, _ id: String) -> String { link("/posts", [("market", forum), ("thread", id)]) }

/// The address of a market.
package func marketLink(_ name: String) -> String { link("/market", [("name", name)]) }

/// The address of the comparison of two accounts.
package func compareLink(_ left: AccountKey, _ right: AccountKey?) -> String {
    link("/compare", [("a", left.description), ("b", right?.description ?? "")])
}
