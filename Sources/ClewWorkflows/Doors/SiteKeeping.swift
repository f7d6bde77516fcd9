internal import ClewCore
internal import ClewStore
public import ClewVault
internal import Synchronization

/// What the keystore holds for a watched site, as far as it may be told, and whether the site may use it.
public struct SiteKeeping: Hashable, Sendable {
    /// Whether the keystore can be read.
    public let state: Keystore.State
    /// Whether it holds something for the site; known while it is locked as well.
    public let isKept: Bool
    /// What it holds; `nil` where that is nothing or cannot be read.
    public let row: SiteSecretRow?
    /// Why it cannot be read though it is not locked; `nil` where it can.
    public let problem: String?
    /// The paths that the authority of the site lets be fetched inside of an account; `nil` where it covers none of that.
    public let accountPaths: [String]?
}

extension Workspace {
    /// What the keystore holds for a site.
    func keeping(for plan: SitePlan) -> SiteKeeping {
        let scope = decided.withLock { $0.authorities.first { $0.id == plan.authority } }?.capture
        var row: SiteSecretRow?
        var problem: String?
        do throws(SecretFault) {
            row = try keystore.row(of: plan.site)
        } catch {
            if error != .locked, error != .missing { problem = error.sentence }
        }
        return SiteKeeping(
            // Asked for now: reading locks a keystore whose passphrase was changed elsewhere.
            state: keystore.state, isKept: row != nil || keystore.origins.contains(plan.site), row: row,
            problem: problem,
            accountPaths: scope.flatMap { $0.classes.contains(.accountAreas) ? $0.accountPaths : nil })
    }
}
