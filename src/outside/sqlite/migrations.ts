import { asking } from './asked-tables.ts'

/** "Sure" in ASCII, in the file's header: `file` and other programs can tell a ledger from any other database. */
export const applicationId = 0x53757265

/** The first release's tables. */
const first = `
-- One row: a random id that the ledger was made with.
CREATE TABLE ledger (id TEXT NOT NULL) STRICT;

-- Every act, in the order this ledger got it. kind and report repeat what the act says, for finding it; receipt seals
-- received. act comes last, so that reading the columns before it does not touch the pages it fills.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  writer TEXT NOT NULL,
  number INTEGER NOT NULL,
  recorded TEXT NOT NULL,
  received TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  kind TEXT NOT NULL,
  report TEXT,
  receipt TEXT NOT NULL,
  act TEXT NOT NULL,
  UNIQUE (writer, number)
) STRICT;
CREATE INDEX entry_of_report ON entry (report, kind);

-- What stands of each report. All tables below are made from entries and can be made again from them.
CREATE TABLE report (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT,
  outlet TEXT,
  headline TEXT,
  published TEXT,
  record TEXT NOT NULL,
  rendition TEXT NOT NULL,
  seal TEXT NOT NULL,
  family INTEGER NOT NULL,
  event TEXT NOT NULL,
  origin INTEGER NOT NULL,
  unread TEXT,
  removed INTEGER NOT NULL,
  positions INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  placed INTEGER,
  read INTEGER
) STRICT;
CREATE INDEX report_name ON report (name) WHERE name IS NOT NULL;
CREATE INDEX report_published ON report (published DESC, id);
CREATE INDEX report_family ON report (family, published, id);
CREATE INDEX report_event ON report (event);
CREATE INDEX report_unread ON report (id) WHERE unread IS NOT NULL;
-- What summary() adds up, without reading the records.
CREATE INDEX report_sums ON report (positions, statements);

-- The words themselves; text is NULL where it was removed by law. searched: whether the search index has it.
CREATE TABLE rendition (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL,
  headline TEXT,
  text TEXT,
  searched INTEGER NOT NULL
) STRICT;
CREATE INDEX rendition_of_report ON rendition (report);

CREATE TABLE family (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL,
  size INTEGER NOT NULL
) STRICT;

CREATE TABLE derivation (
  report INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  source TEXT NOT NULL,
  relation TEXT NOT NULL,
  direction TEXT NOT NULL,
  main INTEGER NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX derivation_source ON derivation (source);

-- Values found in reports, in the order of their reading. Offsets are UTF-16, in the standing rendition.
CREATE TABLE position (
  report INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  id TEXT NOT NULL,
  actor TEXT NOT NULL,
  words TEXT,
  component TEXT NOT NULL,
  stance TEXT NOT NULL,
  past INTEGER NOT NULL,
  voice TEXT NOT NULL,
  said TEXT,
  precision TEXT NOT NULL,
  day TEXT,
  conditions TEXT,
  quantity REAL,
  unit TEXT,
  place TEXT,
  alternative TEXT,
  added INTEGER NOT NULL,
  lender TEXT,
  place_in TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX position_cell ON position (actor, component, day);

CREATE TABLE statement (
  report INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  id TEXT NOT NULL,
  speaker TEXT NOT NULL,
  actor TEXT,
  mode TEXT NOT NULL,
  said TEXT,
  place_in TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_actor ON statement (actor);
CREATE INDEX statement_speaker ON statement (speaker COLLATE NOCASE);

CREATE TABLE counted (
  report INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  id TEXT NOT NULL,
  what TEXT NOT NULL,
  count REAL NOT NULL,
  "of" REAL,
  approx INTEGER NOT NULL,
  place_in TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  report INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  id TEXT NOT NULL,
  form TEXT NOT NULL,
  held TEXT,
  place_in TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- By which lineage finds reports that may share text: postings by key, those of late apart until they are many
-- (lineage_size counts both), and each report's keys as 32-bit little-endian.
CREATE TABLE lineage_key (
  key INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (key, report)
) STRICT, WITHOUT ROWID;
CREATE TABLE lineage_late (
  key INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (key, report)
) STRICT, WITHOUT ROWID;
CREATE TABLE lineage_size (settled INTEGER NOT NULL, late INTEGER NOT NULL) STRICT;
INSERT INTO lineage_size (settled, late) VALUES (0, 0);
CREATE TABLE lineage_keys (
  report INTEGER PRIMARY KEY,
  keys BLOB NOT NULL
) STRICT;

CREATE VIEW searchable AS SELECT n, headline, text FROM rendition WHERE searched = 1;
CREATE VIRTUAL TABLE search USING fts5(
  headline, text,
  content = 'searchable', content_rowid = 'n',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
-- Words of a removed text leave the index at once, not when its segments are merged some day.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
`

