public import ClewCore
import ClewMarkup
public import ClewTable

/// Profiles to read pages by: those that come with the program and those of a case.
///
///     let profiles = try ProfileSet(adding: [ProfileFile("harbour.yaml", bytes)])
///     let page = SitePage(PageTree(html: html), captureTime: time)
///     if let match = profiles.match(page) {
///         let read = profiles.read(page, as: match)
///     }
public struct ProfileSet: Sendable {
    /// The profiles in the order in which they are tried: those of the case come first.
    public let profiles: [SiteProfile]
    private let needles: NeedleSet
    /// For each profile the number of its first needle in the set.
    private let firstNeedles: [Int]

    /// The profiles that come with the program.
    public static let builtIn = ProfileSet(BuiltInProfiles.all)

    /// Profiles in the order in which they are tried.
    public init(_ profiles: [SiteProfile]) {
        self.profiles = profiles
        var needles: [[UInt8]] = []
        var firstNeedles: [Int] = []
        for profile in profiles {
            firstNeedles.append(needles.count)
            needles += profile.needles
        }
        self.needles = NeedleSet(needles)
        self.firstNeedles = firstNeedles
    }

    /// The profiles of a case before those that come with the program; one of the same name takes the place of its like.
    ///
    /// - Throws: ``ProfileFault``, which names the file and the line.
    public init(adding files: [ProfileFile]) throws(ProfileFault) {
        var own: [SiteProfile] = []
        for file in files {
            do {
                let profile = try SiteProfile(yaml: file.bytes)
                if own.contains(where: { $0.name == profile.name }) {
                    throw ProfileFault.twice(name: profile.name, file: file.name)
                }
                own.append(profile)
            } catch let fault as ConfigFault {
                throw .faulty(file: file.name, fault)
            } catch let fault as ProfileFault {
                throw fault
            } catch {
                throw .faulty(file: file.name, .notYAML(line: 1, problem: "it cannot be read"))
            }
        }
        let names = Set(own.map(\.name))
        self.init(own + BuiltInProfiles.all.filter { !names.contains($0.name) })
    }

    /// The profile that knows a page, and which kind of page it is; `nil` when none knows even its site.
    public func match(_ page: SitePage) -> ProfileMatch? {
        let found = needles.found(in: page.tree.source)
        var siteOnly: ProfileMatch?
        for (index, profile) in profiles.enumerated() {
            let check = ConditionCheck(page: page, found: found[firstNeedles[index]...])
            guard check.holds(profile.conditions) else { continue }
            if let kind = profile.pages.first(where: { $0.conditions.isEmpty || check.holds($0.conditions) }) {
                return ProfileMatch(profile: profile, page: kind)
            }
            if siteOnly == nil { siteOnly = ProfileMatch(profile: profile, page: nil) }
        }
        return siteOnly
    }

    /// Reads a page as a profile says.
    ///
    /// - Parameter market: what the records call the market or forum, where that is not the profile's own name for it.
    public func read(_ page: SitePage, as match: ProfileMatch, market: String? = nil) -> PageReading {
        var read = ProfilePageReader(page, match.profile, match.page ?? .unknown)
            .read(site: market ?? match.profile.site)
        if match.page?.isRest ?? true { read.findings.append(LayoutFinding.unknownPage(match.profile)) }
        return read
    }
}

/// A profile as it lies in a case.
public struct ProfileFile: Sendable, Hashable {
    /// The name of the file.
    public var name: String
    /// What it holds.
    public var bytes: [UInt8]

    /// A file.
    public init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Why the profiles of a case cannot be used.
public enum ProfileFault: Fault, Hashable {
    /// A file is no profile.
    case faulty(file: String, ConfigFault)
    /// Two files have a profile of one name.
    case twice(name: String, file: String)

    /// Always input.
    public var kind: FaultKind { .invalidInput }

    /// What is wrong and what to do.
    public var sentence: String {
        switch self {
        case .faulty(let file, let fault): "\(file): \(fault.sentence)"
        case .twice(let name, let file): "\(file): another file has the profile \"\(name)\" already; rename one of them"
        }
    }
}

/// Looks whether conditions hold for a page.
struct ConditionCheck {
    let page: SitePage
    /// For the needles of the profile whether they stand in the page.
    let found: ArraySlice<Bool>

    func holds(_ conditions: [SiteCondition]) -> Bool { conditions.contains { holds($0) } }

    // The cheap ones first.
    private func holds(_ condition: SiteCondition) -> Bool {
        if !condition.needles.isEmpty, !condition.needles.contains(where: { found[found.startIndex + $0] }) {
            return false
        }
        if !condition.titles.isEmpty, !condition.titles.contains(where: { $0.matches(page.title) }) { return false }
        if !condition.hosts.isEmpty {
            guard let host = page.address.flatMap({ LinkParts.host(of: $0) }),
                condition.hosts.contains(where: { $0.matches(host) })
            else { return false }
        }
        if !condition.places.isEmpty {
            guard let address = page.address else { return false }
            let path = String(decoding: LinkParts.path(of: address), as: UTF8.self)
            guard condition.places.contains(where: { $0.matches(path) }) else { return false }
        }
        return condition.paths.isEmpty || condition.paths.contains { holds($0) }
    }

    func holds(_ path: ProfilePath) -> Bool {
        // An expression that takes too much work holds for no page.
        guard let value = try? path.compiled.evaluate(in: page.tree, at: page.tree.root) else { return false }
        switch value {
        case .nodes(let nodes): return !nodes.isEmpty
        case .string(let text): return !text.isEmpty
        case .number(let number): return number != 0 && !number.isNaN
        case .boolean(let holds): return holds
        }
    }
}
