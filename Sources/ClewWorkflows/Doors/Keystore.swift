internal import ClewCore
package import ClewCrypto
public import ClewVault
internal import Foundation

/// The logins and sessions of a case's sites, under a passphrase, in one file beside the case's keys and never in the case.
///
///     let keystore = workspace.keystore
///     try keystore.unlock(passphrase: words)
///     keystore.state                     // .open
///
/// Which sites it has something for can be known while it is locked, from the file's index, so that an unattended watch
/// parks those sites instead of visiting them as a stranger. Safe for several threads and several processes.
public final class Keystore: Sendable {
    /// Whether it can be read.
    public typealias State = SecretFile.State

    /// The fewest characters of a passphrase.
    public static let shortestPassphrase = 12
    /// The most sites.
    public static let mostSites = 1000
    /// How often a login is posted of which nobody knows what came of it, before a person has to look.
    static let mostUnsettled = 2
    /// How long another process that logs in is waited for, in seconds.
    static let patience: Int64 = 120

    /// The content of the file.
    private struct Content: Codable {
        var version = 1
        var sites: [String: SiteSecret] = [:]
    }

    private let file: SecretFile
    private let limits: Argon2Limits

    /// The keystore of a case.
    ///
    /// - Parameter limits: how dear a new passphrase is made to guess.
    package init(uuid: String, secrets: SecretsFolder, limits: Argon2Limits = .moderate) {
        file = SecretFile("keystore", of: uuid, in: secrets)
        self.limits = limits
    }

    /// Whether there is one, and whether it is open here.
    public var state: State { file.state }

    /// Opens it; makes an empty one where there is none.
    ///
    /// - Throws: ``ClewVault/SecretFault``; ``WorkflowFault/badInput(sentence:)`` for a new passphrase that is too short.
    public func unlock(passphrase: String, creating: Bool = false) throws {
        guard creating, state == .none else { return try file.unlock(passphrase: passphrase) }
        try Keystore.check(passphrase)
        try file.create(passphrase: passphrase, limits: limits)
    }

    /// Forgets the key.
    public func lock() { file.lock() }

    /// Puts it under another passphrase.
    ///
    /// - Throws: as ``unlock(passphrase:creating:)``.
    public func changePassphrase(from old: String, to new: String) throws {
        try Keystore.check(new)
        try file.changePassphrase(from: old, to: new, limits: limits)
    }

    private static func check(_ passphrase: String) throws(WorkflowFault) {
        guard passphrase.count >= shortestPassphrase else {
            throw .badInput(sentence: "a passphrase has at least 12 characters; a few words are best.")
        }
    }

    /// The origins that it has something for; known while it is locked as well.
    public var origins: [String] {
        String(decoding: file.index, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// What may be told of each site, by origin.
    public func rows() throws(SecretFault) -> [SiteSecretRow] {
        try content(of: try file.read()).sites.sorted { $0.key < $1.key }
            .map { SiteSecretRow(origin: $0.key, $0.value) }
    }

    /// What may be told of one site; `nil` where it holds nothing for it.
    func row(of origin: String) throws(SecretFault) -> SiteSecretRow? {
        try secret(of: origin).map { SiteSecretRow(origin: origin, $0) }
    }

    /// What it holds for a site.
    package func secret(of origin: String) throws(SecretFault) -> SiteSecret? {
        try content(of: try file.read()).sites[origin]
    }

    /// Changes what it holds for a site; others wait meanwhile, and `change` sees what they wrote last.
    ///
    /// - Parameter change: sets `nil` to forget the site.
    package func update(_ origin: String, _ change: (inout SiteSecret?) -> Void) throws(SecretFault) {
        try file.update { (bytes) throws(SecretFault) in
            var content = try content(of: bytes)
            var secret = content.sites[origin]
            change(&secret)
            if secret?.login == nil, secret?.session == nil { secret = nil }
            if secret != content.sites[origin] {
                content.sites[origin] = secret
                guard content.sites.count <= Keystore.mostSites else { throw .tooLarge }
                bytes = try encoded(content)
            }
            return Array(content.sites.keys.sorted().joined(separator: "\n").utf8)
        }
    }

    private func content(of bytes: [UInt8]) throws(SecretFault) -> Content {
        if bytes.isEmpty { return Content() }
        do {
            let content = try JSONDecoder().decode(Content.self, from: Data(bytes))
            guard content.version == 1 else { throw SecretFault.damaged }
            return content
        } catch {
            throw .damaged
        }
    }

    private func encoded(_ content: Content) throws(SecretFault) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(content))
        } catch {
            throw .damaged
        }
    }
}

extension Keystore {
    /// What came of asking whether a login may be posted.
    enum Leave: Hashable {
        /// It may, once.
        case given
        /// The site has refused it, and no person has entered it anew.
        case refused
        /// It was posted too often without a known end.
        case unclear
        /// Another process posts it at this moment; ask again after so many seconds.
        case later(Int)
        /// It is not there any more.
        case gone
    }

    /// Asks for leave to post the login of a site, and writes down that it is posted, before it is.
    ///
    /// So a password that is wrong is posted once, whichever process is ended at whatever moment, and two that meet the
    /// same wall do not post it both.
    func leave(toLogInTo origin: String, at now: Timestamp) throws(SecretFault) -> Leave {
        var leave = Leave.gone
        try update(origin) { secret in
            guard var login = secret?.login else { return }
            if login.refused != nil {
                leave = .refused
            } else if let last = login.unsettled.last, now.milliseconds < last.milliseconds + Keystore.patience * 1000 {
                leave = .later(Int((last.milliseconds - now.milliseconds) / 1000 + Keystore.patience))
            } else if login.unsettled.count >= Keystore.mostUnsettled {
                leave = .unclear
            } else {
                login.unsettled.append(now)
                secret?.login = login
                leave = .given
            }
        }
        return leave
    }

    /// Writes down that the site refused a login: it is not posted again until a person enters it anew.
    func refuse(_ origin: String, entered: Timestamp, at now: Timestamp) throws(SecretFault) {
        try update(origin) { secret in
            // A person may have entered another one meanwhile.
            guard secret?.login?.entered == entered else { return }
            secret?.login?.refused = now
            secret?.login?.unsettled = []
        }
    }

    /// Keeps the session that a login gave.
    func keep(_ session: SiteSession, of origin: String) throws(SecretFault) {
        try update(origin) { secret in
            secret?.session = session
            secret?.login?.unsettled = []
        }
    }
}
