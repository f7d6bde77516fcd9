/// The words by which walls are told, in the languages of the markets that are captured. All are in small letters; a text
/// is compared after ``plain(_:)``.
enum WallWords {
    /// Parts of addresses: a segment of the path without its ending, or a value of the query.
    static let places: [(kind: Wall.Kind, words: Set<String>)] = [
        (.captcha, ["captcha", "captchas", "recaptcha", "antibot", "anti-bot", "ihuman", "verify-human"]),
        (.queue, ["queue", "waiting-room", "waitingroom", "ddos", "anti-ddos", "antiddos", "ddos-protection"]),
        (
            .login,
            [
                "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "logon", "auth", "authenticate",
                "anmelden",
                "einloggen", "connexion", "iniciar-sesion", "accedi", "inloggen", "entrar", "logowanie", "vhod",
                "giris",
            ]
        ),
        (.banned, ["banned", "blocked"]),
    ]

    /// What a page, a heading or a part of a title is called that asks for a name and a password.
    static let login: Set<String> = [
        "login", "log in", "log-in", "logon", "sign in", "sign-in", "signin", "member login", "user login",
        "account login",
        "customer login", "please log in", "please login", "please sign in", "you must log in", "you must be logged in",
        "login required", "authentication required", "authentication", "authenticate", "authorization", "anmelden",
        "anmeldung", "einloggen", "bitte anmelden", "connexion", "se connecter", "identification", "connectez-vous",
        "iniciar sesión", "inicio de sesión", "acceder", "ingresar", "accedi", "accesso", "inloggen", "aanmelden",
        "entrar",
        "iniciar sessão", "logowanie", "zaloguj się", "zaloguj", "вход", "войти", "авторизация", "вход в аккаунт",
        "giriş yap", "oturum aç", "přihlášení", "logga in", "logg inn", "kirjaudu sisään", "登录", "登錄", "ログイン",
    ]
    /// How such a name may begin: "Login to Harbour".
    static let loginBeginnings = [
        "login to ", "log in to ", "sign in to ", "login at ", "please log in ", "please login ", "please sign in ",
        "you must log in ", "you must be logged in ", "anmelden bei ", "anmeldung bei ", "connexion à ",
        "iniciar sesión en ",
        "accedi a ", "вход на ", "вход в ",
    ]

    /// What is said beside the riddle of a captcha.
    static let captcha = ["captcha"] + riddles
    /// The same without the word itself, which people write about.
    static let riddles = [
        "enter the characters", "enter the code shown", "enter the text shown", "type the characters",
        "type the text you see", "characters in the image", "characters you see", "letters you see",
        "code in the image",
        "code from the image", "text in the image", "solve the puzzle", "solve this puzzle", "prove you are human",
        "prove that you are human", "are you human", "you are not a robot", "you're not a robot", "i am not a robot",
        "i'm not a robot", "click on the circle", "click the circle", "sicherheitscode", "zeichen im bild",
        "recopiez les caractères", "código de la imagen", "código de segurança", "codice dell'immagine",
        "kod z obrazka", "код с картинки", "символы с картинки", "введите код",
    ]

    /// What a waiting room says.
    static let queue = [
        "you are in a queue", "you are in the queue", "you are now in line", "in the waiting room", "placed in a queue",
        "placed in the queue", "position in the queue", "position in queue", "your place in line",
        "estimated entry time",
        "awaiting forwarding", "you will be redirected shortly", "you will be forwarded", "ddos protection",
        "anti-ddos", "antiddos", "under ddos", "dos protection", "checking your browser", "access queue",
        "please wait while",
        "warteschlange", "file d'attente", "en la cola", "in coda", "na fila de espera", "w kolejce", "вы в очереди",
        "ожидайте очереди", "защита от ddos",
    ]

