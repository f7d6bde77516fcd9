public import ClewCore
internal import ClewCrypto
internal import ClewMarkets
internal import ClewTable
internal import ClewVault
internal import Foundation

/// Reading a watch rule out of a file: needs no case and keeps nothing.
///
///     print(try RuleFile("fentanyl.yaml").rule.meaning)
public struct RuleFile: Sendable {
    /// The rule.
    public let rule: WatchRule
    let text: String

    /// Reads a file.
    ///
    /// - Throws: what is wrong with the file, with its line.
    public init(_ path: String) throws {
        guard let data = FileManager.default.contents(atPath: path), data.count <= WatchRule.maximumBytes else {
            throw WorkflowFault.badInput(
                sentence: "the rule \(path) cannot be read, or is larger than \(WatchRule.maximumBytes) bytes.")
        }
        try self.init(Array(data), named: path)
    }

    /// Reads what stands in a file.
    init(_ bytes: [UInt8], named name: String) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw WorkflowFault.badInput(sentence: "\(name) is not UTF-8; save it as UTF-8.")
        }
        do {
            rule = try WatchRule(yaml: bytes, judge: ValueJudge().judge)
        } catch {
            throw WorkflowFault.badInput(
                sentence: "\(name): " + error.sentence + (error.sentence.hasSuffix("?") ? "" : "."))
        }
        self.text = text
    }

    /// The name of the file in a case: the letters and digits of the rule's name, in lower case, and where other letters are
    /// left out the beginning of a digest of it.
    var fileName: String {
        var words: [String] = [""]
        for scalar in rule.name.lowercased().unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                words[words.count - 1].unicodeScalars.append(scalar)
            } else if words.last != "" {
                words.append("")
            }
        }
        let slug = words.filter { !$0.isEmpty }.joined(separator: "-")
        let isWhole = rule.name.unicodeScalars.allSatisfy(\.isASCII) && !slug.isEmpty
        let mark = String(Digest(words: sha256(Array(rule.name.utf8))).hex.prefix(8))
        return (isWhole ? slug : slug.isEmpty ? mark : slug + "-" + mark) + ".yaml"
    }
}

/// The rules below `config/rules` as they lie there.
struct RuleFiles {
    private let folder: String

    /// How many rules a case may have.
    static let most = 500

    init(_ folder: CaseFolder) { self.folder = folder.config + "/rules" }

    /// Whether there is a folder of rules, be it empty.
    var hasRules: Bool { FileManager.default.fileExists(atPath: folder) }

    /// The files in the order of their names; `nil` where there is no folder.
    func files() throws -> [SiteConfiguration.File]? {
        guard hasRules else { return nil }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
        guard names.count <= RuleFiles.most else {
            throw WorkflowFault.badInput(
                sentence: "config/rules holds more than \(RuleFiles.most) rules; take some out.")
        }
        return try names.map { name in
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                data.count <= WatchRule.maximumBytes
            else {
                throw WorkflowFault.badInput(
                    sentence:
                        "config/rules/\(name) cannot be read, or is larger than \(WatchRule.maximumBytes) bytes.")
            }
            return SiteConfiguration.File(name: name, text: try ConfigFiles.text(Array(data), "rules/" + name))
        }
    }

    /// Writes all rules at once, where there is no folder of them.
    func write(_ files: [SiteConfiguration.File]) throws {
        let fresh = folder + ".new"
        // One of an attempt that was interrupted.
        if FileManager.default.fileExists(atPath: fresh) { try FileManager.default.removeItem(atPath: fresh) }
        try FileManager.default.createDirectory(atPath: fresh, withIntermediateDirectories: true)
        for file in files where !file.name.contains("/") {
            try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(fresh)/\(file.name)"))
        }
        try FileManager.default.moveItem(atPath: fresh, toPath: folder)
    }

    /// Writes one rule.
    func write(_ file: RuleFile, name: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"), options: .atomic)
    }

    /// Takes a file away; the folder stays, which says that there are no more rules.
    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
}

extension SiteConfiguration {
    /// The rules, each with the name of its file.
    ///
    /// - Throws: what is wrong, with the file and the line; two rules of one name are wrong.
    func ruleFiles() throws -> [(name: String, file: RuleFile)] {
        var homes: [String: String] = [:]
        return try (rules ?? []).map { file in
            let read = try RuleFile(Array(file.text.utf8), named: "config/rules/" + file.name)
            if let other = homes.updateValue(file.name, forKey: read.rule.name) {
                throw WorkflowFault.badInput(
                    sentence:
                        "config/rules/\(other) and config/rules/\(file.name) have one name; give each rule its own.")
            }
            return (file.name, read)
        }
    }
}
