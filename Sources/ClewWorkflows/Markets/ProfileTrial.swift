public import ClewCore
internal import ClewCrypto
public import ClewMarkets
internal import ClewMarkup
internal import ClewTable
internal import ClewVault
internal import Foundation

/// Trying a profile on saved pages: needs no case and keeps nothing.
///
///     let reports = try ProfileTrial("harbour.yaml").reports(on: ["page.html"], address: nil, capturedAt: nil)
public struct ProfileTrial {
    private let profiles: ProfileSet
    private let name: String

    /// The largest page that is tried.
    private static let pageLimit = 64 << 20

    /// A trial of a profile.
    ///
    /// - Parameter profile: a file, or the name of a profile that the program brings.
    /// - Throws: what is wrong with the file, with its line.
    public init(_ profile: String) throws {
        if !profile.contains("/"), ProfileSet.builtIn.profiles.contains(where: { $0.name == profile }),
            !FileManager.default.fileExists(atPath: profile)
        {
            profiles = .builtIn
            name = profile
            return
        }
        let file = try ProfileTrial.file(profile)
        profiles = try ProfileSet(adding: [file])
        name = try SiteProfile(yaml: file.bytes).name
    }

    static func file(_ path: String) throws -> ProfileFile {
        guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 20 else {
            let known = ProfileSet.builtIn.profiles.map(\.name).joined(separator: ", ")
            throw WorkflowFault.badInput(
                sentence: "there is no profile file \(path), and no profile of this name; the program brings \(known).")
        }
        return ProfileFile(URL(fileURLWithPath: path).lastPathComponent, Array(data))
    }

    /// What the profile reads on each page, and what it misses.
    public func reports(on pages: [String], address: String?, capturedAt: Timestamp?) throws -> [ProfileReport] {
        try pages.map { path in
            guard let data = FileManager.default.contents(atPath: path), data.count <= ProfileTrial.pageLimit else {
                throw WorkflowFault.badInput(sentence: "the page \(path) cannot be read, or is larger than 64 MiB.")
            }
            let bytes = Array(data)
            let decoded = DecodedText(bytes, EncodingDetection(bytes, declared: nil).encoding)
            let input = RawInput(
                path: path, pathBelowRoot: path, modified: ProfileTrial.modified(path), content: .bytes(bytes))
            let options = RunContext.Options(
                tool: "", inputs: [], capturedAt: capturedAt, authority: .unstated)
            let facts = CaptureFacts(input, start: bytes, options: options)
            var page = SitePage(
                PageTree(html: decoded.bytes), address: address ?? facts.address ?? path,
                captureTime: capturedAt ?? facts.time, source: { decoded.offsets.source(of: $0) })
            page.timeBasis = capturedAt == nil ? facts.basis : .given
            return ProfileReport(page, named: path, by: profiles, only: name)
        }
    }

    private static func modified(_ path: String) -> Timestamp? {
        // A file whose time is not known is read all the same.
        let date = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        return date.map { Timestamp(seconds: Int64($0.timeIntervalSince1970)) }
    }

    /// A profile in a list.
    public struct Entry: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its version.
        public let version: String
        /// `market` or `forum`.
        public let kind: String
        /// The name of the market or forum.
        public let site: String
        /// The kinds of pages that it knows.
        public let pages: [String]
        /// Whether it lies in the case.
        public let isOfCase: Bool
    }

    /// The profiles that the program brings and those of a case.
    public static func list(caseFolder: String?) throws -> [Entry] {
        var own: [ProfileFile] = []
        if let caseFolder { own = try profileFiles(in: try CaseFolder.open(caseFolder).config + "/profiles") }
        let names = Set(try own.map { try SiteProfile(yaml: $0.bytes).name })
        return try ProfileSet(adding: own).profiles.map { profile in
            Entry(
                name: profile.name, version: "\(profile.version)", kind: profile.kind.rawValue, site: profile.site,
                pages: profile.pages.map(\.name), isOfCase: names.contains(profile.name))
        }
    }

    /// The profile files of a folder, in the order of their names; none where there is no folder.
    static func profileFiles(in folder: String) throws -> [ProfileFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []  // None is usual.
        return try names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { name in
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                data.count <= ConfigFiles.profileLimit
            else {
                throw WorkflowFault.badInput(
                    sentence: "the profile \(folder)/\(name) cannot be read, or is larger than 1 MiB.")
            }
            return ProfileFile(name, Array(data))
        }
    }
}

extension Workspace {
    /// Puts a profile into the case, in place of one of the same name; gives its name. The next import or rebuild reads
    /// with it.
    public func addProfile(from path: String, under permit: Permit) throws -> String {
        try require([.analyst, .supervisor], for: "add a profile", path, under: permit)
        let file = try ProfileTrial.file(path)
        let profile = try SiteProfile(yaml: file.bytes)
        _ = try ConfigFiles.text(file.bytes, "profiles/" + file.name)
        let own = profile.name + ".yaml"
        // What was lost comes back first: with one file in the folder the others would count as taken out.
        try putBack(try sealedConfiguration().configuration, under: permit)
        for other in try ProfileTrial.profileFiles(in: folder.config + "/profiles") where other.name != own {
            // One that cannot be read is told by the next import.
            guard (try? SiteProfile(yaml: other.bytes))?.name == profile.name else { continue }
            throw ProfileFault.twice(name: profile.name, file: "config/profiles/" + other.name)
        }
        let digest = Digest(words: sha256(file.bytes))
        try log(.alteration, "add a profile", "\(profile.label) \(digest)", under: permit)
        try ConfigFiles(folder).write(file.bytes, name: own)
        return profile.name
    }
}