/** A number as 8 hex digits of its bytes, the lowest first. */
const hex32 = (column: string) =>
  `printf('%02X%02X%02X%02X', ${column} & 255, (${column} >> 8) & 255, (${column} >> 16) & 255, (${column} >> 24) & 255)`

/** Postings of lineage in sorted runs of bytes: rows of their own took twice the room and most of the time of placing. */
const postingsInRuns = `
-- By which lineage finds reports that may share text: which reports carry which keys. A posting is a key and a report, both
-- 32-bit little-endian; a run has all its keys, ascending, then their reports. Each addition is a run (lineage_recent);
-- when these are many, they are merged into buckets by the first bits of their keys. lineage_layout says how many bits
-- there are, and which generation of buckets counts: bucket is generation * 2^32 + bits.
CREATE TABLE lineage_recent (n INTEGER PRIMARY KEY, postings BLOB NOT NULL) STRICT;
CREATE TABLE lineage_bucket (bucket INTEGER PRIMARY KEY, postings BLOB NOT NULL) STRICT;
CREATE TABLE lineage_layout (generation INTEGER NOT NULL, bits INTEGER NOT NULL, settled INTEGER NOT NULL) STRICT;
INSERT INTO lineage_layout (generation, bits, settled) VALUES (0, 0, 0);
INSERT INTO lineage_recent (postings)
  SELECT unhex(group_concat(${hex32('key')}, '' ORDER BY key, report) || group_concat(${hex32('report')}, '' ORDER BY key, report))
  FROM (SELECT key, report FROM lineage_key UNION SELECT key, report FROM lineage_late) GROUP BY report / 4096 ORDER BY report / 4096;
DROP TABLE lineage_key;
DROP TABLE lineage_late;
DROP TABLE lineage_size;
`

/** By when a position is to be done. */
const dueDays = `
ALTER TABLE position ADD COLUMN due TEXT;
ALTER TABLE position ADD COLUMN due_precision TEXT;
`

/** Earlier texts were looked through anew each time they were compared, once they had left the memory of the program. */
const scansKept = `
-- What lineage found in a text, as bytes that it reads itself; made from the text, and gone with it.
CREATE TABLE lineage_scan (rendition INTEGER PRIMARY KEY, scan BLOB NOT NULL) STRICT;
`

/** What people judged, where it reaches, and how values stand after it. */
const review = `
-- How a value stands after review (NULL: nobody judged it), whether only at another copy of its passage, and whether the
-- latest words of two people on it differ.
ALTER TABLE position ADD COLUMN review TEXT;
ALTER TABLE position ADD COLUMN inherited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE position ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE position ADD COLUMN anonymous INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statement ADD COLUMN review TEXT;
ALTER TABLE statement ADD COLUMN inherited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statement ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE counted ADD COLUMN review TEXT;
ALTER TABLE counted ADD COLUMN inherited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE counted ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX position_reviewed ON position (review) WHERE review IS NOT NULL;

-- What people judged at a report and did not take back; by is who, lost where no value answers to it.
CREATE TABLE judgement (
  report INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  id TEXT NOT NULL,
  about TEXT NOT NULL,
  verdict TEXT NOT NULL,
  "by" TEXT NOT NULL,
  lost INTEGER NOT NULL,
  PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgement_id ON judgement (id);
CREATE INDEX judgement_lost ON judgement (report) WHERE lost = 1;

-- Where a judgement reaches: report inherits it from anchor, at these spans. entry is the one that holds it.
CREATE TABLE reach (
  report INTEGER NOT NULL,
  decision TEXT NOT NULL,
  anchor INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (report, decision)
) STRICT, WITHOUT ROWID;
CREATE INDEX reach_decision ON reach (decision);
CREATE INDEX reach_anchor ON reach (anchor);

UPDATE position SET anonymous = 1 FROM (
  SELECT report.n AS n, found.value ->> '$.id' AS id
  FROM report JOIN entry ON entry.seq = report.read,
    json_each(entry.act, '$.reading.positions') found, json_each(entry.act, '$.reading.statements') said
  WHERE said.value ->> '$.id' = found.value ->> '$.statement' AND said.value ->> '$.anonymous' = 1
) unnamed WHERE position.report = unnamed.n AND position.id = unnamed.id;
`

/** Boards read each cell from its latest day backwards, however many positions it has. */
const latest = `
-- Lines of unnamed groups; cells in which the actor itself has spoken; who borrows from a report.
CREATE INDEX position_group ON position (component, words, day) WHERE actor = 'group';
CREATE INDEX position_own ON position (actor, component, day) WHERE voice = 'own';
CREATE INDEX position_lender ON position (lender) WHERE lender IS NOT NULL;
`

