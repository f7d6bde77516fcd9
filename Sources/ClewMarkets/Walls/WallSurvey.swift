internal import ClewMarkup

/// What a page shows, as far as walls are told by it: its forms, its headings, how much else there is.
struct WallSurvey {
    let answer: WallAnswer
    let forms: [PageForm]
    /// Title and headings, as they are compared.
    let headings: [String]
    /// The text that is shown, as it is compared; of a page with more than ``mostText`` characters, which is no wall by its
    /// words, nothing.
    let text: String
    /// How many characters are shown, counted up to one more than ``mostText``.
    let length: Int
    /// How many other pages it leads to.
    let links: Int
    /// After how many seconds it asks for itself again.
    let refresh: Int?
    /// What the profile of its site calls the page.
    private(set) var pageName: String?
    /// The forms with something of a captcha, among the first few: a wall has few.
    private let captchaForms: [PageForm]
    private let tree: PageTree
    private let address: String?

    /// More characters than this are no sparse page.
    private static let mostText = 2000
    private static let fewForms = 20

    init(_ answer: WallAnswer, _ page: SitePage) {
        let tree = page.tree
        self.answer = answer
        self.tree = tree
        address = page.address
        let forms = PageForm.all(in: tree)
        self.forms = forms
        captchaForms = forms.prefix(WallSurvey.fewForms).filter { $0.hasCaptcha(in: tree) }
        let shown = tree.shownText(of: tree.root)
        // Most pages are long: what nobody asks for is not counted and not folded.
        length = shown.prefix(WallSurvey.mostText + 1).count
        text = length > WallSurvey.mostText ? "" : WallWords.plain(shown)
        var headings = [page.title]
        for name in ["h1", "h2", "h3", "h4", "legend"] {
            headings += tree.descendants(of: tree.root, named: name, most: 12).map { tree.shownText(of: $0) }
        }
        self.headings = headings.map { String($0.prefix(300)) }.filter { !$0.isEmpty }
        links =
            Set(
                tree.descendants(of: tree.root, named: "a", most: 500)
                    .compactMap { tree.attribute("href", of: $0)?.prefix { $0 != "#" } }
                    .filter { !$0.isEmpty && !$0.hasPrefix("javascript:") && !$0.hasPrefix("mailto:") }
            ).count
        refresh = WallSurvey.refresh(in: tree, answer)
    }

    /// The same with what the profile of the site calls the page.
    func naming(_ name: String?) -> WallSurvey {
        var survey = self
        survey.pageName = name
        return survey
    }

    /// What stands in the way.
    var wall: Wall? { captcha ?? login ?? queue ?? banned ?? interstitial }

    /// A page may be a wall at all: it asks for something, or there is little on it.
    var isSuspicious: Bool {
        isSparse || forms.contains { !$0.controls(.password).isEmpty } || !captchaForms.isEmpty
    }

    /// Little stands on it besides its forms.
    var isSparse: Bool { links <= 12 && length <= WallSurvey.mostText }
    /// Hardly anything does.
    var isBare: Bool { links <= 6 && length <= 800 }

    // MARK: The walls

    /// A riddle alone: a form that asks for nothing else, on a page with little else.
    var captcha: Wall? {
        guard isSparse, !asksForPassword else { return nil }
        let isNamed = ["captcha", "anti-ddos", "antiddos"].contains(pageName ?? "")
        if let form = captchaForms.first(where: { asksForNothingElse($0) }) {
            let mark = form.controls.contains { $0.isCaptcha } ? "a field for a captcha" : "a riddle"
            return Wall(.captcha, hasCaptcha: true, marks: ["a form has \(mark) and asks for nothing else"])
        }
        // The riddle may stand beside the form that takes its answer.
        let hasRiddle = WallSurvey.first(of: WallWords.riddles, in: text) != nil && hasPicture
        if isBare, hasRiddle, forms.contains(where: { takesAnswer($0) }) {
            return Wall(.captcha, hasCaptcha: true, marks: ["it sets a riddle, and a form asks for nothing else"])
        }
        if isNamed, forms.contains(where: { takesAnswer($0) }) {
            return Wall(
                .captcha, hasCaptcha: true, marks: ["the profile of the site calls the page '\(pageName ?? "")'"])
        }
        return nil
    }

