/** What was asked of addresses and came of it, and each look at a source that is watched. */
export const asking = `
-- What came of asking an address or of looking at a file, the latest only; reports is a JSON list of ids. Notes of this file's
-- own and no entries: without them all is asked for once more.
CREATE TABLE asked (
  address TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  etag TEXT,
  modified TEXT,
  reports TEXT NOT NULL,
  refusal TEXT
) STRICT, WITHOUT ROWID;
-- A log: each look at a source that is watched, as JSON. Only so many of each source are kept.
CREATE TABLE look (
  n INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  began TEXT NOT NULL,
  look TEXT NOT NULL
) STRICT;
CREATE INDEX look_of_source ON look (source, n);
`
