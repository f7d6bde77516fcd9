import ClewReference

/// Host names of the Domain Name System (RFC 1123, section 2.1): labels of letters, digits and hyphens.
enum HostName {
    /// What the last label of a name says about it.
    enum Zone {
        /// A name of the root zone.
        case root
        /// `onion` (RFC 7686).
        case onion
        /// `i2p`, which is not delegated.
        case i2p
        /// Any other word: a private network, an alternative root, or no name at all.
        case foreign
    }

    /// How many labels a name has and what its last one is; `nil` for what is no host name. A name is ASCII: one with
    /// other letters is read in its `xn--` form only.
    static func read(_ name: UnsafeBufferPointer<UInt8>) -> (labels: Int, zone: Zone)? {
        guard 1...253 ~= name.count else { return nil }
        var labels = 0
        var start = 0
        for index in 0...name.count {
            if index < name.count, name[index] != UInt8(ascii: ".") {
                guard name[index].isAlphanumeric || name[index] == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard 1...63 ~= index - start, name[start] != UInt8(ascii: "-"), name[index - 1] != UInt8(ascii: "-") else {
                return nil
            }
            labels += 1
            if index < name.count { start = index + 1 }
        }
        let last = name.dropping(first: start)
        guard last[0].isLetter else { return nil }
        if last.count == 5, last.starts(withWord: "onion") { return (labels, .onion) }
        if last.count == 3, last.starts(withWord: "i2p") { return (labels, .i2p) }
        return (labels, TopLevelDomain.contains(last) ? .root : .foreign)
    }
}
