#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The functions that give texts (XPath 1.0, 4.1 and 4.2). Characters are Unicode scalars.
extension XPathEvaluation {
    mutating func text(
        _ function: XPathFunction, _ arguments: [XPathExpression], _ context: Context
    ) throws(XPathFault) -> String {
        switch function {
        case .name, .localName:
            guard let argument = arguments.first else { return tree.name(of: context.node) }
            return try nodes(argument, context).first.map { tree.name(of: $0) } ?? ""
        case .namespace:
            if let argument = arguments.first { _ = try nodes(argument, context) }
            return ""
        case .concat:
            var text = ""
            for argument in arguments {
                let part = try string(argument, context)
                try spend(bytes: part.utf8.count)
                text += part
            }
            return text
        case .substringBefore, .substringAfter:
            let text = try string(arguments[0], context)
            let mark = try string(arguments[1], context)
            guard let place = try place(of: mark, in: text) else { return "" }
            let bytes = text.utf8
            if function == .substringBefore {
                return String(decoding: bytes.prefix(place), as: UTF8.self)
            }
            return String(decoding: bytes.dropFirst(place + mark.utf8.count), as: UTF8.self)
        case .substring: return try substring(arguments, context)
        case .normalizeSpace:
            return XPathEvaluation.normalized(try textOrNode(arguments, context))
        case .translate:
            let text = try string(arguments[0], context)
            let from = try string(arguments[1], context)
            return XPathEvaluation.translated(text, from, try string(arguments[2], context))
        default: return try textOrNode(arguments, context)
        }
    }

    /// The first argument as a text; of the context node without one.
    mutating func textOrNode(_ arguments: [XPathExpression], _ context: Context) throws(XPathFault) -> String {
        guard let argument = arguments.first else { return try stringValue(context.node) }
        return try string(argument, context)
    }

    // The characters whose positions, from 1, are at least the rounded second argument and less than that and the rounded
    // third together; NaN and the infinities fall into place by themselves.
    private mutating func substring(_ arguments: [XPathExpression], _ context: Context) throws(XPathFault) -> String {
        let text = try string(arguments[0], context)
        let first = XPathNumber.rounded(try number(arguments[1], context))
        let end = arguments.count < 3 ? Double.infinity : first + XPathNumber.rounded(try number(arguments[2], context))
        // Nothing is before 1; what is no number is before nothing.
        guard first < end, first < Double(text.utf8.count + 1), end > 1 else { return "" }
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: Int(max(first, 1)) - 1, limitedBy: scalars.endIndex)
        guard let start else { return "" }
        guard end < Double(text.utf8.count + 1) else { return String(scalars[start...]) }
        let count = Int(end) - Int(max(first, 1))
        let stop = scalars.index(start, offsetBy: count, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return String(scalars[start..<stop])
    }

    private static func normalized(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isDue = false
        for byte in text.utf8 {
            if XPathNumber.isSpace(byte) {
                isDue = !bytes.isEmpty
            } else {
                if isDue { bytes.append(0x20) }
                isDue = false
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func translated(_ text: String, _ from: String, _ to: String) -> String {
        var replacements: [Unicode.Scalar: Unicode.Scalar?] = [:]
        var others = to.unicodeScalars.makeIterator()
        for scalar in from.unicodeScalars {
            let other = others.next()
            if replacements[scalar] == nil { replacements[scalar] = .some(other) }
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard let replacement = replacements[scalar] else {
                result.append(scalar)
                continue
            }
            if let replacement { result.append(replacement) }
        }
        return String(result)
    }

    /// Where a text stands in another one, in bytes; `nil` if it does not.
    mutating func place(of part: String, in text: String) throws(XPathFault) -> Int? {
        var (part, text) = (part, text)
        guard !part.isEmpty else { return 0 }
        // Each place that might be one may be compared to its end; past what may be spent the search is given up.
        var compared = 0
        let most = (left + 1).multipliedReportingOverflow(by: 16)
        let found: Int? = text.withUTF8 { text in
            part.withUTF8 { part in
                guard let base = text.baseAddress, let wanted = part.baseAddress else { return nil }
                var at = 0
                while at + part.count <= text.count, compared <= (most.overflow ? Int.max : most.partialValue),
                    let next = memchr(base + at, Int32(wanted[0]), text.count - part.count + 1 - at)
                {
                    at = UnsafeRawPointer(next) - UnsafeRawPointer(base)
                    if memcmp(base + at, wanted, part.count) == 0 { return at }
                    compared += part.count
                    at += 1
                }
                return nil
            }
        }
        try spend(bytes: text.utf8.count + compared)
        return found
    }
}