/** A place as a JSON list, of a passage in JSON. */
const placeIn = (passage: string) => `json_array(${passage} -> '$.start', ${passage} -> '$.end', ${passage} -> '$.in')`
/** The signs of a value as JSON lists: the words, or where they are cut from the text. */
const signsOf = (value: string) => `(SELECT json_group_array(
    CASE WHEN sign.value -> '$.at' IS NULL THEN json_array(sign.value -> '$.sign', sign.value -> '$.words')
    ELSE json_array(sign.value -> '$.sign', NULL, sign.value -> '$.at.start', sign.value -> '$.at.end') END ORDER BY sign.key)
  FROM json_each(${value}, '$.because') sign)`
/** What the standing reading of a row's report says of the value with its id; of several the first. */
const readValue = (table: string, list: string, what: string) => `(SELECT ${what}
  FROM report JOIN entry ON entry.seq = report.read, json_each(entry.act, '$.reading.${list}') one
  WHERE report.n = ${table}.report AND one.value ->> '$.id' = ${table}.id ORDER BY one.key LIMIT 1)`

/** A history was cut out of the entries, which took most of its time. */
const valuesWhole = `
-- What was read of a value beside its columns, as a JSON list (ledger/rest-of.ts says which); NULL where a person added it.
ALTER TABLE position ADD COLUMN statement TEXT;
ALTER TABLE position ADD COLUMN rest TEXT;
ALTER TABLE statement ADD COLUMN rest TEXT;
UPDATE position SET (statement, rest) = ${readValue(
  'position',
  'positions',
  `one.value ->> '$.statement', json_array(
    (SELECT json_group_array(${placeIn("part.value -> '$.passage'")} ORDER BY part.key) FROM json_each(one.value, '$.conditions') part),
    one.value -> '$.caveats',
    CASE WHEN one.value ->> '$.quantity' IS NOT NULL THEN ${placeIn("one.value -> '$.quantity.passage'")} END,
    ${signsOf('one.value')})`,
)};
UPDATE statement SET rest = ${readValue(
  'statement',
  'statements',
  `json_array(one.value -> '$.official', one.value -> '$.via', one.value -> '$.anonymous', one.value -> '$.said.precision',
    one.value -> '$.cue', ${signsOf('one.value')})`,
)};
`

/** A batch reads what thousands of texts are compared by: it is found by the report, and what few are asked for lies behind it. */
const scansByReport = `
-- What lineage found in the text that stands of a report, as bytes that it reads itself: what it is compared by, and what it
-- is aligned by. Made from the text, and gone with it.
DROP TABLE lineage_scan;
CREATE TABLE lineage_scan (report INTEGER PRIMARY KEY, prepared BLOB NOT NULL, outline BLOB NOT NULL) STRICT;
`

/** What a batch adds to the search index is one piece of it, and pieces are merged when they are many. */
const largerPieces = `
INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);
INSERT INTO search (search, rank) VALUES ('automerge', 8);
`

/** What was received, byte by byte, so that a later version can read it again. */
const originals = `
-- The bytes of reports as they were received, packed by Zstandard (RFC 8878), each once under its SHA-256.
CREATE TABLE original (hash TEXT PRIMARY KEY, bytes INTEGER NOT NULL, packed BLOB NOT NULL) STRICT;
CREATE INDEX report_original ON report (record ->> '$.original.hash');
`

/** Which reports are versions of one page or item, and until when each stands. */
const editions = `
-- A row for each report that has an address or a name of its agency: key is what all its versions share, facts what orders
-- them (JSON), ord its place among them, until the day from which on a later one stands in its place: NULL for the latest, empty
-- where it was withdrawn, 0000-00-00 where its successor has no day. position.until repeats it.
CREATE TABLE edition (
  report INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  facts TEXT NOT NULL,
  ord INTEGER NOT NULL,
  until TEXT,
  withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX edition_key ON edition (key, ord);
CREATE INDEX edition_later ON edition (key) WHERE ord > 1;
CREATE INDEX edition_until ON edition (report, until) WHERE until IS NOT NULL;
ALTER TABLE position ADD COLUMN until TEXT;
`

/** Steps from one schema version to the next; the version of a ledger is how many of them it has. Only ever appended to. */
export const migrations: readonly string[] = [
  first,
  postingsInRuns,
  dueDays,
  scansKept,
  review,
  latest,
  valuesWhole,
  asking,
  scansByReport,
  largerPieces,
  originals,
  editions,
]

export const schemaVersion = migrations.length

/** The first version that knows of versions of pages: in an older ledger they are worked out by the rules when it is brought forward. */
export const knowsEditions = migrations.indexOf(editions) + 1
