public import ClewCore
public import ClewVault

extension Workspace {
    /// Checks logs, signatures and index, and with `deep` every stored byte. Needs no secret.
    public func verify(deep: Bool, under permit: Permit, observer: Observer = .none) throws -> VerifyReport {
        let report = try vault.verify(deep: deep) { done, all in
            observer.progress(Progress(phase: .verifying, items: done, noun: "entries", bytes: done, totalBytes: all))
        }
        try log(
            .consultation, "verify", deep ? "deep" : "",
            outcome: report.isClean ? "whole" : "\(report.findings.count) findings",
            under: permit)
        return report
    }

    /// Checks a case that cannot be opened because something of it is damaged. Nothing is logged: of a log that may be
    /// the damaged part nothing can be continued.
    public static func verifyDamaged(_ path: String, deep: Bool, observer: Observer = .none) throws -> VerifyReport {
        try Vault.open(try CaseFolder.open(path), keys: nil).verify(deep: deep) { done, all in
            observer.progress(Progress(phase: .verifying, items: done, noun: "entries", bytes: done, totalBytes: all))
        }
    }
}