    /// A name and a password, and no more than a wall shows.
    var login: Wall? {
        guard let form = loginForm else { return nil }
        let isCalled = headings.contains { WallWords.isLogin($0) } || pageName == "login"
        let words = address.map { WallWords.words(ofAddress: $0) } ?? []
        let isPlace = WallWords.places.contains { $0.kind == .login && !words.isDisjoint(with: $0.words) }
        let isDemanded = answer.status == 401
        let isMain = !isBeside(form)
        let hasCaptcha = captchaForms.contains(form)
        var marks: [String] = []
        if isCalled { marks.append("the page is called a login") }
        if isPlace { marks.append("its address is that of a login") }
        if isDemanded { marks.append("its status is 401") }
        let isNamedSo = !marks.isEmpty && (isMain || links <= 12)
        let isAlone = isMain && isBare
        let isGuarded = hasCaptcha && isMain && isSparse
        guard isNamedSo || isAlone || isGuarded else { return nil }
        if isBare { marks.append("there is hardly anything else on the page") }
        marks.append("a form asks for a name and a password" + (hasCaptcha ? ", and for a captcha" : ""))
        return Wall(.login, hasCaptcha: hasCaptcha, marks: marks)
    }

    /// A waiting room: it says so and comes back by itself, or is called so.
    var queue: Wall? {
        guard isSparse, !asksForPassword else { return nil }
        let isNamed = ["queue", "waiting", "anti-ddos", "antiddos"].contains(pageName ?? "")
        let says = WallSurvey.first(of: WallWords.queue, in: text)
        let isCalled = headings.contains { WallSurvey.first(of: WallWords.queue, in: WallWords.plain($0)) != nil }
        let comesBack = refresh != nil || answer.status == 503
        guard isNamed || isCalled || says != nil && comesBack else { return nil }
        let mark = says.map { "it says '\($0)'" } ?? "the profile of the site calls the page '\(pageName ?? "")'"
        return Wall(.queue, marks: [mark] + (comesBack ? ["it comes back by itself"] : []), wait: refresh)
    }

    /// Shut out: said in a heading, or in an error.
    var banned: Wall? {
        guard isSparse, !asksForPassword else { return nil }
        let heading = headings.compactMap { WallSurvey.first(of: WallWords.banned, in: WallWords.plain($0)) }.first
        let isError = answer.status.map { (400...499).contains($0) || $0 == 503 } ?? false
        let said = isError && isBare ? WallSurvey.first(of: WallWords.banned, in: text) : nil
        guard let words = heading ?? said else {
            return pageName == "banned"
                ? Wall(.banned, marks: ["the profile of the site calls the page 'banned'"]) : nil
        }
        return Wall(.banned, marks: ["it says '\(words)'"])
    }

    /// A page before the page.
    var interstitial: Wall? {
        guard isSparse, !asksForPassword else { return nil }
        if let words = headings.compactMap({ WallSurvey.first(of: WallWords.browser, in: WallWords.plain($0)) }).first {
            return Wall(.interstitial, marks: ["it says '\(words)'"])
        }
        if text.contains("begin pgp message"), forms.contains(where: { asksForCode($0) }) {
            return Wall(.interstitial, marks: ["it asks for the code in an encrypted message, a second factor"])
        }
        guard isBare, let words = WallSurvey.first(of: WallWords.consent, in: text), let button = entrance else {
            return nil
        }
        return Wall(.interstitial, marks: ["it says '\(words)' and has a button '\(button)'"])
    }

    // MARK: Forms

