/// Sentences of offers and profiles. They speak of orders, days and manners, and of nothing that could guide anybody.
enum Sentences {
    static func lines(_ language: Language) -> [String] {
        switch language {
        case .english: english
        case .german: german
        case .french: french
        case .russian: russian
        }
    }

    static let greetings: [Language: [String]] = [
        .english: [
            "Welcome to our shop.", "Hello and thank you for looking.", "Old name, new house.", "Good day to all.",
            "Greetings from a small team.", "Hi there, friends old and new.", "Established shop, honest service.",
        ],
        .german: ["Willkommen in unserem Laden.", "Moin und schön, dass ihr da seid.", "Hallo zusammen."],
        .french: ["Bienvenue dans notre boutique.", "Bonjour à tous et à toutes."],
        .russian: ["Добро пожаловать в наш магазин.", "Всем привет и добрый день."],
    ]

    static let closings: [Language: [String]] = [
        .english: [
            "Kind regards", "Stay well", "Have a nice day", "Yours, the team", "Cheers", "Thanks for reading", "Peace",
            "See you soon",
        ],
        .german: ["Viele Grüße", "Bis bald", "Schönen Tag noch"], .french: ["Cordialement", "À bientôt"],
        .russian: ["С уважением", "До скорого"],
    ]

    private static let english = [
        "Every order leaves within two working days.", "Ask before you order more than three.",
        "Read our terms first.", "Part of a new batch.", "We answer within a day.", "No orders over the holidays.",
        "Tracked on request.", "Prices hold until the end of the month.", "I only write in English, sorry.",
        "We have been selling for more than two years now.", "A refund is possible when nothing arrives after 21 days.",
        "Half of the price is given back on the first lost parcel.", "Please leave feedback when it has arrived.",
        "Orders placed before noon leave the same day.", "Weekends are for the family, so be patient.",
        "You will not find a better price for this on here.", "If something is wrong, talk to me before you complain.",
        "New customers start with a small order.", "Regular customers get a small gift.", "Check the weight yourself.",
        "The picture shows the real product.", "Stock is low, so first come, first served.",
        "We sell only what we would use ourselves.", "The colour may differ from the picture.",
        "Sold by weight, weighed on a good scale.", "Larger amounts on request.", "No samples, do not ask.",
        "A sample costs half of the smallest amount.", "Write the address in the order form and nowhere else.",
        "Messages without a question are not answered.", "This is the last of the autumn stock.",
        "The smell is strong and the taste is clean.", "My shop is the only one with this name here.",
        "Do not believe anybody who uses my name elsewhere.", "Feedback counts more than words.",
        "Orders that are not picked up are not sent again.", "Post in my country takes three to five days.",
        "Abroad it takes one to two weeks.", "Please do not finalise before you have it in hand.",
        "We reply in the order in which messages come in.", "There is a discount from the fifth order on.",
        "Bulk prices are in the other listings.", "The batch was tested by a friend who knows.",
        "Never more than one order a week for each person.", "On vacation in the last week of the month.",
        "We ship from Monday to Thursday.", "Nothing leaves on public holidays.",
        "I have the same name on other markets, see my key.",
    ]

    private static let german = [
        "Versand an allen Werktagen.", "Bitte lest zuerst unsere Bedingungen.", "Wir antworten innerhalb eines Tages.",
        "Neue Kunden fangen klein an.", "Die Ware ist frisch eingetroffen.", "Über Feiertage geht nichts raus.",
        "Bei Problemen erst schreiben, dann bewerten.", "Größere Mengen auf Anfrage.", "Nur solange der Vorrat reicht.",
        "Das Bild zeigt die echte Ware.", "Innerhalb des Landes dauert es zwei bis drei Tage.",
        "Stammkunden bekommen eine Kleinigkeit dazu.", "Preise gelten bis Monatsende.",
        "Jede Bestellung wird einzeln gewogen.",
    ]

