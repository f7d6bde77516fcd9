import ClewCore

/// Says when a page that a profile recognises does not hold what the profile expects: its layout may have changed.
package enum LayoutFinding {
    /// The kind of all of them.
    package static let kind = "page-layout"

    static func findings(
        of outcome: ProfilePageReader.BlockOutcome, _ profile: SiteProfile, _ page: SiteProfile.Page
    ) -> [Finding] {
        let block = outcome.block
        var findings: [Finding] = []
        if outcome.isCut {
            findings.append(
                finding(
                    "Profile \(profile.label) does not read all of a page of the kind \"\(page.name)\": "
                        + "it has more \(block.kind.plural) than are read of one page, or takes too much work.",
                    isAll: true))
        }
        if outcome.records.isEmpty, !block.isOptional, !outcome.isCut {
            findings.append(
                finding(
                    "Profile \(profile.label) finds no \(block.kind.rawValue) on a page of the kind \"\(page.name)\": "
                        + "the layout may have changed; see it with clew profile test.", isAll: true))
        }
        for (index, field) in block.fields.enumerated() where block.required.contains(field.name) {
            let missing = outcome.records.count { record in
                if case .missing = record.fields[index] { true } else { false }
            }
            guard missing > 0 else { continue }
            findings.append(
                finding(
                    "Profile \(profile.label) finds no \(field.name.rawValue) in \(missing) of \(outcome.records.count) "
                        + "\(block.kind.plural) on a page of the kind \"\(page.name)\": "
                        + "the layout may have changed; see it with clew profile test.",
                    isAll: missing * 2 > outcome.records.count))
        }
        return findings
    }

    /// A page of a known site that no page of the profile fits.
    static func unknownPage(_ profile: SiteProfile) -> Finding {
        let names =
            profile.replacesNames ? " Names of buyers that stand on it were not replaced." : ""
        return finding(
            "Profile \(profile.label) knows the site and not this kind of page: nothing was read by it.\(names)",
            isAll: profile.replacesNames)
    }

    /// Names of buyers that could not all be found.
    static func namesLeft(_ profile: SiteProfile, _ page: SiteProfile.Page) -> Finding {
        finding(
            "Profile \(profile.label) may leave names of buyers on a page of the kind \"\(page.name)\": it has more of them "
                + "than are read of one page, or takes too much work.", isAll: true)
    }

    private static func finding(_ sentence: String, isAll: Bool) -> Finding {
        Finding(kind: kind, severity: isAll ? .problem : .notice, sentence: sentence, path: "")
    }
}
