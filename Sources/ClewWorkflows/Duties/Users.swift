public import ClewCore
internal import ClewCrypto
internal import Foundation
internal import Synchronization

extension Workspace {
    /// The users of the desk.
    public func users(under permit: Permit) throws -> [User] {
        try require([.supervisor, .auditor], for: "list users", under: permit)
        try log(.consultation, "list users", "", under: permit)
        return decided.withLock { $0.users }
    }

    /// Adds a user, or gives one another role and a new password.
    ///
    /// - Parameter mustBeNew: whether a name that a user has already, in whatever case of its letters, is refused.
    /// - Returns: the password: random, and never shown again.
    public func addUser(
        _ name: String, role: Role, mustBeNew: Bool = false, under permit: Permit
    ) throws -> String {
        try require([.supervisor], for: "add a user", under: permit)
        let allowed = name.unicodeScalars.allSatisfy { Workspace.isNameByte($0.value) }
        guard (1...64).contains(name.utf8.count), allowed else {
            throw WorkflowFault.badInput(
                sentence: "a user's name has 1 to 64 letters, digits, dots, hyphens and underscores.")
        }
        if mustBeNew, decided.withLock({ $0.users.contains { $0.name.lowercased() == name.lowercased() } }) {
            throw WorkflowFault.conflict(sentence: "there is a user of this name already; choose another name.")
        }
        let password = Workspace.randomPassword()
        try log(.alteration, "add a user", "\(name) as \(role.rawValue)", under: permit)
        try decide(.user, user: name, role: role, by: permit)
        try setPassword(password, of: name)
        return password
    }

    /// Gives a user another role; the password stays.
    ///
    /// Nobody changes their own role: so a case never loses its last supervisor, and nobody widens what they may see
    /// without another person.
    public func changeRole(of name: String, to role: Role, under permit: Permit) throws {
        try require([.supervisor], for: "change a role", name, under: permit)
        let user = try user(name)
        guard name != permit.user else {
            throw WorkflowFault.conflict(sentence: "nobody changes their own role; ask another supervisor.")
        }
        guard user.role != role else {
            throw WorkflowFault.conflict(sentence: "\(name) is \(role.rawValue) already; nothing was changed.")
        }
        try log(.alteration, "change a role", "\(name) from \(user.role.rawValue) to \(role.rawValue)", under: permit)
        try decide(.user, user: name, role: role, by: permit)
    }

    /// Gives a user another password, because the old one is lost or is to open nothing any more.
    ///
    /// - Returns: the password: random, and never shown again.
    public func resetPassword(of name: String, under permit: Permit) throws -> String {
        try require([.supervisor], for: "reset a password", name, under: permit)
        _ = try user(name)
        let password = Workspace.randomPassword()
        try log(.alteration, "reset a password", name, under: permit)
        try setPassword(password, of: name)
        return password
    }

    private func user(_ name: String) throws -> User {
        guard let user = decided.withLock({ $0.users.first { $0.name == name } }) else {
            throw WorkflowFault.unknown(what: "user", name: String(name.prefix(64)))
        }
        return user
    }

    /// Makes the first user of a case that has none: the person who runs the program, as supervisor.
    ///
    /// - Returns: the name and the password; `nil` when there are users already.
    public func addFirstUser(under permit: Permit) throws -> (name: String, password: String)? {
        guard isWritable, decided.withLock({ $0.users.isEmpty }) else { return nil }
        let name = String(
            Workspace.operatorName.unicodeScalars.filter { Workspace.isNameByte($0.value) }.map(Character.init))
        let chosen = name.isEmpty ? "supervisor" : String(name.prefix(64))
        return (chosen, try addUser(chosen, role: .supervisor, under: permit))
    }

    /// Whether a character may stand in a user's name: letters, digits, dots, hyphens and underscores of ASCII.
    private static func isNameByte(_ value: UInt32) -> Bool {
        (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) || [0x2E, 0x2D, 0x5F].contains(value)
    }

    /// Checks a name and a password; the attempt is logged either way.
    ///
    /// - Returns: the permit of the session.
    public func logIn(name: String, password: String, purpose: String) throws -> Permit {
        let user = decided.withLock { $0.users.first { $0.name == name } }
        let hash = user == nil ? nil : try passwordHashes()[name]
        // An unknown name costs the same work as a wrong password.
        let isRight = (hash ?? Workspace.nobodysHash)?.matches(password) ?? false
        let permit = Permit(
            user: name, role: user?.role ?? .auditor, authority: defaultAuthority, purpose: purpose)
        guard let user, hash != nil, isRight else {
            try log(.consultation, "log in", String(name.prefix(64)), outcome: "denied", under: permit)
            throw WorkflowFault.denied(reason: "the name or the password is wrong.")
        }
        try log(.consultation, "log in", user.name, under: permit)
        return permit
    }

    /// Gives the user of a permit another password.
    public func changePassword(from old: String, to new: String, under permit: Permit) throws {
        guard try passwordHashes()[permit.user]?.matches(old) ?? false else {
            try log(.alteration, "change a password", permit.user, outcome: "denied", under: permit)
            throw WorkflowFault.denied(reason: "the present password is wrong.")
        }
        guard new.count >= 12 else {
            throw WorkflowFault.badInput(sentence: "a password has at least 12 characters; a few words are best.")
        }
        try log(.alteration, "change a password", permit.user, under: permit)
        try setPassword(new, of: permit.user)
    }

    /// Four groups of four characters that cannot be mistaken for one another: about 80 bits.
    private static func randomPassword() -> String {
        let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
        let characters = randomBytes(16).map { alphabet[Int($0) % 32] }
        return stride(from: 0, to: 16, by: 4).map { String(characters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    private var passwordFile: String { keyFolder + "/passwords.json" }

    /// The hash of a password that nobody has, so that an unknown name costs the same work as a wrong password.
    private static let nobodysHash = try? PasswordHash(of: randomPassword())  // Without memory no log-in succeeds.

    private func passwordHashes() throws -> [String: PasswordHash] {
        guard let data = FileManager.default.contents(atPath: passwordFile) else { return [:] }
        return try JSONDecoder().decode([String: String].self, from: data).compactMapValues { PasswordHash(text: $0) }
    }

    private func setPassword(_ password: String, of name: String) throws {
        var hashes = try passwordHashes().mapValues(\.text)
        hashes[name] = try PasswordHash(of: password).text
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(hashes).write(to: URL(fileURLWithPath: passwordFile), options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: passwordFile)
    }
}
