package import ClewCapture
package import ClewCore
package import ClewMarkets
internal import ClewMarkup

/// Why a login form is not filled in.
package enum LoginObstacle: Error, Hashable, Sendable {
    /// The page has no form with one password.
    case noForm
    /// It has a captcha.
    case captcha
    /// It asks for something besides a name and a password; the name of the field.
    case wantsMore(String)
    /// It would be sent to another host, or to what is no address.
    case leavesSite
    /// It would put the password into an address.
    case sentByGet
    /// It would send the password over the Internet unencrypted.
    case unencrypted
    /// The authority does not cover where it is sent to; its sentence.
    case notCovered(String)

    /// What is in the way, as the detail of a sentence.
    package var words: String {
        switch self {
        case .noForm: "the login page has no form with one password"
        case .captcha: "the form has a captcha"
        case .wantsMore(let field): "the form also asks for '\(Harmless.terminal(field.prefix(60)))'"
        case .leavesSite: "the form is sent to another host"
        case .sentByGet: "the form would put the password into an address"
        case .unencrypted: "the form would send the password unencrypted"
        case .notCovered(let sentence): sentence
        }
    }
}

/// Makes the ``ClewCapture/LoginForm`` that a browser would send out of a login page and a kept login.
///
/// What is hidden goes along as the page has it, and so does the button that was pressed first (HTML Standard, 4.10.21.4).
/// A field that is shown, empty and neither for the name nor for the password wants a person.
package struct LoginReading {
    let page: SitePage
    let address: WebAddress
    let login: SiteLogin

    /// A login page, its address, and what is to be entered.
    package init(page: SitePage, address: WebAddress, login: SiteLogin) {
        self.page = page
        self.address = address
        self.login = login
    }

    /// The filled-in form.
    ///
    /// - Parameter covers: why the authority does not cover an address; `nil` when it does.
    package func form(covers: (WebAddress) -> CaptureRefusal?) throws(LoginObstacle) -> LoginForm {
        guard let form = candidate, let password = passwordControl(of: form) else { throw .noForm }
        if form.hasCaptcha(in: page.tree) { throw .captcha }
        guard form.method == "post" else { throw .sentByGet }
        let action = try action(of: form)
        guard action.host == address.host else { throw .leavesSite }
        guard LoginReading.isPrivate(action) else { throw .unencrypted }
        if let refusal = covers(action) { throw .notCovered(refusal.sentence) }
        return LoginForm(action: action, fields: try fields(of: form, password), page: address)
    }

    /// Whether a page shows the form that was just sent: the site took neither name nor password.
    static func shows(_ sent: LoginForm, on page: SitePage, at address: WebAddress) -> Bool {
        PageForm.all(in: page.tree).contains { form in
            guard form.controls(.password).contains(where: { !$0.isConcealed }) else { return false }
            let target = try? LoginReading.resolved(form.action, page, address)  // What leads nowhere is not that form.
            return target == sent.action
        }
    }

    /// Whether a form of a page asks for a password.
    static func hasBox(_ page: SitePage) -> Bool {
        PageForm.all(in: page.tree).contains { $0.controls(.password).contains { !$0.isConcealed } }
    }

    private var candidate: PageForm? {
        PageForm.all(in: page.tree).first { form in
            guard form.node != nil, let password = passwordControl(of: form) else { return false }
            // Two passwords are those of a registration or of a change, unless the field was named.
            return login.passwordField != nil
                || form.controls(.password).filter { !$0.isConcealed && !$0.isDisabled } == [password]
        }
    }

    private func passwordControl(of form: PageForm) -> PageForm.Control? {
        let shown = form.controls(.password).filter { !$0.isConcealed && !$0.isDisabled && $0.name != nil }
        guard let name = login.passwordField else { return shown.first }
        return form.controls.first { $0.name == name && $0.kind != .hidden }
    }

    /// The named line, or the last one before the password, or the first one at all.
    private func userControl(of form: PageForm, before password: PageForm.Control) -> PageForm.Control? {
        if let name = login.userField { return form.controls.first { $0.name == name && $0.kind != .hidden } }
        let lines = form.controls(.line).filter {
            !$0.isConcealed && !$0.isDisabled && !$0.isReadOnly && $0.name != nil
        }
        return lines.last { $0.node < password.node } ?? lines.first
    }

    private func fields(
        of form: PageForm, _ password: PageForm.Control
    ) throws(LoginObstacle) -> [(name: String, value: String)] {
        let user = userControl(of: form, before: password)
        // Some sites ask for the name on one page and for the password on the next; a person has to go that way.
        guard let user else { throw .wantsMore("name") }
        let button = form.controls(.submit, .picture).first { !$0.isDisabled }
        var fields: [(name: String, value: String)] = []
        for control in form.controls where !control.isDisabled {
            if control.kind == .picture, control == button {
                let prefix = control.name.map { $0 + "." } ?? ""
                fields += [(prefix + "x", "1"), (prefix + "y", "1")]
            }
            guard let name = control.name else { continue }
            if control == user {
                fields.append((name, login.user))
                continue
            }
            if control == password {
                fields.append((name, login.password))
                continue
            }
            switch control.kind {
            case .hidden, .menu: fields.append((name, control.value))
            case .line, .lines, .password:
                guard control.isConcealed || control.isReadOnly || !control.value.isEmpty else {
                    throw .wantsMore(name)
                }
                fields.append((name, control.value))
            case .choice: if control.isTicked { fields.append((name, control.value)) }
            case .submit: if control == button { fields.append((name, control.value)) }
            case .picture, .other: break
            }
        }
        return fields
    }

    private func action(of form: PageForm) throws(LoginObstacle) -> WebAddress {
        do {
            return try LoginReading.resolved(form.action, page, address)
        } catch {
            throw .leavesSite
        }
    }

    private static func resolved(
        _ action: String?, _ page: SitePage, _ address: WebAddress
    ) throws(AddressFault) -> WebAddress {
        let blank: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
        let written = (action ?? "").drop { blank.contains($0) }
        guard !written.isEmpty else { return address }
        let base = page.tree.descendants(of: page.tree.root, named: "base", most: 1).first
            .flatMap { page.tree.attribute("href", of: $0) }
        return try (try base.map { (base) throws(AddressFault) in try address.resolving(base) } ?? address)
            .resolving(String(written))
    }

    /// Whether what is sent there is encrypted on its way, or does not leave the machine.
    private static func isPrivate(_ address: WebAddress) -> Bool {
        switch address.host {
        case .onion, .i2p: true
        case .ip(let ip): address.scheme == .https || ip.specialRange == .loopback
        case .name: address.scheme == .https
        }
    }
}
