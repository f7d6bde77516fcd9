/// The tables of markets: accounts, listings and their sightings, reviews, posts.
///
/// What is asked for in lists stands in the row of the listing itself, as its latest sighting has it; `listing_group`
/// counts the listings of each combination of facets, so that no list has to be counted. Titles and texts that many sightings
/// share are one row each: a table shows the same offer day by day. A title whose texts tell different offers has a row for
/// each.
enum MarketSchema {
    static let tables = """
        CREATE TABLE market (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> '')
        ) STRICT;

        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            market_id INTEGER NOT NULL REFERENCES market (id),
            name TEXT NOT NULL CHECK (name <> ''),
            role TEXT NOT NULL CHECK (role IN ('seller', 'member', 'staff')),
            first_time INTEGER NOT NULL,
            last_time INTEGER NOT NULL,
            listing_count INTEGER NOT NULL DEFAULT 0,
            review_count INTEGER NOT NULL DEFAULT 0,
            post_count INTEGER NOT NULL DEFAULT 0,
            UNIQUE (name, market_id)
        ) STRICT;
        CREATE INDEX account_rank ON account (market_id, listing_count DESC, id);
        CREATE INDEX account_size ON account (listing_count DESC, id);

        CREATE TABLE account_sighting (
            account_id INTEGER NOT NULL REFERENCES account (id),
            time INTEGER NOT NULL,
            passage_id INTEGER NOT NULL REFERENCES passage (id),
            text TEXT,
            ships_from TEXT,
            joined_time INTEGER,
            active_time INTEGER,
            rating TEXT,
            sales INTEGER,
            places BLOB NOT NULL,
            PRIMARY KEY (account_id, time, passage_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE account_indicator (
            account_id INTEGER NOT NULL REFERENCES account (id),
            indicator_id INTEGER NOT NULL REFERENCES indicator (id),
            grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 2),
            first_passage_id INTEGER NOT NULL REFERENCES passage (id),
            first_time INTEGER NOT NULL,
            last_time INTEGER NOT NULL,
            PRIMARY KEY (account_id, indicator_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX account_indicator_indicator ON account_indicator (indicator_id, account_id);

        CREATE TABLE substance (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            class TEXT NOT NULL CHECK (class <> ''),
            UNIQUE (name, class)
        ) STRICT;
        CREATE TABLE wording (
            id INTEGER PRIMARY KEY,
            title TEXT NOT NULL,
            substance_id INTEGER REFERENCES substance (id),
            form TEXT,
            grams REAL,
            units REAL,
            unit_dose_mg REAL,
            purity_percent REAL
        ) STRICT;
        CREATE UNIQUE INDEX wording_title ON wording (
            title, coalesce(substance_id, 0), coalesce(form, ''), coalesce(grams, -1), coalesce(units, -1),
            coalesce(unit_dose_mg, -1), coalesce(purity_percent, -1)
        );
        CREATE VIRTUAL TABLE wording_search USING fts5 (
            title, content = 'wording', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 2', columnsize = 0
        );
        CREATE TABLE category (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> '')
        ) STRICT;
        CREATE TABLE description (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 16),
            text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE currency (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE CHECK (code <> '')
        ) STRICT;
        CREATE TABLE route (
            id INTEGER PRIMARY KEY,
            written_from TEXT NOT NULL,
            written_to TEXT NOT NULL,
            origin TEXT NOT NULL,
            destination TEXT NOT NULL,
            UNIQUE (written_from, written_to)
        ) STRICT;

        CREATE TABLE listing (
            id INTEGER PRIMARY KEY,
            market_id INTEGER NOT NULL REFERENCES market (id),
            site_id TEXT NOT NULL CHECK (site_id <> ''),
            first_time INTEGER NOT NULL,
            last_time INTEGER NOT NULL,
            sighting_count INTEGER NOT NULL CHECK (sighting_count >= 0),
            last_sighting_id INTEGER NOT NULL,
            is_guess INTEGER NOT NULL CHECK (is_guess IN (0, 1)),
            account_id INTEGER REFERENCES account (id),
            wording_id INTEGER NOT NULL REFERENCES wording (id),
            substance_id INTEGER REFERENCES substance (id),
            route_id INTEGER REFERENCES route (id),
            origin TEXT NOT NULL,
            destination TEXT NOT NULL,
            price_eur REAL,
            gram_eur REAL,
            unit_eur REAL,
            UNIQUE (site_id, market_id)
        ) STRICT;
        CREATE INDEX listing_time ON listing (last_time DESC, id);
        CREATE INDEX listing_first ON listing (
            first_time DESC, id, market_id, substance_id, origin, destination, is_guess
        );
        CREATE INDEX listing_market ON listing (market_id, last_time DESC, id);
        CREATE INDEX listing_substance ON listing (substance_id, last_time DESC, id);
        CREATE INDEX listing_origin ON listing (origin, last_time DESC, id);
        CREATE INDEX listing_destination ON listing (destination, last_time DESC, id) WHERE destination <> '';
        CREATE INDEX listing_account ON listing (account_id);
        CREATE INDEX listing_wording ON listing (wording_id);
        CREATE INDEX listing_price ON listing (price_eur, id) WHERE price_eur IS NOT NULL;
        CREATE INDEX listing_gram ON listing (substance_id, gram_eur, id) WHERE gram_eur IS NOT NULL;
        CREATE INDEX listing_unit ON listing (substance_id, unit_eur, id) WHERE unit_eur IS NOT NULL;

        CREATE TABLE listing_group (
            market_id INTEGER NOT NULL REFERENCES market (id),
            substance_id INTEGER NOT NULL,
            origin TEXT NOT NULL,
            destination TEXT NOT NULL,
            is_guess INTEGER NOT NULL,
            listing_count INTEGER NOT NULL CHECK (listing_count >= 0),
            PRIMARY KEY (market_id, substance_id, origin, destination, is_guess)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sighting (
            id INTEGER PRIMARY KEY,
            listing_id INTEGER NOT NULL REFERENCES listing (id),
            time INTEGER NOT NULL,
            passage_id INTEGER NOT NULL REFERENCES passage (id),
            wording_id INTEGER NOT NULL REFERENCES wording (id),
            account_id INTEGER REFERENCES account (id),
            category_id INTEGER REFERENCES category (id),
            route_id INTEGER REFERENCES route (id),
            price_mantissa INTEGER,
            price_scale INTEGER,
            currency_id INTEGER REFERENCES currency (id),
            price_eur REAL,
            stock INTEGER,
            sold INTEGER,
            description_id INTEGER REFERENCES description (id),
            places BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX sighting_listing ON sighting (listing_id, time, passage_id);
        CREATE INDEX sighting_passage ON sighting (passage_id);

        CREATE TABLE review (
            id INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
            market_id INTEGER NOT NULL REFERENCES market (id),
            account_id INTEGER REFERENCES account (id),
            listing_site_id TEXT,
            author TEXT,
            rating TEXT,
            text TEXT,
            from_time INTEGER,
            to_time INTEGER,
            passage_id INTEGER NOT NULL REFERENCES passage (id),
            first_time INTEGER NOT NULL,
            last_time INTEGER NOT NULL,
            sighting_count INTEGER NOT NULL,
            places BLOB NOT NULL
        ) STRICT;
        CREATE INDEX review_account ON review (account_id, to_time DESC, id);
        CREATE INDEX review_listing ON review (market_id, listing_site_id, to_time DESC, id);

        CREATE TABLE post (
            id INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
            market_id INTEGER NOT NULL REFERENCES market (id),
            account_id INTEGER REFERENCES account (id),
            thread TEXT,
            title TEXT,
            time INTEGER,
            text TEXT,
            passage_id INTEGER NOT NULL REFERENCES passage (id),
            ordinal INTEGER NOT NULL,
            first_time INTEGER NOT NULL,
            last_time INTEGER NOT NULL,
            sighting_count INTEGER NOT NULL,
            places BLOB NOT NULL
        ) STRICT;
        CREATE INDEX post_account ON post (account_id, time DESC, id);
        CREATE INDEX post_thread ON post (market_id, thread, time, id);
        """
}
