/// Where goods come from or go to: countries, Europe, the world, and what is left out.
public struct ShippingReach: Hashable, Sendable {
    /// The countries named, by their codes of ISO 3166-1 (alpha-2), in the order in which they are told.
    public var countries: [String] = []
    /// Whether Europe or the European Union is named.
    public var isEurope = false
    /// Whether the whole world is named.
    public var isWorldwide = false
    /// What is left out: alpha-2 codes, or `EU`.
    public var excluded: [String] = []

    /// No place yet.
    public init() {}

    /// Whether no place is named.
    var isEmpty: Bool { countries.isEmpty && !isEurope && !isWorldwide }

    /// The places joined by `+`, those left out after hyphens: `WW-US`, `US+CA`, `EU`.
    public var code: String {
        let places = (isWorldwide ? ["WW"] : []) + (isEurope ? ["EU"] : []) + countries
        return places.joined(separator: "+") + excluded.map { "-" + $0 }.joined()
    }

    /// Adds a place by its code; several stand joined by `+`.
    mutating func add(_ codes: String) {
        for code in codes.split(separator: "+").map(String.init) {
            switch code {
            case "WW": isWorldwide = true
            case "EU": isEurope = true
            default: if !countries.contains(code) { countries.append(code) }
            }
        }
    }
}
