import ClewCore

/// Finds an amount with its currency in a text: `USD 1,106.71`, `0.0861 BTC`, `10 $`, `€ 12,50`, `A$5`, `5 mBTC`.
///
/// The first number with a currency beside it counts. Where the text names none, the profile's currency does.
enum MoneyText {
    /// What a text says.
    enum Answer: Hashable {
        /// An amount.
        case money(Money)
        /// A number, and neither the text nor the profile says of what.
        case noCurrency
        /// No number.
        case noNumber
    }

    private static let limit = 512

    /// Reads a text.
    ///
    /// - Parameter assumed: the currency where the text names none, and the one that a sign shared by several stands for.
    static func read(_ text: some StringProtocol, assumed: Currency?, mark: DecimalMark) -> Answer {
        let bytes = Array(text.utf8.prefix(limit))
        let numbers = NumberText(bytes, mark: mark)
        var first: DecimalNumber?
        var at = 0
        while let found = numbers.next(from: at) {
            if first == nil { first = found.value }
            let sign =
                CurrencySign.before(bytes[..<found.range.lowerBound], assumed)
                ?? CurrencySign.after(bytes[found.range.upperBound...], assumed)
            if let sign, let money = sign.money(found.value) { return .money(money) }
            at = found.range.upperBound
        }
        guard let first else { return .noNumber }
        return assumed.map { .money(Money(first, $0)) } ?? .noCurrency
    }
}

/// A currency as a text names it, which may be a part of it: `mBTC`.
struct CurrencySign: Hashable {
    let currency: Currency
    /// How many decimals the unit lies below the currency: 3 for `mBTC`.
    let shift: Int

    init(_ currency: Currency, shift: Int = 0) {
        self.currency = currency
        self.shift = shift
    }

    func money(_ number: DecimalNumber) -> Money? {
        DecimalNumber(mantissa: number.mantissa, scale: number.scale + shift).map { Money($0, currency) }
    }

    /// The sign that ends right before a number, with spaces or a colon between.
    static func before(_ bytes: ArraySlice<UInt8>, _ assumed: Currency?) -> CurrencySign? {
        var end = bytes.endIndex
        while end > bytes.startIndex, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x3A { end -= 1 }
        let last = end > bytes.startIndex ? bytes[end - 1] : 0
        if last == 0x24 || last >= 0x80 {
            for symbol in symbols where bytes[..<end].suffix(symbol.bytes.count).elementsEqual(symbol.bytes) {
                // `A$`, `US$`, `C$`: the letters before the dollar say whose it is.
                let letters = lettersEnding(at: end - symbol.bytes.count, bytes)
                return symbol.sign(dollarOf: word(bytes[letters]), assumed)
            }
        }
        let letters = lettersEnding(at: end, bytes)
        return letters.isEmpty ? nil : words[word(bytes[letters])]
    }

    /// The sign that starts right behind a number, with spaces between.
    static func after(_ bytes: ArraySlice<UInt8>, _ assumed: Currency?) -> CurrencySign? {
        guard let start = bytes.firstIndex(where: { $0 != 0x20 }) else { return nil }
        if bytes[start] == 0x24 || bytes[start] >= 0x80 {
            for symbol in symbols where bytes[start...].starts(with: symbol.bytes) {
                return symbol.sign(dollarOf: "", assumed)
            }
        }
        let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.endIndex
        guard end > start else { return nil }
        let name = word(bytes[start..<end])
        // `US$ ` behind a number.
        if end < bytes.endIndex, bytes[end] == 0x24, let dollar = Symbol.dollars[name] { return CurrencySign(dollar) }
        return words[name]
    }

    private static func lettersEnding(at end: Int, _ bytes: ArraySlice<UInt8>) -> Range<Int> {
        var start = end
        while start > bytes.startIndex, isLetter(bytes[start - 1]), end - start < 12 { start -= 1 }
        return start..<end
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(12).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

    struct Symbol {
        let bytes: [UInt8]
        let currency: String
        /// What else the sign stands for, where the profile says so.
        let others: [String]

        init(_ text: String, _ currency: String, or others: [String] = []) {
            bytes = Array(text.utf8)
            self.currency = currency
            self.others = others
        }

        func sign(dollarOf letters: String, _ assumed: Currency?) -> CurrencySign? {
            if bytes == [0x24], let dollar = Symbol.dollars[letters] { return CurrencySign(dollar) }
            if let assumed, others.contains(assumed.code) { return CurrencySign(assumed) }
            return Currency(currency).map { CurrencySign($0) }
        }

        static let dollars: [String: Currency] = {
            let codes = [
                "us": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD",
                "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "r": "BRL",
            ]
            return codes.compactMapValues { Currency($0) }
        }()
    }

    private static let symbols: [Symbol] = [
        Symbol("$", "USD", or: ["AUD", "CAD", "NZD", "HKD", "SGD", "MXN"]), Symbol("€", "EUR"), Symbol("£", "GBP"),
        Symbol("฿", "XBT", or: ["THB"]), Symbol("₿", "XBT"), Symbol("Ƀ", "XBT"), Symbol("ɱ", "XMR"), Symbol("Ξ", "ETH"),
        Symbol("Ł", "LTC"), Symbol("¥", "JPY", or: ["CNY"]), Symbol("₽", "RUB"), Symbol("₴", "UAH"), Symbol("₺", "TRY"),
        Symbol("₹", "INR"), Symbol("₪", "ILS"), Symbol("₩", "KRW"),
    ]

    /// Codes stand for themselves; the names are those that markets use.
    private static let words: [String: CurrencySign] = {
        var words: [String: CurrencySign] = [:]
        let codes =
            "USD EUR GBP AUD CAD NZD CHF SEK NOK DKK PLN CZK HUF RON RUB UAH TRY JPY CNY INR BRL MXN ZAR THB HKD SGD "
            + "ILS KRW BTC XBT XMR LTC ETH BCH DASH DOGE ZEC USDT"
        for code in codes.split(separator: " ") {
            words[code.lowercased()] = Currency(code).map { CurrencySign($0) }
        }
        let names = [
            "bitcoin": "BTC", "bitcoins": "BTC", "monero": "XMR", "litecoin": "LTC", "ethereum": "ETH",
            "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP",
            "zł": "PLN", "zl": "PLN", "kč": "CZK", "руб": "RUB", "р": "RUB", "rmb": "CNY", "fr": "CHF",
        ]
        for (name, code) in names { words[name] = Currency(code).map { CurrencySign($0) } }
        words["mbtc"] = CurrencySign(.bitcoin, shift: 3)
        words["satoshi"] = CurrencySign(.bitcoin, shift: 8)
        words["satoshis"] = CurrencySign(.bitcoin, shift: 8)
        return words
    }()
}
