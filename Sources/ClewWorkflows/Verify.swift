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
}
