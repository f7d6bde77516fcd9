internal import GRDB

/// The tables, made by named migrations that only go forward; one that has shipped is never changed.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 records", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: records)
        }
        migrator.registerMigration("2 passages and mentions", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: passages)
        }
        migrator.registerMigration("3 search", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: search)
        }
        migrator.registerMigration("4 markets and forums", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: MarketSchema.tables)
            try db.execute(
                sql: """
                    ALTER TABLE evidence ADD COLUMN is_masked INTEGER NOT NULL DEFAULT 0 CHECK (is_masked IN (0, 1))
                    """)
        }
        migrator.registerMigration("5 taking back", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: takingBack)
        }
        migrator.registerMigration("6 watch rules", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: WatchSchema.tables)
        }
        return migrator
    }

    private static let records = """
        CREATE TABLE meta (
            name TEXT NOT NULL PRIMARY KEY,
            value INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO meta (name, value)
        VALUES ('applied_leaf', 0), ('evidence_count', 0), ('passage_count', 0), ('mention_count', 0);

        CREATE TABLE handling (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL,
            source_grade TEXT NOT NULL CHECK (source_grade IN ('A', 'B', 'C', 'X')),
            information_grade INTEGER NOT NULL CHECK (information_grade BETWEEN 1 AND 4),
            confidentiality INTEGER NOT NULL CHECK (confidentiality BETWEEN 0 AND 3),
            subject_category TEXT NOT NULL CHECK (subject_category <> ''),
            review_time INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX handling_content ON handling (
            code, source_grade, information_grade, confidentiality, subject_category, coalesce(review_time, -1)
        );

        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
            leaf INTEGER NOT NULL,
            time INTEGER NOT NULL,
            tool TEXT NOT NULL,
            authority TEXT NOT NULL,
            options TEXT NOT NULL,
            handling_id INTEGER NOT NULL REFERENCES handling (id)
        ) STRICT;

        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            leaf INTEGER NOT NULL,
            form TEXT NOT NULL CHECK (form IN ('page', 'text', 'table', 'opaque')),
            byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
            encoding TEXT NOT NULL,
            title TEXT NOT NULL,
            reader_version INTEGER NOT NULL,
            handling_id INTEGER NOT NULL REFERENCES handling (id),
            passage_count INTEGER NOT NULL DEFAULT 0 CHECK (passage_count >= 0),
            mention_count INTEGER NOT NULL DEFAULT 0 CHECK (mention_count >= 0)
        ) STRICT;
        CREATE TABLE evidence_column (
            evidence_id INTEGER NOT NULL REFERENCES evidence (id),
            position INTEGER NOT NULL CHECK (position >= 0),
            name TEXT NOT NULL,
            PRIMARY KEY (evidence_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE capture (
            id INTEGER PRIMARY KEY,
            record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
            leaf INTEGER NOT NULL,
            run_record BLOB CHECK (length(run_record) = 16),
            authority TEXT NOT NULL,
            evidence_id INTEGER REFERENCES evidence (id),
            address TEXT,
            path TEXT NOT NULL,
            source_id INTEGER NOT NULL REFERENCES source (id),
            time INTEGER NOT NULL,
            time_basis TEXT NOT NULL CHECK (time_basis IN ('stated', 'given', 'file-name', 'file-time', 'sealed')),
            outcome TEXT NOT NULL
                CHECK (outcome IN ('got', 'unchanged', 'refused', 'unreachable', 'parked', 'damaged')),
            status INTEGER,
            media_type TEXT NOT NULL,
            handling_id INTEGER NOT NULL REFERENCES handling (id)
        ) STRICT;
        CREATE INDEX capture_evidence ON capture (evidence_id, time);
        CREATE INDEX capture_address ON capture (address, time);
        CREATE INDEX capture_source ON capture (source_id, time);

        CREATE TABLE finding (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            leaf INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            severity TEXT NOT NULL CHECK (severity IN ('problem', 'notice')),
            sentence TEXT NOT NULL,
            path TEXT NOT NULL,
            capture_record BLOB CHECK (length(capture_record) = 16),
            start INTEGER,
            length INTEGER CHECK (length >= 0),
            line INTEGER,
            item INTEGER,
            handling_id INTEGER NOT NULL REFERENCES handling (id),
            CHECK ((start IS NULL) = (length IS NULL))
        ) STRICT;
        CREATE INDEX finding_capture ON finding (capture_record);
        """

    private static let passages = """
        CREATE TABLE indicator_kind (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            title TEXT NOT NULL,
            topic TEXT NOT NULL
        ) STRICT;

        CREATE TABLE indicator (
            id INTEGER PRIMARY KEY,
            kind_id INTEGER NOT NULL REFERENCES indicator_kind (id),
            canonical TEXT NOT NULL CHECK (canonical <> ''),
            grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 2),
            mention_count INTEGER NOT NULL DEFAULT 0 CHECK (mention_count >= 0),
            UNIQUE (canonical, kind_id)
        ) STRICT;
        CREATE INDEX indicator_rank ON indicator (kind_id, grade, mention_count DESC);

        CREATE TABLE facet (
            id INTEGER PRIMARY KEY,
            tag TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE passage (
            id INTEGER PRIMARY KEY,
            evidence_id INTEGER NOT NULL REFERENCES evidence (id),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            start INTEGER NOT NULL,
            length INTEGER NOT NULL CHECK (length >= 0),
            time INTEGER,
            source_id INTEGER REFERENCES source (id),
            facet_id INTEGER NOT NULL REFERENCES facet (id),
            UNIQUE (evidence_id, ordinal)
        ) STRICT;
        CREATE TABLE passage_text (
            passage_id INTEGER PRIMARY KEY REFERENCES passage (id),
            title TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;

        CREATE TABLE place (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> '')
        ) STRICT;

        CREATE TABLE mention (
            passage_id INTEGER NOT NULL REFERENCES passage (id),
            payload_start INTEGER NOT NULL,
            payload_length INTEGER NOT NULL CHECK (payload_length >= 0),
            place_id INTEGER NOT NULL REFERENCES place (id),
            indicator_id INTEGER NOT NULL REFERENCES indicator (id),
            text_start INTEGER NOT NULL CHECK (text_start >= -1),
            text_length INTEGER NOT NULL CHECK (text_length >= 0),
            grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 2),
            is_defanged INTEGER NOT NULL CHECK (is_defanged IN (0, 1)),
            written TEXT,
            PRIMARY KEY (passage_id, payload_start, payload_length, place_id, indicator_id, text_start)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_indicator ON mention (indicator_id, passage_id);
        """

    // What an entry brought is found by the number of the entry when it is erased or read anew.
    private static let takingBack = """
        CREATE INDEX capture_leaf ON capture (leaf);
        CREATE INDEX finding_leaf ON finding (leaf);
        CREATE TABLE evidence_site (
            evidence_id INTEGER PRIMARY KEY REFERENCES evidence (id)
        ) STRICT;
        """

    // External content: the words stand in `passage_text` alone. Without column sizes, because ranking is done over
    // the few candidates; without a prefix index, which would double size and time (see decision 0072).
    private static let search = """
        CREATE VIEW passage_document AS
            SELECT passage.id AS id, passage_text.title AS title, passage_text.text AS text, facet.tag AS tag
            FROM passage
            JOIN passage_text ON passage_text.passage_id = passage.id
            JOIN facet ON facet.id = passage.facet_id;
        CREATE VIRTUAL TABLE passage_search USING fts5 (
            title, text, tag,
            content = 'passage_document', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 2', columnsize = 0
        );
        INSERT INTO passage_search (passage_search, rank) VALUES ('pgsz', 8000);
        INSERT INTO passage_search (passage_search, rank) VALUES ('automerge', 0);
        INSERT INTO passage_search (passage_search, rank) VALUES ('crisismerge', 64);
        INSERT INTO passage_search (passage_search, rank) VALUES ('hashsize', 16000000);
        """
}
