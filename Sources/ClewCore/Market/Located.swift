/// A value that was read from a page or a row, with what stands there and where.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value as it is used.
    public var value: Value
    /// What stands there, white space folded.
    public var written: String
    /// Where it stands.
    public var location: Location

    /// A value at a place.
    public init(_ value: Value, written: String, at location: Location) {
        self.value = value
        self.written = written
        self.location = location
    }

    /// The same place with another value.
    public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), written: written, at: location)
    }
}
