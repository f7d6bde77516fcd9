public import ClewCore
internal import ClewMarkets
internal import ClewStore
public import ClewVault
internal import Foundation
internal import Synchronization

/// An opened case: the one object through which every use case goes.
///
///     let workspace = try Workspace.open(Workspace.locate(nil))
///     let permit = try workspace.permit(forOperatorWith: nil, purpose: "triage")
///     let answer = try workspace.search("kind:iban", under: permit)
///
/// Each use case takes a ``ClewCore/Permit`` and writes its audit entry before it answers. Several processes may have
/// the same case open.
public final class Workspace: Sendable {
    let folder: CaseFolder
    let vault: Vault
    /// The database of the case.
    let store: Store
    /// The key under which names become pseudonyms and what was erased is recognised; `nil` where the keys are not here.
    let pseudonymKey: [UInt8]?
    /// Why the case cannot be continued here; counts where ``isWritable`` is `false`.
    let keyless: Keyless
    let secrets: SecretsFolder
    /// The logins and sessions of the sites; locked until somebody says the passphrase.
    public let keystore: Keystore
    let decisionLog: CaseLog
    let auditLog: CaseLog
    let clock: @Sendable () -> Timestamp
    let pseudonyms: Pseudonyms
    let decided = Mutex(DecisionState())
    let runs = Mutex<[RunID: RunContext]>([:])

    /// The name that people call the case.
    public var name: String { folder.manifest.name }
    /// The UUID of the case.
    public var uuid: String { folder.manifest.uuid }
    /// The path of the case's folder.
    public var path: String { folder.path }
    /// Where the keys of the case are kept.
    public var keyFolder: String { secrets.folder(of: uuid) }
    /// Whether the keys are here, so that the case can be continued and looking is logged.
    public var isWritable: Bool { vault.isWritable }

    private init(
        folder: CaseFolder, keys: CaseKeys?, reason: Keyless = .missing, secrets: SecretsFolder,
        clock: @escaping @Sendable () -> Timestamp
    ) throws {
        self.folder = folder
        self.secrets = secrets
        keystore = Keystore(uuid: folder.manifest.uuid, secrets: secrets)
        self.clock = clock
        keyless = reason
        pseudonymKey = keys?.pseudonymKey
        pseudonyms = Pseudonyms(key: keys?.pseudonymKey)
        vault = try Vault.open(folder, keys: keys, clock: clock)
        store = try Store(path: folder.database)
        decisionLog = try CaseLog.open(.decisions, folder: folder, keys: keys)
        auditLog = try CaseLog.open(.audit, folder: folder, keys: keys)
        try readDecisions()
        // Nobody shall see what was erased, whatever stopped the one who erased it.
        if try isErasureUnfinished() {
            do {
                _ = try readOn(.none)
            } catch WorkflowFault.conflict {
                // A list of protected material is missing; all is looked at once it is there.
                _ = try whileReading(.none) { try catchUp(.none) }
            }
        }
    }

    /// The folder of the case: the one that is named, or the nearest one with a `clew.json` upwards.
    public static func locate(_ path: String?) throws -> String {
        do {
            return try path.map { try CaseFolder.open($0) }?.path ?? CaseFolder.find(from: ".").path
        } catch CaseFault.noCase {
            throw WorkflowFault.noCase(place: path ?? "this folder or above it")
        }
    }

    /// Makes a case.
    public static func create(
        at path: String, name: String?, authority statement: AuthorityStatement, secrets: SecretsFolder = .standard,
        clock: @escaping @Sendable () -> Timestamp = systemTime
    ) throws -> Workspace {
        let fallback = URL(fileURLWithPath: path).lastPathComponent
        let (folder, keys) = try CaseFolder.create(at: path, name: name ?? fallback, secrets: secrets)
        try CaseHome(folder, secrets: secrets).settle()
        let workspace = try Workspace(folder: folder, keys: keys, secrets: secrets, clock: clock)
        let permit = Permit(user: operatorName, role: .supervisor, authority: .unstated, purpose: "init")
        if !(statement.officer.isEmpty && statement.caseReference.isEmpty && statement.legalBasis.isEmpty) {
            try workspace.addAuthority(statement, asDefault: true, under: permit)
        }
        return workspace
    }

    /// Opens a case; without its keys it can be read and verified.
    public static func open(
        _ path: String, secrets: SecretsFolder = .standard, clock: @escaping @Sendable () -> Timestamp = systemTime
    ) throws -> Workspace {
        let folder = try CaseFolder.open(path)
        guard folder.isWritable else {
            throw WorkflowFault.readOnly(place: folder.path)
        }
        let (keys, reason) = try folder.keys(secrets)
        do {
            return try Workspace(folder: folder, keys: keys, reason: reason, secrets: secrets, clock: clock)
        } catch VaultFault.keys(.otherHistory) where keys != nil {
            return try Workspace(folder: folder, keys: nil, reason: .behind, secrets: secrets, clock: clock)
        }
    }

    /// Opens a case whose database is to be made again, so that it may be one that nothing can open: it is thrown away then,
    /// and an empty one takes its place.
    public static func openForRebuild(
        _ path: String, secrets: SecretsFolder = .standard, clock: @escaping @Sendable () -> Timestamp = systemTime
    ) throws -> Workspace {
        do {
            return try open(path, secrets: secrets, clock: clock)
        } catch StoreFault.damaged, StoreFault.newerDatabase {
            let database = try CaseFolder.open(path).database
            for suffix in ["", "-wal", "-shm"] { unlink(database + suffix) }
            return try open(path, secrets: secrets, clock: clock)
        }
    }

    /// What was put in order on opening, and what a person should know of this copy.
    public var notices: [String] {
        var sentences = vault.notices.map(\.description)
        if !isWritable { sentences.append(keyless.notice) }
        return sentences
    }

    /// The name of the system's user, under which the command line acts.
    static var operatorName: String { NSUserName() }

    /// The permit of whoever runs the program: the system's user, as supervisor of the case.
    ///
    /// - Parameter id: the id of an authority or its beginning; `nil` for the case's own.
    public func permit(forOperatorWith id: String?, purpose: String) throws -> Permit {
        Permit(
            user: Workspace.operatorName, role: .supervisor, authority: try authority(id), purpose: purpose)
    }

    /// The permit of a person who acts under another authority of the case.
    package func permit(_ permit: Permit, under id: String) throws -> Permit {
        var other = permit
        other.authority = try authority(id, for: permit)
        return other
    }

    /// The authority with this id or this beginning of an id; the case's own when there is none.
    ///
    /// - Parameter permit: who wants to act under it; without one the operator.
    func authority(_ id: String?, for permit: Permit? = nil) throws -> Authority {
        guard let id else { return defaultAuthority }
        let found = decided.withLock { $0.authorities.filter { $0.id.hasPrefix(id) } }
        guard let authority = found.first, found.count == 1 else {
            throw WorkflowFault.unknown(what: "authority", name: id)
        }
        guard authority.isInForce(at: clock()) else {
            var refused = permit ?? Permit(user: Workspace.operatorName, role: .supervisor, authority: authority)
            refused.authority = authority
            try log(
                .consultation, "act under an authority", authority.id, outcome: "refused: it is not in force",
                under: refused)
            throw WorkflowFault.denied(
                reason: "authority \(authority.id) is not in force now; name another with --authority.")
        }
        return authority
    }
}
