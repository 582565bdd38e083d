-- Parasol's cabinet. This file is the whole of what a server keeps, so it also says, for every table, what
-- somebody learns who takes the file: a thief, a host, a court. "Sealed" columns are ciphertext whose keys
-- have never been on the server.
--
-- Columns that deliberately don't exist, in any table:
--   who wrote or asked something (no author, seat, member or owner column beside a sealed record);
--   an address of any kind, a user agent, a coordinate, a place;
--   a time finer than a day (days are whole numbers since 1970-01-01 UTC);
--   when a room was last read or written, by whom, or how often;
--   a "deleted" mark on anything a person wrote: deleted rows are gone, and the engine wipes their bytes.
-- The order of rowids still tells in which order records arrived, across rooms.

-- The server's own few values: its OPRF key and the founding key's public half.
-- Learns: the OPRF key. Useless for trying numbers without the members' list key.
CREATE TABLE secret (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

-- The roster: the signed log of seats and roles. Public to every member.
-- Learns: how many seats there are and on which day each was made, under pseudonymous keys.
CREATE TABLE roster (
    number     INTEGER PRIMARY KEY CHECK (number >= 0),  -- counts from 0 without a gap
    body       BLOB NOT NULL,                            -- the entry exactly as signed
    signatures BLOB NOT NULL                             -- opaque here
) STRICT;

-- Keys of a generation, sealed (age) to one recipient.
-- Learns: which pseudonymous key is in which group, and since which generation. There is no day column.
CREATE TABLE box (
    id         INTEGER PRIMARY KEY,
    recipient  BLOB NOT NULL,     -- a seat's public signing key, as the roster shows it
    box_group  TEXT NOT NULL,     -- the group whose generation this opens ("group" is an SQL word)
    generation INTEGER NOT NULL,
    sealed     BLOB NOT NULL,
    UNIQUE (recipient, box_group, generation)
) STRICT;

-- Rooms: the outside of each append-only log.
-- Learns: how many rooms of each kind, how long each lives, how many records each has had.
CREATE TABLE room (
    id         INTEGER PRIMARY KEY,
    name       BLOB NOT NULL UNIQUE,  -- random, or derived from a person's words: says nothing by itself
    kind       TEXT NOT NULL,         -- which rules apply
    holder_key BLOB,                  -- made for this one room, from words; links to no seat and no other room
    opened_on  INTEGER NOT NULL,
    expires_on INTEGER,               -- the last day it is kept; NULL: as long as the community
    next       INTEGER NOT NULL DEFAULT 1  -- the next record's number; only ever goes up
) STRICT;
CREATE INDEX room_by_kind ON room (kind);
CREATE INDEX room_by_expiry ON room (expires_on) WHERE expires_on IS NOT NULL;

-- Records. A plain rowid table: WITHOUT ROWID with kilobyte bodies was 2 to 5 times the file and a third
-- of the speed.
-- Learns: on which day a record of about which (padded) size came into which room.
CREATE TABLE record (
    id         INTEGER PRIMARY KEY,
    room       INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    seq        INTEGER NOT NULL,      -- 1, 2, 3 ... as appended
    client_id  BLOB NOT NULL CHECK (length(client_id) = 16),  -- random; lets a retry be recognised
    day        INTEGER NOT NULL,
    expires_on INTEGER,
    body       BLOB NOT NULL,         -- sealed
    UNIQUE (room, seq),
    UNIQUE (room, client_id)
) STRICT;
CREATE INDEX record_by_expiry ON record (expires_on) WHERE expires_on IS NOT NULL;

-- Which withdrawal keys a record carries: made with a report, put into the alert by the stewards.
-- Learns: from how many reports an alert was made. A key links to no seat, and to its report only inside
-- sealed bodies.
CREATE TABLE carried (
    key    BLOB NOT NULL,
    record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    PRIMARY KEY (key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX carried_by_record ON carried (record);

-- Withdrawal statements, kept so that every client honours them and nothing is published again.
-- Learns: how many reports were taken back (AUTOINCREMENT also keeps the count of all there ever were, so
-- that a client's "everything after n" never skips one). There is no column for which alert went.
CREATE TABLE withdrawal (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    key        BLOB NOT NULL UNIQUE,
    signature  BLOB NOT NULL,
    expires_on INTEGER NOT NULL
) STRICT;
CREATE INDEX withdrawal_by_expiry ON withdrawal (expires_on);

-- Index lists; a new one for every list key.
-- Learns: how many entries there are, and on which day the last were added.
CREATE TABLE list (
    number      INTEGER PRIMARY KEY,
    bits        INTEGER NOT NULL DEFAULT 0 CHECK (bits BETWEEN 0 AND 20),  -- 2^bits buckets; never lowered
    is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
    is_dropped  INTEGER NOT NULL DEFAULT 0 CHECK (is_dropped IN (0, 1)),   -- replaced; being erased in portions
    updated_on  INTEGER NOT NULL,
    entries     INTEGER NOT NULL DEFAULT 0   -- kept by the triggers below
) STRICT;

-- Index entries. A tag is an output of the OPRF, random to whoever lacks the list key.
-- Learns: how many entries an alert has (about one per identifier and partial key). Not what they say, and
-- nothing about who looked: checks are not recorded anywhere.
CREATE TABLE entry (
    id       INTEGER PRIMARY KEY,
    list     INTEGER NOT NULL REFERENCES list (number),
    record   INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 4294967295),
    tag      BLOB NOT NULL CHECK (length(tag) = 16),
    sealed   BLOB NOT NULL,
    UNIQUE (list, tag)
) STRICT;
CREATE INDEX entry_by_position ON entry (list, position);  -- a bucket is one range of it
CREATE INDEX entry_by_record ON entry (record, list);
CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
    UPDATE list SET entries = entries + 1 WHERE number = new.list;
END;
CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
    UPDATE list SET entries = entries - 1 WHERE number = old.list;
END;

-- Vaults. Nothing links a vault to a seat, a room or another vault.
-- Learns: how many vaults there are, how often each was written, and the day each was last used.
CREATE TABLE vault (
    id         INTEGER PRIMARY KEY,
    name       BLOB NOT NULL UNIQUE,  -- derived from seven words
    auth_key   BLOB NOT NULL,         -- derived from the same words; used for nothing else
    version    INTEGER NOT NULL CHECK (version >= 1),
    sealed     BLOB NOT NULL,         -- padded to one of a few sizes
    touched_on INTEGER NOT NULL,      -- a day, so that a vault nobody needs any more can be forgotten
    expires_on INTEGER                -- the last day of an invite's vault; null for all others
) STRICT;
CREATE INDEX vault_by_touch ON vault (touched_on);
CREATE INDEX vault_by_expiry ON vault (expires_on) WHERE expires_on IS NOT NULL;