    /// Whether a form has a captcha.
    var hasCaptcha: Bool { !captchaForms.isEmpty }

    private var asksForPassword: Bool { forms.contains { !$0.controls(.password).isEmpty } }

    /// The form with one password and a line for a name; two passwords are those of a registration or a change.
    private var loginForm: PageForm? {
        forms.first { form in
            form.controls(.password).filter { !$0.isConcealed }.count == 1
                && form.controls(.line).contains { !$0.isConcealed } && form.controls(.lines).isEmpty
        }
    }

    private var hasPicture: Bool {
        !tree.descendants(of: tree.root, named: "img", most: 1).isEmpty
            || forms.contains { !$0.controls(.picture).isEmpty }
    }

    private func takesAnswer(_ form: PageForm) -> Bool {
        !form.controls(.line, .picture, .choice).isEmpty && asksForNothingElse(form)
    }

    /// Whether a form asks for nothing but the answer of its riddle, which may be written letter by letter.
    private func asksForNothingElse(_ form: PageForm) -> Bool {
        let shown = form.controls.filter { !$0.isConcealed && !$0.isDisabled }
        if shown.contains(where: { $0.kind == .lines || $0.kind == .menu || $0.kind == .password }) { return false }
        let lines = shown.filter { $0.kind == .line && !$0.isCaptcha && $0.longest != 1 }
        return lines.count <= (shown.contains { $0.isCaptcha && $0.kind == .line } ? 0 : 1)
    }

    private func asksForCode(_ form: PageForm) -> Bool {
        guard form.controls(.lines).allSatisfy({ $0.isReadOnly || $0.isDisabled }) else { return false }
        return form.controls(.line).contains { line in
            let words = ((line.name ?? "") + " " + line.label).lowercased()
            return WallWords.secondFactor.contains { words.contains($0) }
        }
    }

    /// The words on a button, or a link, by which one comes in.
    private var entrance: String? {
        let buttons = forms.flatMap { $0.controls(.submit) }.map(\.label)
        let links = tree.descendants(of: tree.root, named: "a", most: 12).map { tree.shownText(of: $0) }
        return (buttons + links).map { WallWords.plain($0) }.first { WallWords.enter.contains($0) }
    }

    private static let besides: Set<String> = [
        "header", "head", "nav", "navbar", "navigation", "side", "sidebar", "aside", "menu", "top", "topbar", "topnav",
        "footer", "foot", "quick", "quicklogin", "guest", "widget", "toolbar", "userbar", "loginbox",
    ]

    /// Whether a form stands beside what the page is about: in its head, its foot or a column.
    private func isBeside(_ form: PageForm) -> Bool {
        var place = form.node
        var steps = 0
        while let node = place, node != tree.root, steps < 64 {
            let name = tree.name(of: node)
            if ["header", "nav", "aside", "footer"].contains(name) { return true }
            if !["body", "html"].contains(name) {
                let words = ["id", "class"].compactMap { tree.attribute($0, of: node)?.lowercased() }
                    .flatMap { $0.split { !$0.isLetter }.map(String.init) }
                if !WallSurvey.besides.isDisjoint(with: words) { return true }
            }
            place = tree.parent(of: node)
            steps += 1
        }
        return false
    }

    // MARK: Words

    private static func first(of phrases: [String], in text: String) -> String? {
        phrases.first { text.contains($0) }
    }

    /// The seconds of a `Refresh` field or of `<meta http-equiv="refresh">`.
    private static func refresh(in tree: PageTree, _ answer: WallAnswer) -> Int? {
        let meta = tree.descendants(of: tree.root, named: "meta", most: 50).first {
            tree.attribute("http-equiv", of: $0)?.lowercased() == "refresh"
        }
        let said = answer.field("Refresh") ?? meta.flatMap { tree.attribute("content", of: $0) }
        guard let said, let seconds = Int(said.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }) else {
            return nil
        }
        return min(seconds, 86_400)
    }
}
