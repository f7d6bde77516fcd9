/// Bytes from the operating system's generator, fit for keys, salts and passwords; none for a count below one.
public func randomBytes(_ count: Int) -> [UInt8] {
    guard count > 0 else { return [] }
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
        let word = generator.next()
        for shift in stride(from: 0, to: 64, by: 8) where bytes.count < count {
            bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
    }
    return bytes
}

/// Whether two byte strings are equal, in a time that depends on their lengths alone.
///
/// For codes, tokens and whatever else an attacker could guess byte after byte by measuring.
public func areEqualInConstantTime(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    withContiguousBytes(of: left) { left in
        withContiguousBytes(of: right) { right in
            guard left.count == right.count else { return false }
            return isEqual(left, right)
        }
    }
}
