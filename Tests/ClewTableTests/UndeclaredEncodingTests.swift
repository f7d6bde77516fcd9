import ClewTable
import Testing

/// Text without a declaration in the character sets of ISO 8859 and their kin.
@Suite struct UndeclaredEncodingTests {
    private static func bytes(_ text: String, _ encoding: CharacterEncoding) -> [UInt8] {
        var table: [Character: UInt8] = [:]
        for byte in UInt8(0x80)...0xFF {
            if let character = String(decoding: DecodedText([byte], encoding).bytes, as: UTF8.self).first {
                table[character] = byte
            }
        }
        return text.map { $0.asciiValue ?? table[$0] ?? 0x3F }
    }

    static let russian = [
        "Привет, это обычное сообщение на русском языке о доставке и цене товара.",
        "Продам ёлочные игрушки. Отправка в день оплаты, гарантия на все заказы!",
        "ВНИМАНИЕ! Новый адрес магазина. Пишите в личные сообщения.",
    ]
    static let greek = [
        "Καλημέρα, αυτό είναι ένα συνηθισμένο μήνυμα για την αποστολή και την τιμή.",
        "Άριστη ποιότητα και γρήγορη παράδοση σε όλη την Ελλάδα. Άμεση απάντηση.",
    ]
    static let turkish = [
        "Merhaba, bu teslimat ve fiyat hakkında sıradan bir mesajdır. Çok güzel ürünler, hızlı gönderim.",
        "İstanbul'da aynı gün teslim edilir; ödemeden önce lütfen bize yazın, iyi alışverişler.",
    ]
    static let czech = [
        "Příliš žluťoučký kůň úpěl ďábelské ódy, běžná zpráva o doručení zboží.",
        "Zásilku posíláme do druhého dne, děkujeme za důvěru a těšíme se na další objednávku.",
    ]
    static let polish = [
        "Zażółć gęślą jaźń, to jest zwykła wiadomość o wysyłce i cenie. Proszę pisać wcześniej.",
        "Wysyłka następnego dnia, płatność z góry. Dziękujemy za zaufanie i zapraszamy ponownie.",
    ]
    static let french = [
        "Sœur Anne, cœur fidèle, vend sa lampe à huile 25 € et ses œufs 3 €, livrés après réception.",
        "Prix : 40€ la pièce, expédiée le jour même. Nous acceptons aussi le dépôt.",
    ]

    static let texts: [(text: String, encoding: CharacterEncoding)] =
        russian.flatMap { text in
            [CharacterEncoding.iso8859part5, .windows1251, .koi8R, .ibm866].map { (text, $0) }
        }
        + greek.map { ($0, .iso8859part7) } + turkish.map { ($0, .windows1254) }
        + (czech + polish).flatMap { text in [CharacterEncoding.iso8859part2, .windows1250].map { (text, $0) } }
        + french.map { ($0, .iso8859part15) }
        + [("«Άμεση παράδοση», λέει ο πωλητής – “όλα καλά” για 20 €.", .windows1253)]

    @Test(arguments: texts)
    func `text of a language is recognised in each of its character sets`(text: String, encoding: CharacterEncoding) {
        let bytes = Self.bytes(text, encoding)
        let found = EncodingDetection(bytes)
        #expect(found.encoding == encoding)
        #expect(found.basis == .statistics)
        #expect(String(decoding: DecodedText(bytes, found.encoding).bytes, as: UTF8.self) == text)
    }

    static let western = [
        "Grüße, die Lieferung kommt übermorgen; für größere Mengen gibt es schöne Preise.",
        "Für über fünf Stück: möchten und können.",
        "Bonjour, la livraison est expédiée après réception, à bientôt et merci beaucoup, très sûr.",
        "déjà vu, créée, épée, été, allée, réélu",
        "El envío llegará mañana; el número está en la página, ¡señor!",
        "A encomenda não será enviada até amanhã; atenção às condições.",
        "Försändelsen går på måndag, även till Åland, för låga priser.",
        "Sendingen går på mandag, også til Færøyene, små beløb ønskes.",
        "Best of the best: ½oz for £90, ¼oz for £50, ½ kg and ¾ lb, crème brûlée, café, naïve",
        "1½g à 2½ pièces, qualité supérieure, déjà expédié",
    ]

    @Test(arguments: western)
    func `western text stays windows-1252, with fractions and without the euro sign`(text: String) {
        #expect(EncodingDetection(Self.bytes(text, .windows1252)).encoding == .windows1252)
    }
}
