import ClewCore
import ClewCrypto
import ClewMarkets
import ClewVault
import ClewWARC
import Foundation

/// What the case itself says about sites and rates, byte by byte: the files below `config/` that a person puts there,
/// as they are sealed and as reading needs them (decision 105).
struct SiteConfiguration: Codable, Hashable, Sendable {
    /// A profile file.
    struct File: Codable, Hashable, Sendable {
        var name: String
        var text: String
    }

    /// The profile files in the order of their names.
    var profiles: [File] = []
    /// The table of rates; `nil` where that of the program counts.
    var rates: String?
    /// The watch rules in the order of the names of their files; `nil` where there are none. They change nothing of how pages
    /// are read.
    var rules: [File]?

    /// How large all of it may be: more than every profile that was ever written, and small enough for one record.
    static let limit = 8 << 20

    /// The profiles that the program brings and these, which take the place of ones with the same name.
    func profileSet() throws -> ProfileSet {
        try ProfileSet(adding: profiles.map { ProfileFile("config/profiles/" + $0.name, Array($0.text.utf8)) })
    }

    /// These rates, and those that the program brings where these have none.
    func rateTable() throws -> RateTable {
        do {
            return try rates.map { try RateTable(csv: Array($0.utf8)).backed(by: .builtIn) } ?? .builtIn
        } catch let fault as RateFault {
            throw WorkflowFault.badInput(sentence: "config/rates.csv: " + fault.sentence)
        }
    }

    /// Looks whether all of it can be read.
    ///
    /// - Throws: what is wrong, with the file and the line.
    func check() throws {
        let texts = (profiles + (rules ?? [])).map(\.text) + [rates ?? ""]
        guard texts.reduce(0, { $0 + $1.utf8.count }) <= SiteConfiguration.limit else {
            throw WorkflowFault.badInput(
                sentence:
                    "the files in config/ are larger than 8 MiB together; take out what is no profile, rule or rate.")
        }
        _ = try profileSet()
        _ = try rateTable()
        _ = try ruleFiles()
    }

    /// The names and digests of the profiles, as a run states them.
    func stated() throws -> [RunContext.StatedFile] {
        try profiles.map { file in
            let bytes = Array(file.text.utf8)
            return RunContext.StatedFile(name: try SiteProfile(yaml: bytes).label, sha256: Digest(words: sha256(bytes)))
        }
    }

    /// The record that seals it; its id follows from its number, so that all of them are found without a search.
    func request(number: Int, in uuid: String) throws -> SealRequest {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let id = SiteConfiguration.id(number: number, in: uuid)
        return SealRequest(
            id: id, type: .metadata, targetURI: "urn:clew:configuration:\(id)", date: nil,
            contentType: "application/json", fields: [CaptureField.kind: CaptureField.configurationKind],
            content: .bytes(Array(try encoder.encode(self))))
    }

    static func id(number: Int, in uuid: String) -> RecordID {
        RecordID.derived(from: [Array("clew configuration".utf8), Array(uuid.utf8), Array(String(number).utf8)])
    }
}

/// The configuration that was sealed last below a size of the log: the one that all is read with.
struct SealedConfiguration {
    private(set) var configuration = SiteConfiguration()
    /// The entry that seals it; `nil` where none was ever sealed.
    private(set) var leaf: Int?
    /// The entry since which pages are read as they are now: one that changed nothing but watch rules does not count.
    private(set) var readingLeaf: Int?
    /// The number of the next one.
    private(set) var next = 1

    init(_ vault: Vault, uuid: String, below size: Int) throws {
        while let address = try vault.find(SiteConfiguration.id(number: next, in: uuid)), address.leaf < size {
            next += 1
            // One that is damaged counts as none; verify tells of it.
            guard let payload = (try? vault.record(at: address.leaf))?.payload?.bytes,
                let sealed = try? JSONDecoder().decode(SiteConfiguration.self, from: Data(payload))
            else { continue }
            if sealed.profiles != configuration.profiles || sealed.rates != configuration.rates {
                readingLeaf = address.leaf
            }
            configuration = sealed
            leaf = address.leaf
        }
    }
}

extension Workspace {
    /// What counts now.
    func sealedConfiguration() throws -> SealedConfiguration {
        try SealedConfiguration(vault, uuid: uuid, below: try vault.refresh())
    }

    /// The configuration that lies in `config/`, checked; what is missing there is put back as it was sealed last.
    func settledConfiguration(under permit: Permit) throws -> SiteConfiguration {
        let sealed = try sealedConfiguration().configuration
        try putBack(sealed, under: permit)
        let files = ConfigFiles(folder)
        let rules = try RuleFiles(folder).files() ?? sealed.rules ?? []
        let configuration = SiteConfiguration(
            profiles: try files.profiles() ?? sealed.profiles, rates: try files.hasRates ? files.rates() : sealed.rates,
            rules: rules.isEmpty ? nil : rules)
        try configuration.check()
        return configuration
    }

    /// Puts back the profiles, the rates and the watch rules that are not in `config/` any more.
    func putBack(_ sealed: SiteConfiguration, under permit: Permit) throws {
        guard isWritable else { return }
        let files = ConfigFiles(folder)
        let hasLostProfiles = !sealed.profiles.isEmpty && !files.hasProfiles
        let hasLostRates = sealed.rates != nil && !files.hasRates
        let ruleFiles = RuleFiles(folder)
        let lostRules = ruleFiles.hasRules ? [] : sealed.rules ?? []
        guard hasLostProfiles || hasLostRates || !lostRules.isEmpty else { return }
        let names =
            (hasLostProfiles ? sealed.profiles.map(\.name) : []) + (hasLostRates ? ["rates.csv"] : [])
            + lostRules.map(\.name)
        try log(.alteration, "put back the configuration", names.joined(separator: " "), under: permit)
        if hasLostProfiles { try files.write(sealed.profiles) }
        if hasLostRates, let rates = sealed.rates { try files.write(rates: rates) }
        if !lostRules.isEmpty { try ruleFiles.write(lostRules) }
    }

    /// Seals a configuration, unless it is the one that was sealed last.
    func seal(_ configuration: SiteConfiguration) throws {
        var newest = try sealedConfiguration()
        while newest.configuration != configuration {
            let answer = try vault.seal([try configuration.request(number: newest.next, in: uuid)])
            if answer.first?.isNew != false { return }
            newest = try sealedConfiguration()  // Somebody else took the number meanwhile.
        }
    }

    /// The reader of markets under a configuration.
    func siteReader(_ configuration: SiteConfiguration) throws -> SiteReader {
        SiteReader(
            profiles: try configuration.profileSet(), offers: OfferReader(rates: try configuration.rateTable()),
            pseudonyms: pseudonyms)
    }
}
