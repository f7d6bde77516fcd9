/// The tables of watch rules and of what they hit.
///
/// Both are derived: the rules from the sealed configuration, the hits from the rules and all other tables. A hit refers to
/// what it rests on by row numbers; when anything is taken back, all hits go and are found anew.
enum WatchSchema {
    static let tables = """
        CREATE TABLE watch_rule (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind <> ''),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            applied_leaf INTEGER NOT NULL CHECK (applied_leaf >= 0)
        ) STRICT;

        CREATE TABLE hit (
            id INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
            rule_id INTEGER NOT NULL REFERENCES watch_rule (id),
            time INTEGER NOT NULL,
            source TEXT NOT NULL,
            capture_id INTEGER NOT NULL REFERENCES capture (id),
            passage_id INTEGER REFERENCES passage (id),
            listing_id INTEGER REFERENCES listing (id),
            account_id INTEGER REFERENCES account (id),
            indicator_id INTEGER REFERENCES indicator (id),
            term TEXT,
            place TEXT,
            measure TEXT CHECK (measure IN ('gram', 'unit', 'offer')),
            usual_eur REAL,
            price_eur REAL,
            from_time INTEGER,
            basis_count INTEGER
        ) STRICT;
        CREATE INDEX hit_time ON hit (time DESC, key);
        CREATE INDEX hit_rule ON hit (rule_id, time DESC, key);
        CREATE INDEX hit_listing ON hit (listing_id) WHERE listing_id IS NOT NULL;
        """
}
