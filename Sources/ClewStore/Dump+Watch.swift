internal import ClewCore
internal import GRDB

/// What a dump tells of watch rules and their hits, by natural keys.
extension DumpPart {
    static let watch = [watchRules, hits]

    private static let watchRules = DumpPart { db, line in
        try db.each("SELECT name, kind, digest FROM watch_rule ORDER BY name") { row in
            try line(
                .object([
                    ("rule", .string(row.text(0))), ("kind", .string(row.text(1))),
                    ("digest", .string(row.bytes(2).hex)),
                ]))
        }
    }

    private static let hits = DumpPart { db, line in
        try db.each(
            """
            SELECT hit.key, watch_rule.name, hit.time, hit.source, capture.record, evidence.digest, passage.ordinal,
                market.name, listing.site_id, home.name, account.name, indicator_kind.name, indicator.canonical,
                hit.term, hit.place, hit.measure, hit.usual_eur, hit.price_eur, hit.from_time, hit.basis_count
            FROM hit
            JOIN watch_rule ON watch_rule.id = hit.rule_id
            JOIN capture ON capture.id = hit.capture_id
            LEFT JOIN passage ON passage.id = hit.passage_id
            LEFT JOIN evidence ON evidence.id = passage.evidence_id
            LEFT JOIN listing ON listing.id = hit.listing_id LEFT JOIN market ON market.id = listing.market_id
            LEFT JOIN account ON account.id = hit.account_id LEFT JOIN market AS home ON home.id = account.market_id
            LEFT JOIN indicator ON indicator.id = hit.indicator_id
            LEFT JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
            ORDER BY hit.key
            """
        ) { row in
            try line(
                .object([
                    ("hit", .string(row.bytes(0).hex)), ("rule", .string(row.text(1))), ("time", .integer(row.int(2))),
                    ("source", .string(row.text(3))), ("capture", .string(row.bytes(4).hex)),
                    ("of", .string(row.bytes(5).hex)), ("passage", .integer(orNull: row.optionalInt(6))),
                    ("market", .string(orNull: row.optionalText(7))), ("listing", .string(orNull: row.optionalText(8))),
                    ("home", .string(orNull: row.optionalText(9))), ("account", .string(orNull: row.optionalText(10))),
                    ("indicatorKind", .string(orNull: row.optionalText(11))),
                    ("indicator", .string(orNull: row.optionalText(12))),
                    ("term", .string(orNull: row.optionalText(13))),
                    ("place", .string(orNull: row.optionalText(14))),
                    ("measure", .string(orNull: row.optionalText(15))),
                    ("usual", row.optionalDouble(16).map { .decimal("\($0)") } ?? .null),
                    ("price", row.optionalDouble(17).map { .decimal("\($0)") } ?? .null),
                    ("from", .integer(orNull: row.optionalInt(18))), ("basis", .integer(orNull: row.optionalInt(19))),
                ]))
        }
    }
}
