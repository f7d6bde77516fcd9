/// What a byte can be part of, as bits, and the table that tells it for every byte.
enum CandidateClass {
    static let digit: UInt16 = 1
    static let lowerHex: UInt16 = 2
    static let upperHex: UInt16 = 4
    static let lower: UInt16 = 8
    static let upper: UInt16 = 16
    static let stop: UInt16 = 32
    static let dash: UInt16 = 64
    /// `_` and `+`.
    static let joiner: UInt16 = 128
    /// What may follow the host of a URL and is in no other class.
    private static let sign: UInt16 = 256
    /// A space or a tab.
    static let blank: UInt16 = 512
    static let newline: UInt16 = 1024

    static let lowerCase = lowerHex | lower
    static let upperCase = upperHex | upper
    static let letter = lowerCase | upperCase
    static let word = digit | letter
    static let hex = digit | lowerHex | upperHex
    static let core = word | stop | dash | joiner
    static let space = blank | newline
    /// What may follow the host of a URL.
    static let path = core | sign

    /// 256 entries that live as long as the program.
    // Written once before anybody can see it, and never again.
    nonisolated(unsafe) static let table: UnsafePointer<UInt16> = {
        let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 256)
        for value in 0..<256 { table[value] = classes(of: UInt8(value)) }
        return UnsafePointer(table)
    }()

    private static func classes(of byte: UInt8) -> UInt16 {
        switch byte {
        case 0x30...0x39: digit
        case 0x61...0x66: lowerHex
        case 0x67...0x7A: lower
        case 0x41...0x46: upperHex
        case 0x47...0x5A: upper
        case UInt8(ascii: "."): stop
        case UInt8(ascii: "-"): dash
        case UInt8(ascii: "_"), UInt8(ascii: "+"): joiner
        case UInt8(ascii: " "), 0x09: blank
        case 0x0A, 0x0B, 0x0C, 0x0D: newline
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"):
            0
        case 0x21...0x7E: sign
        default: 0
        }
    }
}
