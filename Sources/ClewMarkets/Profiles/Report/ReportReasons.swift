import ClewMarkup

/// Says for a person why a page was recognised as what it was, or why not.
struct ReportReasons {
    private let page: SitePage
    private let set: ProfileSet

    init(_ page: SitePage, _ set: ProfileSet) {
        self.page = page
        self.set = set
    }

    func sentences(_ match: ProfileMatch?) -> [String] {
        guard let match else { return unknownSite }
        var sentences: [String] = []
        let check = ConditionCheck(page: page, found: NeedleSet(match.profile.needles).found(in: page.tree.source)[...])
        for kind in match.profile.pages {
            if kind.name == match.page?.name {
                sentences.append(
                    "it is \"\(kind.name)\": " + (kind.conditions.isEmpty ? "no other fits" : "its when: holds"))
                break
            }
            sentences.append("it is not \"\(kind.name)\": " + failures(kind.conditions, match.profile, check))
        }
        if match.page == nil { sentences.append("the site is known, and no page of the profile fits") }
        return sentences
    }

    private var unknownSite: [String] {
        if set.profiles.isEmpty { return ["there is no profile of that name"] }
        return set.profiles.map { profile in
            let check = ConditionCheck(page: page, found: NeedleSet(profile.needles).found(in: page.tree.source)[...])
            return "it is not of \(profile.label): " + failures(profile.conditions, profile, check)
        }
    }

    /// Of several sets of conditions the first one's, since any of them would do.
    private func failures(_ conditions: [SiteCondition], _ profile: SiteProfile, _ check: ConditionCheck) -> String {
        let told = conditions.map { check.failures($0, profile.needles).joined(separator: " and ") }
        return told.joined(separator: "; nor: ")
    }
}

extension ConditionCheck {
    /// What of a condition does not hold.
    func failures(_ condition: SiteCondition, _ needles: [[UInt8]]) -> [String] {
        var failures: [String] = []
        if !condition.needles.isEmpty, !condition.needles.contains(where: { found[found.startIndex + $0] }) {
            let first = String(decoding: needles[condition.needles[0]], as: UTF8.self)
            failures.append("its source does not contain \(FieldMiss.quoted(first))")
        }
        if !condition.titles.isEmpty, !condition.titles.contains(where: { $0.matches(page.title) }) {
            failures.append("its title is \(FieldMiss.quoted(page.title))")
        }
        if !condition.hosts.isEmpty || !condition.places.isEmpty {
            if let address = page.address {
                var other = condition
                (other.needles, other.titles, other.paths) = ([], [], [])
                if !holds([other]) { failures.append("its address is \(FieldMiss.quoted(address))") }
            } else {
                failures.append("its address is not known")
            }
        }
        if !condition.paths.isEmpty, !condition.paths.contains(where: { holds($0) }) {
            failures.append("\(condition.paths.map(\.text).joined(separator: ", ")) finds nothing")
        }
        return failures
    }
}
