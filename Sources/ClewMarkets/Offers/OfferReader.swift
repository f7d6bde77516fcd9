public import ClewCore

/// Understands what a sighting offers: the words of its title, where it is sent from and to, its price in euros.
///
/// What the page does not state stays `nil`.
public struct OfferReader: Sendable {
    private let titles: TitleParser
    private let rates: RateTable
    private let offers = OfferMemo<Offer>(limit: 1 << 15)
    private let places = OfferMemo<String?>(limit: 1 << 12)

    /// A reader with a table of rates.
    public init(rates: RateTable = .builtIn) {
        titles = TitleParser()
        self.rates = rates
    }

    /// Fills in what follows from the fields of a sighting.
    ///
    /// - Parameter time: when it was captured, where the sighting tells no time of its own.
    public func understand(_ sighting: inout Sighting, at time: Timestamp) {
        sighting.offer = offers.answer(to: sighting.title.value, titles.parse)
        sighting.origin = sighting.shipsFrom.flatMap { places.answer(to: $0.value) { ShippingPlace.code($0) } }
        sighting.destination = sighting.shipsTo.flatMap { places.answer(to: $0.value) { ShippingPlace.code($0) } }
        sighting.euros = sighting.price.flatMap { rates.euros($0.value, at: sighting.time ?? time) }
    }
}
