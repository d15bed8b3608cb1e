CREATE TABLE IF NOT EXISTS items (
    uri TEXT PRIMARY KEY,
    item TEXT NOT NULL,          -- the item as JSON
    size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER,  -- as last seen; null: to be hashed again
    sha256 TEXT,                 -- of its bytes
    complete INTEGER NOT NULL,   -- all its documents are known
    run INTEGER NOT NULL,        -- the last run that met it,
    n INTEGER NOT NULL           -- and its place in that
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS items_by_place ON items (run, n);

CREATE TABLE IF NOT EXISTS documents (
    uri TEXT PRIMARY KEY,
    item TEXT NOT NULL,          -- the uri of its item
    place INTEGER NOT NULL,      -- among the item's documents
    state TEXT NOT NULL CHECK (state IN ('read', 'loaded', 'failed')),
    made TEXT NOT NULL,          -- fingerprint of the code that read it
    run INTEGER NOT NULL,        -- the run that read it
    sha256 TEXT, size INTEGER, seconds REAL NOT NULL,
    shard TEXT, start INTEGER, length INTEGER,  -- where its extraction lies
    document_id TEXT, status TEXT,              -- what the database made of it
    summary TEXT,                               -- records, warnings, flags … as JSON
    category TEXT, stage TEXT, page INTEGER, message TEXT, advice TEXT,  -- of its failure,
    limits TEXT                                 -- and under which limits, as JSON
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS documents_by_item ON documents (item, place);
CREATE INDEX IF NOT EXISTS documents_by_bytes ON documents (sha256) WHERE state != 'failed';
CREATE INDEX IF NOT EXISTS documents_by_state ON documents (state, category);
CREATE INDEX IF NOT EXISTS documents_by_shard ON documents (shard) WHERE shard IS NOT NULL;

CREATE TABLE IF NOT EXISTS runs (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    started REAL NOT NULL, seen REAL NOT NULL,  -- on the clock; seen: when it last wrote
    ended TEXT,                  -- done, stopped, full; null while it runs, or where it was killed
    paths TEXT NOT NULL, settings TEXT NOT NULL, versions TEXT NOT NULL,
    files INTEGER                -- found in all, once that is known
);

CREATE TABLE IF NOT EXISTS ticks (
    run INTEGER NOT NULL, second REAL NOT NULL,
    items INTEGER NOT NULL, documents INTEGER NOT NULL, failed INTEGER NOT NULL, loaded INTEGER NOT NULL,
    PRIMARY KEY (run, second)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS rest (
    run INTEGER PRIMARY KEY,     -- the run that was done,
    made TEXT NOT NULL,          -- by which code,
    state TEXT NOT NULL,         -- and how it left the database's file
    engine TEXT NOT NULL         -- what could not read some pictures; empty where none were left unread
);
