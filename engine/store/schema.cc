#include "engine/store/schema.h"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <string_view>

#include "engine/store/error.h"

namespace solieu::store {
namespace {

// SQLite keeps the text of each CREATE, comments included: `.schema` explains the database.
constexpr std::string_view kFirstSchema = R"sql(
CREATE TABLE article (
  -- AUTOINCREMENT: an id is never given twice, so that what the search index may still say of an
  -- article deleted by other programs leads nowhere rather than to another article.
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uri            TEXT NOT NULL UNIQUE,  -- path or id as given; what a fact's "document" names
  title          TEXT,
  published_from TEXT,                  -- ISO days, both included, since often only a month is
  published_to   TEXT,                  -- known; NULL where the article does not say
  publisher      TEXT,
  author         TEXT,
  size           INTEGER NOT NULL,      -- bytes of the text
  content_hash   INTEGER NOT NULL,      -- of all that was read: what tells a changed article
  made_by        TEXT NOT NULL,         -- grammar and program that found its facts
  ingested_at    TEXT NOT NULL,         -- UTC
  text           TEXT NOT NULL          -- exactly as read
) STRICT;

CREATE TABLE fact (
  id             INTEGER PRIMARY KEY,
  article_id     INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  type           TEXT NOT NULL,     -- the table its value stands in; else a grammar's own type
  start          INTEGER NOT NULL,  -- code points of the article's text, counted from 0:
  end            INTEGER NOT NULL,  -- substr(article.text, start + 1, end - start) is
  text           TEXT NOT NULL,     -- this
  sentence_start INTEGER NOT NULL,  -- the sentence it stands in, likewise
  sentence_end   INTEGER NOT NULL,
  rule           TEXT NOT NULL      -- the grammar rule that found it
) STRICT;
CREATE INDEX fact_by_article ON fact(article_id);

-- One table for each type of fact. NULL: the text does not say. Numbers (ANY) are INTEGER where
-- they are whole, REAL where they have up to 15 digits and are meant exactly as SQLite prints them,
-- TEXT beyond that: all of them add and compare as numbers do. `comparator` is one of
-- eq gt ge lt le almost approx.
CREATE TABLE money (
  fact_id    INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  amount     ANY NOT NULL,   -- in the currency's major unit
  amount_max ANY,            -- of a range
  currency   TEXT,           -- ISO 4217
  comparator TEXT NOT NULL,
  per        TEXT,           -- of a rate: what follows the slash
  role       TEXT,
  actor      TEXT
) STRICT;

CREATE TABLE house (
  fact_id    INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  count      ANY NOT NULL,
  comparator TEXT NOT NULL,
  programme  TEXT,
  action     TEXT,           -- build repair handover support remove
  money      ANY,            -- VND that these houses alone cost or received
  actor      TEXT
) STRICT;

CREATE TABLE directive (
  fact_id     INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  symbol      TEXT,          -- 217-QĐ/TW; NULL for a document cited by name
  name        TEXT,
  number      INTEGER,
  year        INTEGER,       -- inside the symbol or the name only
  code        TEXT,
  issuer_code TEXT,
  doc_type    TEXT,
  date        TEXT,          -- ISO day
  issuer      TEXT,
  term        TEXT
) STRICT;
CREATE INDEX directive_by_symbol ON directive(symbol);

CREATE TABLE quantity (
  fact_id    INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  number     ANY NOT NULL,
  number_max ANY,            -- of a range
  "of"       ANY,            -- the second number of "21.771/34.534 hộ"
  unit       TEXT,
  comparator TEXT NOT NULL,
  actor      TEXT
) STRICT;

CREATE TABLE percent (
  fact_id    INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  value      ANY NOT NULL,   -- 0.66 for 0,66%
  comparator TEXT NOT NULL,
  direction  TEXT            -- up down reach share
) STRICT;

CREATE TABLE date_period (
  fact_id     INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  from_day    TEXT NOT NULL,  -- ISO days, both included
  to_day      TEXT NOT NULL,
  granularity TEXT NOT NULL   -- day month quarter half months year range
) STRICT;

-- Facts of types that a grammar brought along, field by field: a number or a text.
CREATE TABLE other_field (
  fact_id  INTEGER NOT NULL REFERENCES fact(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  number   ANY,
  text     TEXT,
  PRIMARY KEY (fact_id, position)
) STRICT, WITHOUT ROWID;

-- What could not be read or understood, until it can.
CREATE TABLE failure (
  uri    TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  at     TEXT NOT NULL        -- UTC
) STRICT;

-- Full-text search; rowid is article.id. The index holds the text without tone marks, đ as d, so
-- that   ... WHERE search MATCH 'nha dai doan ket'   finds every spelling, in any SQLite shell.
-- The tokenizer takes tone marks off the words asked for, but knows no đ; that is why `words_with_d`
-- has an article's words with đ once more, spelled with it. Their order is lost there: quote a
-- phrase without marks. The index has no copy of the text; only solieu can add to it.
CREATE VIRTUAL TABLE search USING fts5(
  title, text, words_with_d, content='', tokenize="unicode61 remove_diacritics 2"
);

CREATE VIEW v_fact AS
  SELECT fact.id AS fact_id, fact.type, fact.text,
         substr(article.text, sentence_start + 1, sentence_end - sentence_start) AS sentence,
         CASE WHEN published_from = published_to THEN published_from
              WHEN substr(published_from, 1, 7) = substr(published_to, 1, 7)
                THEN substr(published_from, 1, 7)
              ELSE substr(published_from, 1, 4) END AS published,
         article.title, article.publisher, article.author, article.uri,
         fact.article_id, fact.start, fact.end, fact.rule
  FROM fact JOIN article ON article.id = fact.article_id;

CREATE VIEW v_money AS
  SELECT amount, amount_max, currency, comparator, per, role, actor, v_fact.*
  FROM money JOIN v_fact USING (fact_id);
CREATE VIEW v_house AS
  SELECT count, comparator, programme, action, money, actor, v_fact.*
  FROM house JOIN v_fact USING (fact_id);
CREATE VIEW v_directive AS
  SELECT symbol, name, number, year, code, issuer_code, doc_type, date, issuer, term, v_fact.*
  FROM directive JOIN v_fact USING (fact_id);
CREATE VIEW v_quantity AS
  SELECT number, number_max, "of", unit, comparator, actor, v_fact.*
  FROM quantity JOIN v_fact USING (fact_id);
CREATE VIEW v_percent AS
  SELECT value, comparator, direction, v_fact.*
  FROM percent JOIN v_fact USING (fact_id);
CREATE VIEW v_date AS
  SELECT from_day, to_day, granularity, v_fact.*
  FROM date_period JOIN v_fact USING (fact_id);
CREATE VIEW v_other AS
  SELECT name, number, other_field.text AS value, position, v_fact.*
  FROM other_field JOIN v_fact USING (fact_id);

-- Measured on 85 MB of news, these two save a quarter of the time that indexing takes: postings
-- gather in memory for a whole transaction, and segments are merged less often.
INSERT INTO search(search, rank) VALUES ('hashsize', 33554432);
INSERT INTO search(search, rank) VALUES ('automerge', 8);
)sql";

constexpr std::string_view kSecondSchema = R"sql(
CREATE TABLE organization (
  fact_id INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  name    TEXT NOT NULL,   -- abbreviations written out
  kind    TEXT             -- party front union women farmers veterans youth association council
                           -- government court force bank company cooperative school hospital ...
) STRICT;

CREATE TABLE place (
  fact_id    INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  name       TEXT NOT NULL,  -- with its level word
  level      TEXT,           -- province district commune village
  within     TEXT,           -- the unit it belongs to on the article's date, if that is certain
  candidates INTEGER         -- units of that name it may be on that date
) STRICT;

CREATE TABLE person (
  fact_id INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  name    TEXT NOT NULL,
  title   TEXT
) STRICT;

-- What a fact takes from its surroundings, and where the article says it (code points, half open);
-- no row where it takes nothing. How near that stands is one of own clause sentence section heading
-- article.
CREATE TABLE attribution (
  fact_id            INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  actor_scope        TEXT,     -- of the actor in the fact's own table
  actor_start        INTEGER,
  actor_end          INTEGER,
  place              TEXT,     -- where the fact holds, spelled as place.name
  place_scope        TEXT,
  place_start        INTEGER,
  place_end          INTEGER,
  period_from        TEXT,     -- when: ISO days, both included
  period_to          TEXT,
  period_granularity TEXT,     -- as in date_period
  period_scope       TEXT,
  period_start       INTEGER,
  period_end         INTEGER
) STRICT;

-- One statement that holds facts of an article together: who did what, how many, for how much, for
-- whom, where, when, under which document.
CREATE TABLE record (
  id                 INTEGER PRIMARY KEY,
  article_id         INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  start              INTEGER NOT NULL,  -- the statement, as fact.start and fact.end
  end                INTEGER NOT NULL,
  actor              TEXT,
  action             TEXT,              -- the verb
  beneficiary        TEXT,              -- as written
  place              TEXT,
  period_from        TEXT,              -- ISO days, both included
  period_to          TEXT,
  period_granularity TEXT,              -- as in date_period
  house_fact         INTEGER REFERENCES fact(id) ON DELETE SET NULL,
  quantity_fact      INTEGER REFERENCES fact(id) ON DELETE SET NULL,
  money_fact         INTEGER REFERENCES fact(id) ON DELETE SET NULL,
  directive_fact     INTEGER REFERENCES fact(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX record_by_article ON record(article_id);
-- From a fact to its record; without them SQLite would read every record for each fact deleted.
CREATE INDEX record_by_house     ON record(house_fact)     WHERE house_fact IS NOT NULL;
CREATE INDEX record_by_quantity  ON record(quantity_fact)  WHERE quantity_fact IS NOT NULL;
CREATE INDEX record_by_money     ON record(money_fact)     WHERE money_fact IS NOT NULL;
CREATE INDEX record_by_directive ON record(directive_fact) WHERE directive_fact IS NOT NULL;

CREATE VIEW v_organization AS
  SELECT name, kind, v_fact.* FROM organization JOIN v_fact USING (fact_id);
CREATE VIEW v_place AS
  SELECT name, level, within, candidates, v_fact.* FROM place JOIN v_fact USING (fact_id);
CREATE VIEW v_person AS
  SELECT name, person.title AS person_title, v_fact.* FROM person JOIN v_fact USING (fact_id);

DROP VIEW v_money;
DROP VIEW v_house;
DROP VIEW v_quantity;
CREATE VIEW v_money AS
  SELECT amount, amount_max, currency, comparator, per, role, actor,
         place, period_from, period_to, v_fact.*
  FROM money JOIN v_fact USING (fact_id) LEFT JOIN attribution USING (fact_id);
CREATE VIEW v_house AS
  SELECT count, comparator, programme, action, money, actor,
         place, period_from, period_to, v_fact.*
  FROM house JOIN v_fact USING (fact_id) LEFT JOIN attribution USING (fact_id);
CREATE VIEW v_quantity AS
  SELECT number, number_max, "of", unit, comparator, actor,
         place, period_from, period_to, v_fact.*
  FROM quantity JOIN v_fact USING (fact_id) LEFT JOIN attribution USING (fact_id);

-- A record in words and numbers. `number` counts houses where it speaks of some; what else it
-- counts is `second_number` then. `amount` is the money, or else what the houses cost.
CREATE VIEW v_record AS
  SELECT record.actor, record.action,
         coalesce(house.count, quantity.number) AS number,
         CASE WHEN house.fact_id IS NULL THEN quantity.number_max END AS number_max,
         CASE WHEN house.fact_id IS NULL THEN quantity.unit
              ELSE 'nhà' || coalesce(' ' || house.programme, '') END AS unit,
         coalesce(house.comparator, quantity.comparator) AS number_comparator,
         CASE WHEN house.fact_id IS NOT NULL THEN quantity.number END AS second_number,
         CASE WHEN house.fact_id IS NOT NULL THEN quantity.unit END AS second_unit,
         coalesce(money.amount, house.money) AS amount,
         money.amount_max,
         coalesce(money.currency, CASE WHEN house.money IS NOT NULL THEN 'VND' END) AS currency,
         coalesce(money.comparator,
                  CASE WHEN house.money IS NOT NULL THEN 'eq' END) AS amount_comparator,
         money.per, record.beneficiary, record.place, record.period_from, record.period_to,
         coalesce(directive.symbol, directive.name) AS directive,
         substr(article.text, record.start + 1, record.end - record.start) AS sentence,
         CASE WHEN published_from = published_to THEN published_from
              WHEN substr(published_from, 1, 7) = substr(published_to, 1, 7)
                THEN substr(published_from, 1, 7)
              ELSE substr(published_from, 1, 4) END AS published,
         article.title, article.publisher, article.author, article.uri,
         record.id AS record_id, record.article_id, record.start, record.end,
         house_fact, quantity_fact, money_fact, directive_fact
  FROM record JOIN article ON article.id = record.article_id
  LEFT JOIN house     ON house.fact_id = house_fact
  LEFT JOIN quantity  ON quantity.fact_id = quantity_fact
  LEFT JOIN money     ON money.fact_id = money_fact
  LEFT JOIN directive ON directive.fact_id = directive_fact;
)sql";

constexpr std::string_view kThirdSchema = R"sql(
-- Of such columns SQLite keeps only the comments inside.
ALTER TABLE article ADD COLUMN
  encoding /* of the file: "TCVN3"; here and below NULL where nothing says so */ TEXT;
ALTER TABLE article ADD COLUMN format /* of the file: "html" */ TEXT;
ALTER TABLE article ADD COLUMN canonical /* the address that the page calls its own */ TEXT;
ALTER TABLE article ADD COLUMN updated_from /* last changed, as published_from */ TEXT;
ALTER TABLE article ADD COLUMN updated_to TEXT;

-- Menus, bylines, footers and the like, which hold no facts: code points of the article's text, half
-- open, as fact.start and fact.end.
CREATE TABLE furniture (
  article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  start      INTEGER NOT NULL,
  end        INTEGER NOT NULL,
  PRIMARY KEY (article_id, start)
) STRICT, WITHOUT ROWID;

-- What the body of an article is known by; no row for one of fewer than 24 words. `sketch` holds,
-- least byte first, 128 numbers of two bytes, the MinHash of all runs of five words, and up to 64
-- of four bytes, hashes of the figures.
CREATE TABLE signature (
  article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
  sketch     BLOB NOT NULL
) STRICT;

-- Hashes of some of that, under which copies find each other. Of articles with the same sketch, one
-- stands under each. What other programs leave of a deleted article leads nowhere.
CREATE TABLE copy_key (
  key        INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;

-- Articles that have copies or are some. Those of a circle lead from one to the next: each is a copy
-- of some other. Those of a group are copies of one and the same, whose id is the group's.
CREATE TABLE copy_group (
  article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
  circle     INTEGER NOT NULL,
  group_id   INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_group_members   ON copy_group(group_id);
CREATE INDEX copy_group_by_circle ON copy_group(circle);
CREATE INDEX copy_group_originals ON copy_group(circle) WHERE group_id = article_id;

-- The copies, each with the original: of its group the first published, then the first ingested. To
-- count once what is published twice:   ... WHERE article_id NOT IN (SELECT article_id FROM v_copy)
CREATE VIEW v_copy AS
  SELECT article_id, original_id FROM (
    SELECT article_id,
           first_value(article_id) OVER (
             PARTITION BY group_id
             ORDER BY article.published_to IS NULL, article.published_to, article.id
           ) AS original_id
    FROM copy_group JOIN article ON article.id = article_id)
  WHERE article_id <> original_id;

-- Files that were read to their end without a failure, and all of whose articles are stored. One
-- with the same size and time, or else the same hash, is not read again by the same `made_by`.
CREATE TABLE source (
  path     TEXT PRIMARY KEY,   -- as given
  size     INTEGER NOT NULL,   -- bytes
  modified INTEGER NOT NULL,   -- nanoseconds since 1970, UTC
  hash     INTEGER NOT NULL,   -- of the bytes
  articles INTEGER NOT NULL,   -- that the file gave
  made_by  TEXT NOT NULL,      -- grammar, program and options that read it
  read_at  TEXT NOT NULL       -- UTC
) STRICT;
-- Some file gave the article, and has to be read again for it.
CREATE TRIGGER article_is_gone AFTER DELETE ON article BEGIN
  DELETE FROM source;
END;

CREATE TEMP TABLE former_failure AS SELECT * FROM failure;
DROP TABLE failure;
-- What could not be read or understood, until it can.
CREATE TABLE failure (
  uri    TEXT PRIMARY KEY,     -- file, or file:line
  reason TEXT NOT NULL,        -- in English, with its place
  at     TEXT NOT NULL,        -- UTC
  kind   TEXT NOT NULL,        -- missing not_permitted not_regular empty binary too_large
                               -- bad_encoding bad_json read_error
  file   TEXT NOT NULL,        -- or the article's uri, where it alone is at fault
  line   INTEGER,              -- of a stream, from 1
  byte   INTEGER,              -- of the file or line, from 0
  detail TEXT                  -- what the kind leaves open: a field, a limit, the system's words
) STRICT;
INSERT INTO failure
  SELECT uri, reason, at, 'read_error', uri, NULL, NULL,
         CASE WHEN substr(reason, 1, length(uri) + 2) = uri || ': '
              THEN substr(reason, length(uri) + 3) ELSE reason END
  FROM temp.former_failure;
DROP TABLE temp.former_failure;

-- What is stored has no furniture and no signature yet: the next run reads it again.
UPDATE article SET made_by = 'schema 2: ' || made_by;
)sql";

// The tables of an audit, which a connection that cannot write has for itself alone.
constexpr std::string_view kAuditTables = R"sql(
-- The official documents that the last audit knew.
CREATE TABLE document (
  id            INTEGER PRIMARY KEY,
  symbol        TEXT,             -- NULL for one known by name only
  type          TEXT NOT NULL,    -- Quyết định
  issuer        TEXT,             -- of joint ones all, with "; " between
  date          TEXT,             -- ISO day
  term          TEXT,             -- of the Central Committee; Party documents only
  title         TEXT,             -- what it is about
  status        TEXT NOT NULL,    -- unknown in_force amended replaced expired completed
  replaced_by   TEXT,             -- symbol
  replaced_from TEXT,             -- ISO day from which that one was in force
  is_verified   INTEGER NOT NULL, -- 0: remembered only, and no finding rests on it
  source        TEXT              -- where that stands
) STRICT;
CREATE INDEX document_by_symbol ON document(symbol);

-- Names by which it is cited too.
CREATE TABLE document_name (
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;

-- Which document each citation means.
CREATE TABLE citation (
  fact_id     INTEGER PRIMARY KEY REFERENCES fact(id) ON DELETE CASCADE,
  document_id INTEGER REFERENCES document(id), -- NULL: one in no registry, or one of several
  bound_by    TEXT NOT NULL,  -- what decided: day term year subject issuer only_one name
                              -- earlier_mention latest; "nothing" where nothing did
  repeats     INTEGER REFERENCES fact(id) ON DELETE SET NULL  -- the full citation in the article
) STRICT;
CREATE INDEX citation_by_document ON citation(document_id);
CREATE INDEX citation_repeated    ON citation(repeats) WHERE repeats IS NOT NULL;

-- Where a citation may mean several.
CREATE TABLE citation_candidate (
  fact_id     INTEGER NOT NULL REFERENCES fact(id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document(id),
  PRIMARY KEY (fact_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_by_document ON citation_candidate(document_id);

-- What does not hold: citations that are wrong, figures that contradict each other.
CREATE TABLE finding (
  id             INTEGER PRIMARY KEY,
  article_id     INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  kind           TEXT NOT NULL,     -- date_differs ... ratio_percent parts_total unit_total
  severity       TEXT NOT NULL,     -- error warning note
  start          INTEGER NOT NULL,  -- the place, as fact.start and fact.end
  end            INTEGER NOT NULL,
  text           TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,  -- the sentence, or sentences, around it
  sentence_end   INTEGER NOT NULL,
  symbol         TEXT,              -- of the document cited
  says           TEXT,              -- what stands there
  should         TEXT,              -- what would be right
  why            TEXT NOT NULL,     -- the reason by name, and what it speaks of:
  arguments      TEXT NOT NULL      -- a line each
) STRICT;
CREATE INDEX finding_by_article ON finding(article_id);

-- When the last audit ran; no row before the first.
CREATE TABLE audit (
  audited_at TEXT NOT NULL  -- UTC
) STRICT;
)sql";

constexpr std::string_view kAuditViews = R"sql(
CREATE VIEW v_finding AS
  SELECT finding.kind, finding.severity, finding.symbol, says, should, why, arguments, finding.text,
         substr(article.text, sentence_start + 1, sentence_end - sentence_start) AS sentence,
         CASE WHEN published_from = published_to THEN published_from
              WHEN substr(published_from, 1, 7) = substr(published_to, 1, 7)
                THEN substr(published_from, 1, 7)
              ELSE substr(published_from, 1, 4) END AS published,
         article.title, article.publisher, article.author, article.uri,
         finding.id AS finding_id, finding.article_id, finding.start, finding.end
  FROM finding JOIN article ON article.id = finding.article_id;

-- Each citation with the document that it means.
CREATE VIEW v_citation AS
  SELECT v_directive.symbol, name, v_directive.date AS stated_date,
         v_directive.issuer AS stated_issuer, document_id, document.symbol AS document_symbol,
         document.type AS document_type, document.issuer AS document_issuer,
         document.date AS document_date, document.title AS document_title, bound_by, repeats,
         v_directive.text, sentence, published, v_directive.title, publisher, author, uri,
         v_directive.fact_id, article_id, start, end, rule
  FROM citation JOIN v_directive USING (fact_id)
  LEFT JOIN document ON document.id = document_id;

-- Each document of the registry that is cited: how often, by whom, from when to when.
CREATE VIEW v_document AS
  SELECT document.symbol, document.type, document.issuer, document.date, document.title,
         document.status, document.replaced_by, count(*) AS citations,
         count(DISTINCT article_id) AS articles, count(DISTINCT publisher) AS publishers,
         min(published) AS first_cited, max(published) AS last_cited,
         count(DISTINCT v_citation.text) AS forms, document.id AS document_id
  FROM v_citation JOIN document ON document.id = v_citation.document_id
  GROUP BY document.id;

-- Documents that are cited and stand in no registry.
CREATE VIEW v_unregistered AS
  SELECT coalesce(own.symbol, own.name) AS document, count(*) AS citations,
         count(DISTINCT article_id) AS articles, count(DISTINCT publisher) AS publishers,
         min(own.stated_date) AS first_date, max(own.stated_date) AS last_date,
         min(published) AS first_cited, max(published) AS last_cited
  FROM v_citation AS own
  WHERE document_id IS NULL AND repeats IS NULL
    AND NOT EXISTS (SELECT 1 FROM citation_candidate WHERE fact_id = own.fact_id)
  GROUP BY coalesce(own.symbol, own.name);

-- How well each publisher cites.
CREATE VIEW v_publisher AS
  SELECT publisher, count(*) AS articles, sum(citations) AS citations, sum(bound) AS bound,
         sum(findings) AS findings
  FROM (SELECT publisher,
               (SELECT count(*) FROM citation JOIN fact ON fact.id = fact_id
                WHERE fact.article_id = article.id) AS citations,
               (SELECT count(document_id) FROM citation JOIN fact ON fact.id = fact_id
                WHERE fact.article_id = article.id) AS bound,
               (SELECT count(*) FROM finding
                WHERE finding.article_id = article.id AND finding.symbol IS NOT NULL) AS findings
        FROM article)
  GROUP BY publisher;
)sql";

const std::string kFourthSchema = std::string(kAuditTables) + std::string(kAuditViews);

// Step n leads from version n to version n + 1.
const std::array<std::string_view, 4> kMigrations = {kFirstSchema, kSecondSchema, kThirdSchema,
                                                     kFourthSchema};

constexpr std::string_view kReadingVersion = "read its version";

struct Identity {
  std::int64_t application;
  std::int64_t version;
  bool is_empty;
};

Identity identify(Connection& connection) {
  return {connection.integer("PRAGMA application_id", kReadingVersion),
          connection.integer("PRAGMA user_version", kReadingVersion),
          connection.integer("SELECT count(*) FROM sqlite_schema", kReadingVersion) == 0};
}

// A new file, which another program may be making into a database just now.
bool is_blank(const Identity& identity) {
  return identity.application == 0 && identity.version == 0 && identity.is_empty;
}

void migrate_one_step(Connection& connection) {
  connection.execute("BEGIN IMMEDIATE", "lock the database");
  const Identity identity = identify(connection);
  if (identity.version < schema_version()) {
    const std::int64_t next = identity.version + 1;
    connection.execute(std::string(migration_from(identity.version)),
                       fmt::format("bring the database to version {}", next));
    connection.execute(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, next),
        "write its version");
  }
  connection.execute("COMMIT", "commit a new version");
}

}  // namespace

void make_audit_tables_of_ones_own(Connection& connection) {
  constexpr std::string_view kCreate = "CREATE TABLE ";
  std::string sql(kAuditTables);
  for (std::size_t at = 0; (at = sql.find(kCreate, at)) != std::string::npos; ++at) {
    sql.replace(at, kCreate.size(), "CREATE TEMP TABLE IF NOT EXISTS ");
  }
  // Indexes go where their tables are only if that is said.
  constexpr std::string_view kIndex = "CREATE INDEX ";
  for (std::size_t at = 0; (at = sql.find(kIndex, at)) != std::string::npos; ++at) {
    sql.replace(at, kIndex.size(), "CREATE INDEX IF NOT EXISTS temp.");
  }
  connection.execute(sql, "make room for an audit");
}

std::int64_t schema_version() { return std::ssize(kMigrations); }

std::string_view migration_from(std::int64_t version) {
  assert(version >= 0 && version < schema_version() && "a version that was left behind");
  return kMigrations[static_cast<std::size_t>(version)];
}

void adopt(Connection& connection, Access access) {
  Identity identity = identify(connection);
  const bool is_new = access == Access::kWrite && is_blank(identity);
  if (identity.application != kApplicationId && !is_new) {
    throw StoreError(fmt::format("{}: not a solieu database", connection.file()));
  }
  if (identity.version > schema_version()) {
    throw StoreError(fmt::format("{}: made by a newer solieu (schema {}, this program knows {})",
                                 connection.file(), identity.version, schema_version()));
  }
  if (access == Access::kRead && identity.version < schema_version()) {
    throw StoreError(
        fmt::format("{}: made by an older solieu (schema {}); ingest once to bring it to schema {}",
                    connection.file(), identity.version, schema_version()));
  }
  for (; identity.version < schema_version(); identity = identify(connection)) {
    try {
      migrate_one_step(connection);
    } catch (...) {
      connection.roll_back();
      throw;
    }
  }
}

}  // namespace solieu::store