    /// What is said to who was shut out.
    static let banned = [
        "you have been banned", "you are banned", "you've been banned", "account has been banned", "account is banned",
        "account was banned", "account banned", "account suspended", "account has been suspended",
        "account is suspended",
        "account disabled", "account has been disabled", "account is disabled", "account locked",
        "account has been locked",
        "account is locked", "ip has been banned", "ip address has been banned", "ip has been blocked",
        "ip address has been blocked", "you have been blocked", "access denied", "access has been denied",
        "too many failed", "too many login attempts", "konto gesperrt", "konto wurde gesperrt", "sie wurden gesperrt",
        "zugriff verweigert", "compte suspendu", "compte a été suspendu", "vous avez été banni", "accès refusé",
        "cuenta suspendida", "cuenta ha sido bloqueada", "acceso denegado", "account sospeso", "accesso negato",
        "konto zablokowane", "konto zostało zablokowane", "вы забанены", "вы заблокированы", "аккаунт заблокирован",
        "доступ запрещён", "доступ запрещен",
    ]

    /// What a check of the browser says.
    static let browser = [
        "just a moment", "attention required", "one more step", "checking your browser",
        "checking if the site connection",
        "enable javascript", "javascript is required", "javascript is disabled", "turn on javascript",
        "turn off javascript",
        "disable javascript", "enable cookies", "cookies are required", "cookies are disabled", "javascript aktivieren",
        "activez javascript", "habilite javascript", "включите javascript",
    ]

    /// What asks whether one may, and wants to, come in.
    static let consent = [
        "18 years", "years of age", "years or older", "over 18", "of legal age", "are you 18", "18 jahre", "volljährig",
        "18 ans", "18 años", "18 anni", "18 lat", "18 лет", "phishing", "verify the address", "check the address",
        "verify this mirror", "disclaimer", "terms of service", "terms and conditions", "nutzungsbedingungen",
    ]
    /// What stands on the button of such a page.
    static let enter: Set<String> = [
        "enter", "enter site", "enter market", "enter the site", "enter the market", "i agree", "i accept", "agree",
        "accept",
        "continue", "proceed", "yes", "i am over 18", "yes, i am over 18", "i understand", "weiter", "eintreten",
        "ich stimme zu", "entrer", "j'accepte", "continuer", "entrar", "acepto", "aceptar", "continuar", "entra",
        "accetto",
        "continua", "wejdź", "akceptuję", "войти", "согласен", "продолжить",
    ]

    /// Names of fields that take the code of a second factor.
    static let secondFactor = ["code", "2fa", "otp", "pin", "token", "pgp", "decrypt", "mfa", "totp"]

    /// A text as it is compared: small letters, one space between words, without marks at its ends.
    static func plain(_ text: some StringProtocol) -> String {
        let marks: Set<Character> = [
            " ", "!", ".", ":", "…", "*", "[", "]", "(", ")", "«", "»", "›", "→", ">", "<", "#", "?",
        ]
        let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var words = folded.drop { marks.contains($0) }
        while let last = words.last, marks.contains(last) { words.removeLast() }
        return String(words)
    }

    /// Whether a heading, or a part of a title between its marks, is the name of a page on which one logs in.
    static func isLogin(_ heading: String) -> Bool {
        let separators: Set<Character> = ["|", "•", "·", "–", "—", "»", "/", "~"]
        let parts = heading.replacing(" - ", with: "|").replacing(": ", with: "|").replacing("::", with: "|")
            .split { separators.contains($0) }
        return parts.prefix(16).contains { part in
            let words = plain(part)
            return login.contains(words) || loginBeginnings.contains { words.hasPrefix($0) && words.count < 80 }
        }
    }

    /// The parts of an address by which a page may be called, in small letters.
    static func words(ofAddress address: String) -> Set<String> {
        var rest = address.lowercased().prefix(2048)
        if let scheme = rest.firstRange(of: "://") {
            rest = rest[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
        }
        rest = rest.prefix { $0 != "#" }
        let path = rest.prefix { $0 != "?" }.split(separator: "/").map { String($0.prefix { $0 != "." }) }
        let query = rest.drop { $0 != "?" }.dropFirst().split { $0 == "&" || $0 == ";" }.map { pair in
            pair.firstIndex(of: "=").map { String(pair[pair.index(after: $0)...]) } ?? String(pair)
        }
        return Set((path + query).prefix(32))
    }
}
