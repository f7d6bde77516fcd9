/// Numbers as XPath writes and reads them (XPath 1.0, 3.7 and 4.4).
enum XPathNumber {
    /// A number as text: never with an exponent, with as many digits as tell it from its neighbours.
    static func text(of number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number == number.rounded(.towardZero), let whole = Int64(exactly: number) { return String(whole) }
        let sign = number < 0 ? "-" : ""
        let parts = number.magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        var digits = mantissa.joined()
        var point = mantissa[0].count
        if parts.count > 1 { point += Int(parts[1]) ?? 0 }
        if point <= 0 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        }
        digits += String(repeating: "0", count: max(0, point - digits.count))
        let whole = digits.prefix(point)
        var fraction = digits.dropFirst(point)
        while fraction.last == "0" { fraction.removeLast() }
        return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// A text as number: white space, a minus, digits with a point; NaN for anything else, `1e3` and `+1` included.
    static func number(of text: String) -> Double {
        let bytes = text.utf8
        var at = bytes.startIndex
        var end = bytes.endIndex
        while at < end, isSpace(bytes[at]) { at = bytes.index(after: at) }
        while end > at, isSpace(bytes[bytes.index(before: end)]) { end = bytes.index(before: end) }
        var isNegative = false
        if at < end, bytes[at] == 0x2D {
            isNegative = true
            at = bytes.index(after: at)
        }
        var digits = 0
        var points = 0
        for byte in bytes[at..<end] {
            if byte &- 0x30 < 10 {
                digits += 1
            } else if byte == 0x2E, points == 0 {
                points = 1
            } else {
                return .nan
            }
        }
        guard digits > 0 else { return .nan }
        // The zeros make sure of digits on both sides of the point.
        let value = Double("0" + text[at..<end] + (points == 0 ? "" : "0")) ?? .nan
        return isNegative ? -value : value
    }

    /// The whole number next to it, the higher one of two (XPath 1.0, 4.4).
    static func rounded(_ number: Double) -> Double {
        let lower = number.rounded(.down)
        guard number - lower >= 0.5 else { return lower }
        return lower == -1 ? -0.0 : lower + 1
    }

    /// White space of XML: space, tab, line feed, carriage return.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
