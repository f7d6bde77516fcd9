public import ClewCore

/// Understands what a sighting offers: the words of its title, where it is sent from and to, its price in euros.
///
/// What the page does not state stays `nil`.
public struct OfferReader: Sendable {
    private let titles: TitleParser
    private let rates: RateTable

    /// A reader with a table of rates.
    public init(rates: RateTable = .builtIn) {
        titles = TitleParser()
        self.rates = rates
    }

    /// Fills in what follows from the fields of a sighting.
    ///
    /// - Parameter time: when it was captured, where the sighting tells no time of its own.
    public func understand(_ sighting: inout Sighting, at time: Timestamp) {
        sighting.offer = titles.parse(sighting.title.value)
        sighting.origin = sighting.shipsFrom.flatMap { ShippingPlace.code($0.value) }
        sighting.destination = sighting.shipsTo.flatMap { ShippingPlace.code($0.value) }
        sighting.euros = sighting.price.flatMap { rates.euros($0.value, at: sighting.time ?? time) }
    }
}
