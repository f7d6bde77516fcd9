public import ClewCore
internal import ClewCrypto

/// Understands what a sighting offers: the words of its title, category and text, where it is sent from and to, its
/// price in euros.
///
/// What the page does not state stays `nil`.
public struct OfferReader: Sendable {
    private let titles: TitleParser
    private let rates: RateTable
    private let offers = OfferMemo<String, Offer>(limit: 1 << 15)
    private let hinted = OfferMemo<HintedTitle, Offer>(limit: 1 << 14)
    private let places = OfferMemo<String, String?>(limit: 1 << 12)

    /// A title with what else was read of the offer; of its text the digest.
    private struct HintedTitle: Hashable {
        var title: String
        var category: String?
        var text: Digest?
    }

    /// So many bytes of a text are read.
    private static let textLimit = 4096

    /// A reader with a table of rates.
    public init(rates: RateTable = .builtIn) {
        titles = TitleParser()
        self.rates = rates
    }

    /// Fills in what follows from the fields of a sighting.
    ///
    /// - Parameter time: when it was captured, where the sighting tells no time of its own.
    public func understand(_ sighting: inout Sighting, at time: Timestamp) {
        sighting.offer = offer(sighting)
        sighting.origin = sighting.shipsFrom.flatMap { places.answer(to: $0.value) { ShippingPlace.code($0) } }
        sighting.destination = sighting.shipsTo.flatMap { places.answer(to: $0.value) { ShippingPlace.code($0) } }
        sighting.euros = sighting.price.flatMap { rates.euros($0.value, at: sighting.time ?? time) }
    }

    /// What the title says is sold; category and text are asked where it leaves something open that they may tell.
    private func offer(_ sighting: Sighting) -> Offer {
        let title = sighting.title.value
        let plain = offers.answer(to: title, titles.parse)
        let category = plain.substance == nil ? sighting.category?.value : nil
        // Of a title of no drug only a category of drugs makes one.
        let isOpen = OfferReader.mayTellMore(plain) && (plain.substanceClass != "none" || category != nil)
        let text = isOpen ? sighting.text?.value : nil
        guard category != nil || text?.isEmpty == false else { return plain }
        let start = text.map(OfferReader.start)
        let question = HintedTitle(
            title: title, category: category, text: start.map { Digest(words: sha256($0.utf8)) })
        return hinted.answer(to: question) { _ in
            titles.parse(title, hints: TitleParser.Hints(category: category, text: start))
        }
    }

    /// Whether a text could add a substance, a purity or a dose.
    private static func mayTellMore(_ offer: Offer) -> Bool {
        if offer.substance == nil { return true }
        let isPure = offer.purityPercent != nil || offer.substanceClass == "cannabis"
        let isDosed = offer.unitDoseMg != nil || offer.units == nil
        return !isPure || !isDosed
    }

    /// The first bytes of a text, up to a whole character.
    private static func start(of text: String) -> String {
        guard text.utf8.count > textLimit else { return text }
        let end = text.utf8.index(text.startIndex, offsetBy: textLimit)
        return String(text[..<end])
    }
}
