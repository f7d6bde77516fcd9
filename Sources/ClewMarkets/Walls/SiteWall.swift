import ClewCore
import ClewMarkup
import ClewTable

/// How a profile tells one kind of wall of its site.
struct SiteWall: Sendable {
    let kind: Wall.Kind
    let conditions: [SiteCondition]
}

extension ProfileReader {
    /// Reads `walls:`, kinds of walls with the conditions by which each is told.
    mutating func walls(_ entry: ProfileItem) throws(ConfigFault) -> [SiteWall] {
        guard let entries = entry.value.items, !entries.isEmpty else {
            throw bad(entry, "kinds of walls, each with its conditions, such as login: //form[@id='login']")
        }
        var walls: [SiteWall] = []
        for part in entries {
            guard let kind = Wall.Kind(rawValue: part.key) else {
                throw unknown(part, Wall.Kind.allCases.map(\.rawValue))
            }
            walls.append(SiteWall(kind: kind, conditions: try conditions(part)))
        }
        return walls
    }
}

extension SiteProfile {
    /// The first wall whose conditions a page of the site fulfils; `nil` where none does, or the profile tells of none.
    func wall(on page: SitePage) -> Wall? {
        guard !walls.isEmpty else { return nil }
        let check = ConditionCheck(page: page, found: NeedleSet(needles).found(in: page.tree.source)[...])
        guard let wall = walls.first(where: { check.holds($0.conditions) }) else { return nil }
        let survey = WallSurvey(WallAnswer(status: nil), page)
        return Wall(
            wall.kind, hasCaptcha: wall.kind == .captcha || survey.hasCaptcha,
            marks: ["the profile \(label) tells it by its walls:"], wait: wall.kind == .queue ? survey.refresh : nil)
    }
}