    private static let french = [
        "Envoi chaque jour ouvrable.", "Lisez d'abord nos conditions.", "Nous répondons en moins d'un jour.",
        "Nouvel arrivage, quantité limitée.", "Pas d'envoi les jours fériés.", "La photo montre le vrai produit.",
        "Grandes quantités sur demande.", "Laissez un avis après réception.", "Trois à cinq jours en Europe.",
        "Les nouveaux clients commencent petit.", "Les prix sont valables jusqu'à la fin du mois.",
        "Un petit cadeau pour les fidèles.",
    ]

    private static let russian = [
        "Отправка каждый рабочий день.", "Сначала прочитайте наши условия.", "Отвечаем в течение дня.",
        "Новая партия, количество ограничено.", "По праздникам не отправляем.", "На фото настоящий товар.",
        "Большие количества по запросу.", "Оставьте отзыв после получения.", "Постоянным покупателям скидка.",
        "Цены действуют до конца месяца.",
    ]

    /// What stands behind the name of the goods in a title.
    static let extras: [Language: [String]] = [
        .english: [
            "free shipping", "new batch", "tested", "top quality", "weekend offer", "escrow only", "sample",
            "tracked", "summer sale", "back in stock", "A+++", "limited",
        ],
        .german: ["versandkostenfrei", "Top Qualität", "neue Charge", "Probe"],
        .french: ["envoi gratuit", "qualité supérieure", "nouvel arrivage"],
        .russian: ["высокое качество", "новая партия", "пробник"],
    ]
}

/// Sentences of buyers.
enum ReviewWords {
    /// A sentence with a number of days in it, or without one.
    struct Pattern: ExpressibleByStringLiteral, Sendable {
        private let before: String
        private let after: String?

        init(stringLiteral text: String) {
            let parts = text.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false)
            before = String(parts.first ?? "")
            after = parts.count > 1 ? String(parts[1]) : nil
        }

        func filled(_ days: Int) -> String { after.map { before + String(days) + $0 } ?? before }
    }

    static let good: [Pattern] = [
        "Arrived after {n} days, all good.", "Perfect as always.", "Fast and friendly.", "Thank you, will come again.",
        "Exactly as described.", "Good weight, good quality.", "{n} days to my door.", "Answered all my questions.",
        "Second order here and still happy.", "Nice product for the price.", "Top!", "Highly recommended shop.",
        "Weight was a bit over, thanks.", "Alles bestens, gerne wieder.", "Très bien, merci.", "Всё отлично, спасибо.",
        "Smooth transaction.", "Packed with care, came in {n} days.", "5 stars from me.", "No complaints at all.",
    ]
    static let poor: [Pattern] = [
        "Took {n} days, no answer to my messages.", "Weight was short.", "Not what the picture shows.",
        "Never arrived, waiting for my refund.", "Quality has gone down since last time.", "Too expensive for this.",
        "Kam erst nach {n} Tagen an.", "Seller stopped answering.",
    ]
    static let additions = [
        "", "", "", "", "Will order again next month.", "The colour was different but fine.", "Friend was happy too.",
        "Communication could be better.", "Small gift inside, nice touch.", "Best on this market so far.",
    ]
}

/// Sentences of the forum.
enum ForumWords {
    static let chat = [
        "Which market do you like best at the moment?", "How long does post from the south take now?",
        "Introduce yourself here", "The new layout is hard to read", "Fees have gone up again",
        "Who else lost their account?", "Old members' corner", "What happened to the rating page?",
        "Prices before and after the holidays", "Support does not answer tickets",
    ]
    static let replies = [
        "Same here, since Monday.", "I would wait a few days before you worry.", "Works for me again.",
        "Ask the staff, they answer in the evening.", "This was discussed last month already, use the search.",
        "Never had a problem with them.", "I had one bad order out of nine.", "Thanks for the warning.",
        "Can anybody confirm this?", "Good to know.", "+1", "Not my experience at all.",
        "Compare the key before you believe anything.", "Prices are about the same as last year.",
        "They were better on the old market.", "Took eleven days last time.", "Moderator, please close this thread.",
        "You are comparing apples and pears.", "I stay with the shop that I know.", "Interesting, did not know that.",
        "Welcome to the forum.", "The exchange rate is to blame, not the sellers.",
    ]
}
