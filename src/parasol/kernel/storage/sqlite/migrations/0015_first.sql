-- What SQLite keeps in another way than PostgreSQL. The order of rowids still tells in which order records arrived,
-- across rooms.

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
    release    BLOB CHECK (length(release) = 32),  -- with index entries: the hash of the last day and the withdrawal keys
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

-- Index entries. A tag is an output of the OPRF, random to whoever lacks the list key.
-- Learns: how many entries an alert has (about one per identifier and partial key). Not what they say, and
-- nothing about who looked: checks are not recorded anywhere. Which alerts end earlier than their stewards signed, because
-- the community shortened their time.
CREATE TABLE entry (
    id         INTEGER PRIMARY KEY,
    list       INTEGER NOT NULL REFERENCES list (number),
    record     INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL CHECK (position BETWEEN 0 AND 4294967295),
    tag        BLOB NOT NULL CHECK (length(tag) = 16),
    sealed     BLOB NOT NULL,
    -- In this list, where they are other ones than the record's: a list that is being renewed can give an alert an
    -- earlier last day, which the record gets when the list is complete.
    expires_on INTEGER,
    release    BLOB,
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
CREATE TRIGGER hole_added AFTER INSERT ON hole BEGIN
    UPDATE list SET holes = holes + 1 WHERE number = new.list;
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

-- A file's chunks in desks' conversations (docs/protocol.md, section 20), sealed, kept as long as their room.
-- Learns: how many files a conversation with which desk has, and how large each is, to 16 kB. Not its name or type, not
-- which side sent it, and not on which day: there is no column for it, and none for who answers at a desk.
CREATE TABLE chunk (
    id     INTEGER PRIMARY KEY,
    room   INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    blob   BLOB NOT NULL CHECK (length(blob) = 16),  -- the file's name here: random
    number INTEGER NOT NULL CHECK (number >= 0),
    body   BLOB NOT NULL,                            -- sealed
    UNIQUE (room, blob, number)
) STRICT;
