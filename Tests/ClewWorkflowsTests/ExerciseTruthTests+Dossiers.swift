import ClewCore
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Testing

extension ExerciseTruthTests {
    /// What a title says and the reader misses, with a word of such titles; all else of these offers is read.
    private static let acceptedMisses: [(miss: String, word: String)] = [
        // A drug that does not exist, so that there is something new to find.
        ("substance: nothing for velaron", "velaron"),
        // Names of forms in French and German that the tables do not have.
        ("form: herb for hash", "résine de cannabis"), ("form: nothing for paste", "amphetamin paste"),
    ]

    @Test func `every listing offers what was planted`() throws {
        let rows = try ReadExercise.all { page in
            try read.workspace.listings(page: page, under: read.workspace.permit()).listings
        }
        #expect(rows.count > 60)
        for row in rows {
            let wanted = try read.offer(row.key)
            let found = try #require(row.offer, "\(row.key)")
            let missed =
                Self.difference("substance", found.substance, wanted.substance)
                + Self.difference("class", found.substanceClass, wanted.substanceClass)
                + Self.difference("form", found.form, wanted.form)
                + Self.difference("grams", found.quantityGrams, wanted.quantityGrams)
                + Self.difference("units", found.units, wanted.units)
                + Self.difference("dose", found.unitDoseMg, wanted.unitDoseMg)
                + Self.difference("purity", found.purityPercent, wanted.purityPercent)
            let title = row.title.lowercased()
            let open = missed.filter { miss in
                !Self.acceptedMisses.contains { $0.miss == miss && title.contains($0.word) }
            }
            #expect(open == [], "\(row.title)")
        }
    }

    /// A line where a field is not as it was planted.
    private static func difference<Value: Equatable & Sendable>(
        _ field: String, _ found: Value?, _ wanted: Value?
    ) -> [String] {
        guard found != wanted else { return [] }
        return ["\(field): \(found.map { "\($0)" } ?? "nothing") for \(wanted.map { "\($0)" } ?? "nothing")"]
    }

    /// An account and what it shares with another.
    private struct Share: Hashable {
        var account: AccountKey
        var value: String
    }

    @Test func `a dossier tells who else shows its keys and wallets, and nobody who does not`() throws {
        let truth = read.truth
        // Who holds what, by the truth's own lists of keys and wallets.
        let names = Dictionary(
            truth.accounts.map { account in
                (account.id, account.names.compactMap(\.name).map { read.key(account.site, named: $0) })
            }, uniquingKeysWith: +)
        var holders: [String: Set<AccountKey>] = [:]
        let held = truth.keys.map { ($0.fingerprint, $0.accounts) } + truth.wallets.map { ($0.address, $0.accounts) }
        for (value, accounts) in held {
            holders[value, default: []].formUnion(accounts.flatMap { names[$0] ?? [] })
            // Whoever is behind an account may sign with its key on the forum.
            let identities = Set(try accounts.map { try read.account($0).identity })
            let members = read.members.filter { identities.contains($0.value) }.keys
            holders[value, default: []].formUnion(members.map { read.key("quayside-talk", named: $0) })
        }
        // What profiles showed that were captured.
        var shown: [String: Set<AccountKey>] = [:]
        var owners: [AccountKey: Set<String>] = [:]
        for capture in truth.captures {
            guard let fields = capture.account?.fields else { continue }
            let account = read.key(capture.site, named: fields.name)
            for value in [fields.key, fields.wallet, fields.monero].compactMap({ $0 }) {
                #expect(holders[value]?.contains(account) == true, "\(account) \(value)")
                shown[value, default: []].insert(account)
                owners[account, default: []].insert(value)
            }
        }
        var shares = 0
        for (account, values) in owners {
            let dossier = try read.workspace.dossier(account, under: read.workspace.permit())
            let found = Set(dossier.shared.map { Share(account: $0.account.key, value: $0.indicator.canonical) })
            let wanted = values.flatMap { value in
                (shown[value] ?? []).subtracting([account]).map { Share(account: $0, value: value) }
            }
            #expect(found.isSuperset(of: wanted), "\(account): \(Set(wanted).subtracting(found))")
            // Others may show it elsewhere than on a profile, but nobody who does not hold it.
            let wrong = found.filter { share in
                holders[share.value].map { !$0.contains(share.account) || !$0.contains(account) } ?? true
            }
            #expect(wrong.isEmpty, "\(account): \(wrong)")
            shares += wanted.count
        }
        #expect(owners.count > 10 && shares > 10)
    }
}

/// All of it once more in a larger exercise of another seed, which is imported once.
@Suite struct LargeExerciseTruthTests {
    @Test func `a larger exercise of another seed is read as it was planted`() throws {
        let tests = try ExerciseTruthTests(seed: 12, pages: 3000)
        try tests.`every offer is read as planted from each capture that shows it, and nothing else is an offer`()
        try tests.`every listing offers what was planted`()
        try tests.`every seller and member is an account, and nobody else is`()
        try tests.`a seller has the profile and the contacts that were planted, and those of nobody else`()
        try tests.`a dossier tells who else shows its keys and wallets, and nobody who does not`()
        try tests.`every review is read under a pseudonym, and every post as it was written`()
        try tests.`the layout of no page surprises its profile`()
    }
}
