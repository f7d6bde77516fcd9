/// When a title sells no drug, whatever names stand in it.
enum NoDrugRule {
    /// Whether a title with or without a named drug is of something else.
    static func isNoDrug(
        _ title: TitleReading, _ evidence: TitleEvidence, _ outcome: SubstanceChoice.Outcome, _ lexicon: TitleLexicon
    ) -> Bool {
        if evidence.notDrug > 0, !evidence.hasDrugAmount || outcome.substanceClass == nil { return true }
        if evidence.equipment > 0, !evidence.hasDrugAmount && !evidence.volume || outcome.substanceClass == nil {
            return true
        }
        guard outcome.substanceClass != nil else { return false }
        if evidence.hasAmount || evidence.times || evidence.strength || evidence.volume { return false }
        if evidence.bare || evidence.containers, evidence.things < 2, outcome.substance != nil { return false }
        // `coke machine`: a word of the street beside a thing.
        if evidence.things > 0, !outcome.pieces.isEmpty,
            outcome.pieces.allSatisfy({ title.words[$0].signs.contains(.slang) })
        {
            return true
        }
        // A sentence or a book about a drug: small words, a colon, things, and no amount.
        if evidence.things > 1 { return true }
        if evidence.things == 1, evidence.herbTrade + evidence.trade + evidence.forms == 0 {
            return evidence.functions > 0 || evidence.unknown > 2
        }
        return evidence.functions > 2 && evidence.forms == 0 && evidence.trade == 0
    }

    /// Whether a title that names no drug still sells one: it has a mass, pills, or says so.
    static func isSomeDrug(_ evidence: TitleEvidence, _ amounts: [TitleAmount]) -> Bool {
        guard evidence.notDrug == 0, evidence.equipment == 0 else { return false }
        let isTrade = evidence.trade + evidence.herbTrade + evidence.forms > 0
        if evidence.things > 1 || evidence.metals > 0 && !isTrade { return false }
        if evidence.fillers > 0, !isTrade { return false }
        if evidence.mass || evidence.micro { return true }
        if evidence.things > 0 { return false }
        if evidence.milli || evidence.strength { return true }
        if evidence.counts, evidence.forms + evidence.trade + evidence.herbTrade > 0 { return true }
        if evidence.volume, evidence.forms > 0 { return true }
        if evidence.someDrug > 0 { return evidence.functions < 3 }
        return evidence.purity && evidence.forms + evidence.trade > 0
    }
}
