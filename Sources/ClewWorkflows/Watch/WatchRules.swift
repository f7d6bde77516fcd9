public import ClewCore
public import ClewStore
internal import ClewVault

/// A watch rule of a case with what it has hit.
public struct RuleEntry: Sendable {
    /// The rule.
    public var rule: WatchRule
    /// How many hits there are, and how many of them are new; `nil` where nothing was read since it was added.
    public var state: WatchState?
}

extension Workspace {
    /// The rules of the case, by name, with what they have hit.
    public func rules(under permit: Permit) throws -> [RuleEntry] {
        let rules = try sealedConfiguration().configuration.ruleFiles().map(\.file.rule)
        let states = try store.watchStates(marks: try hitMarks(of: permit.user), clearance: permit.clearance)
        try log(.consultation, "list rules", "", outcome: "\(rules.count) rules", under: permit)
        return rules.sorted { $0.name < $1.name }.map { rule in
            RuleEntry(rule: rule, state: states.first { $0.rule == rule.name && $0.digest == rule.digest })
        }
    }

    /// Puts a rule into the case, in place of one of the same name, seals it and looks back over all that was read.
    ///
    /// - Returns: the rule, and how many hits it has.
    @discardableResult
    public func addRule(
        from path: String, under permit: Permit, observer: Observer = .none
    ) throws -> (rule: WatchRule, hits: Int) {
        try require([.analyst, .supervisor], for: "add a rule", path, under: permit)
        try requireKeys()
        let file = try RuleFile(path)
        // What was lost comes back first: with one file in the folder the others would count as taken out.
        let sealed = try sealedConfiguration().configuration
        try putBack(sealed, under: permit)
        let files = RuleFiles(folder)
        var configuration = sealed
        configuration.rules = try files.files()
        let known = try configuration.ruleFiles()
        let name = known.first { $0.file.rule.name == file.rule.name }?.name ?? file.fileName
        if let other = known.first(where: { $0.name == name })?.file.rule.name, other != file.rule.name {
            throw WorkflowFault.conflict(
                sentence: "config/rules/\(name) holds the rule '\(other)'; choose a name that differs in letters.")
        }
        try log(.alteration, "add a rule", "\(file.rule.name) \(file.rule.digest)", under: permit)
        try files.write(file, name: name)
        try settleRules(in: sealed, under: permit, observer)
        let state = try store.watchStates(clearance: permit.clearance).first { $0.rule == file.rule.name }
        return (file.rule, state?.hits ?? 0)
    }

    /// Takes a rule out of the case; its hits go with it.
    public func removeRule(_ name: String, under permit: Permit, observer: Observer = .none) throws {
        try require([.analyst, .supervisor], for: "remove a rule", name, under: permit)
        try requireKeys()
        let sealed = try sealedConfiguration().configuration
        try putBack(sealed, under: permit)
        let files = RuleFiles(folder)
        var configuration = sealed
        configuration.rules = try files.files()
        guard let found = try configuration.ruleFiles().first(where: { $0.file.rule.name == name }) else {
            throw WorkflowFault.unknown(what: "rule", name: name)
        }
        try log(.alteration, "remove a rule", "\(name) \(found.file.rule.digest)", under: permit)
        try files.remove(found.name)
        try settleRules(in: sealed, under: permit, observer)
    }

    /// What a rule would hit in all that was read so far; nothing is kept.
    ///
    /// - Returns: the rule, its first hits, the newest first, and how many there are in all.
    public func tryRule(
        from path: String, limit: Int, under permit: Permit
    ) throws -> (rule: WatchRule, hits: Listing<WatchHit>) {
        try requireContent(for: "try a rule", path, under: permit)
        let rule = try RuleFile(path).rule
        let hits = try store.trial(of: rule, limit: limit, clearance: permit.clearance)
        try log(
            .consultation, "try a rule", "\(rule.name) \(rule.digest)", outcome: "\(hits.total) hits", under: permit)
        return (rule, hits)
    }

    /// Seals the rules that lie in `config/` beside the profiles and rates that were sealed last, and looks back.
    private func settleRules(in sealed: SiteConfiguration, under permit: Permit, _ observer: Observer) throws {
        var configuration = sealed
        configuration.rules = try RuleFiles(folder).files().flatMap { $0.isEmpty ? nil : $0 }
        try configuration.check()
        try seal(configuration)
        _ = try readOn(observer, under: permit)
    }

    /// Brings the hits of a database up to what was applied to it.
    ///
    /// - Returns: how many hits are there that were not before.
    func watch(_ store: Store) throws -> Int {
        try store.watch(try sealedConfiguration().configuration.ruleFiles().map(\.file.rule))
    }
}
