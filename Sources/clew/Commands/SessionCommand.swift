import ArgumentParser
import ClewCore
import ClewVault
import ClewWorkflows
import Foundation

struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Keep logins and sessions of sites, encrypted and outside of the case.",
        discussion: """
            They lie in a keystore under a passphrase beside the keys of the case. A capture uses them where the authority \
            covers account areas; an unattended watch whose keystore is locked leaves their sites alone.
            """,
        subcommands: [
            SessionList.self, SessionLogin.self, SessionPaste.self, SessionRemove.self, SessionPassphrase.self,
        ], defaultSubcommand: SessionList.self)
}

struct SessionList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List for which sites there is a login or a session; names are masked.")

    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(columns: ["site", "user", "page", "state", "source", "cookies", "since", "by"])
        if workspace.keystore.state != .none {
            try workspace.keystore.unlock(passphrase: try secret.read(confirming: false))
            sheet.rows = try workspace.siteSecrets(under: permit).dropFirst(list.offset).prefix(list.limit).map { row in
                [
                    .string(row.origin), .string(orNull: row.user), .string(orNull: row.page),
                    .string(row.state.rawValue),
                    .string(orNull: row.source), .integer(row.cookies), .string(orNull: row.since?.description),
                    .string(row.by),
                ]
            }
        }
        Console.write(sheet.text(list.format))
    }
}

struct SessionLogin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Keep a name and a password for a site.",
        discussion: """
            The password is asked for on the terminal, or is the first line of --password-file. A capture enters it where \
            the site asks for a login; one that the site refuses is tried once, and again only after this command. What \
            the form asks for besides, a captcha above all, wants a person: use 'clew session paste' then.

            Example:
              clew session login http://….onion --page http://….onion/login --user trainee --sign "Log out"
            """)

    @Argument(help: ArgumentHelp("The site: its address, or its onion host.", valueName: "origin")) var site: String
    @Option(help: "The address of the page with the login form.") var page: String
    @Option(help: "The name of the account.") var user: String
    @Option(help: ArgumentHelp("A file whose first line is the password; else you are asked.", valueName: "file"))
    var passwordFile: String?
    @Option(help: "The name of the form's field for the name, where there are several.") var userField: String?
    @Option(help: "The name of the form's field for the password, where there are several.") var passwordField: String?
    @Option(help: "A text that stands on pages that one sees when logged in, and on no other.") var sign: String?
    @OptionGroup var options: CaseOptions
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try secret.open(workspace, under: permit)
        let login = SiteLogin(
            page: page, user: user, password: try password(), userField: userField, passwordField: passwordField,
            sign: sign, entered: systemTime(), by: permit.user)
        let origin = try workspace.keepLogin(login, of: site, under: permit)
        Console.say("Kept a login for \(origin).")
    }

    private func password() throws -> String {
        if let passwordFile { return try Passphrase.read(from: passwordFile) }
        guard let password = Console.askSecret("Password of the account") else {
            throw ValidationError("There is no terminal to ask at; give --password-file.")
        }
        return password
    }
}

struct SessionPaste: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paste", abstract: "Keep a session that you opened in a browser.",
        discussion: """
            Reads from standard input the value of the Cookie field as a browser's tools show it, a cookies.txt, or the \
            JSON of a cookie extension. On a terminal one line is asked for and not shown; longer ones come from a file.

            Example:
              clew session paste http://….onion --passphrase-file words.txt < cookies.txt
            """)

    @Argument(help: ArgumentHelp("The site: its address, or its onion host.", valueName: "origin")) var site: String
    @OptionGroup var options: CaseOptions
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try secret.open(workspace, under: permit)
        let kept = try workspace.pasteSession(try pasted(), of: site, under: permit)
        var said = "Kept a session of \(kept.session.count) cookies for \(kept.origin)"
        if kept.session.others > 0 { said += "; \(kept.session.others) of other sites were left out" }
        if kept.session.ended > 0 { said += "; \(kept.session.ended) had ended" }
        Console.say(said + ".")
        if permit.authority.capture?.classes.contains(.accountAreas) != true {
            Console.say("It is not used under \(permit.authority.id), which does not cover account areas.")
        }
    }

    private func pasted() throws -> [UInt8] {
        if let line = Console.askSecret("Cookie") { return Array(line.utf8) }
        let data = try FileHandle.standardInput.read(upToCount: PastedSession.longest + 1) ?? Data()
        return Array(data)
    }
}

struct SessionRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Forget the login and the session of a site.")

    @Argument(help: ArgumentHelp("The site: its address, or its onion host.", valueName: "origin")) var site: String
    @Flag(help: "Forget the session alone.") var keepLogin = false
    @OptionGroup var options: CaseOptions
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try workspace.keystore.unlock(passphrase: try secret.read(confirming: false))
        let origin = try workspace.forgetSession(of: site, keepingLogin: keepLogin, under: permit)
        Console.say("Removed \(keepLogin ? "the session" : "the login and the session") of \(origin).")
    }
}

struct SessionPassphrase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase", abstract: "Put the keystore under another passphrase.")

    @Option(help: ArgumentHelp("A file whose first line is the new passphrase; else you are asked.", valueName: "file"))
    var newPassphraseFile: String?
    @OptionGroup var options: CaseOptions
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let old = try secret.read(confirming: false)
        var fresh = PassphraseOptions()
        fresh.passphraseFile = newPassphraseFile
        let new = try fresh.read(confirming: true, asking: "New passphrase")
        try workspace.changeKeystorePassphrase(from: old, to: new, under: permit)
        Console.say("The keystore is under the new passphrase; processes that have it open ask for it again.")
    }
}

extension PassphraseOptions {
    /// Opens the keystore of a case; makes one where there is none, with a passphrase that is said twice.
    fileprivate func open(_ workspace: Workspace, under permit: Permit) throws {
        let isNew = workspace.keystore.state == .none
        try workspace.openKeystore(passphrase: try read(confirming: isNew), under: permit)
        if isNew {
            Console.say("Made a keystore in \(workspace.keyFolder); nobody can open it without the passphrase.")
        }
    }
}
