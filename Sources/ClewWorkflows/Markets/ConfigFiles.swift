import ClewMarkets
import ClewVault
import Foundation

/// The files below `config/` as they lie there.
struct ConfigFiles {
    private let folder: String

    /// The largest profile.
    static let profileLimit = 1 << 20

    init(_ folder: CaseFolder) {
        self.folder = folder.config
    }

    private var profileFolder: String { folder + "/profiles" }
    private var rateFile: String { folder + "/rates.csv" }

    /// Whether there is a folder of profiles, be it empty.
    var hasProfiles: Bool { FileManager.default.fileExists(atPath: profileFolder) }
    /// Whether there is a table of rates, be it empty.
    var hasRates: Bool { FileManager.default.fileExists(atPath: rateFile) }

    /// The profile files; `nil` where there is no folder.
    func profiles() throws -> [SiteConfiguration.File]? {
        guard hasProfiles else { return nil }
        return try ProfileTrial.profileFiles(in: profileFolder).map { file in
            SiteConfiguration.File(name: file.name, text: try ConfigFiles.text(file.bytes, "profiles/" + file.name))
        }
    }

    /// The rates; `nil` where the table is missing, or empty, which says that those of the program count.
    func rates() throws -> String? {
        guard hasRates else { return nil }
        guard let data = FileManager.default.contents(atPath: rateFile) else {
            throw WorkflowFault.badInput(sentence: "config/rates.csv cannot be read; look at its rights.")
        }
        return data.isEmpty ? nil : try ConfigFiles.text(Array(data), "rates.csv")
    }

    /// Writes all profiles at once, where there is no folder of them.
    func write(_ files: [SiteConfiguration.File]) throws {
        let fresh = folder + "/profiles.new"
        // One of an attempt that was interrupted.
        if FileManager.default.fileExists(atPath: fresh) { try FileManager.default.removeItem(atPath: fresh) }
        try FileManager.default.createDirectory(atPath: fresh, withIntermediateDirectories: true)
        for file in files where !file.name.contains("/") {
            try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(fresh)/\(file.name)"))
        }
        try FileManager.default.moveItem(atPath: fresh, toPath: profileFolder)
    }

    /// Writes one profile.
    func write(_ bytes: [UInt8], name: String) throws {
        try FileManager.default.createDirectory(atPath: profileFolder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(profileFolder)/\(name)"), options: .atomic)
    }

    /// Writes the rates.
    func write(rates: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(rates.utf8).write(to: URL(fileURLWithPath: rateFile), options: .atomic)
    }

    /// The text of a file; what is sealed as text must give the same bytes again.
    static func text(_ bytes: [UInt8], _ name: String) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw WorkflowFault.badInput(sentence: "config/\(name) is not UTF-8; save it as UTF-8.")
        }
        return text
    }
}
