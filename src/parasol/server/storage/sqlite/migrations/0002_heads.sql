-- What stewards sign about an index list, and the hash tree under it (docs/protocol.md, section 10). As in the first
-- file, it says for every table what somebody learns who takes the file.

-- How a list is divided is now what its head says.
ALTER TABLE list DROP COLUMN bits;
ALTER TABLE list ADD COLUMN holes INTEGER NOT NULL DEFAULT 0;  -- kept by the trigger below

-- Of records with index entries: the hash of the last day and the withdrawal keys. Both are here already.
ALTER TABLE record ADD COLUMN release BLOB CHECK (length(release) = 32);

-- The newest head of each list, as a steward signed it.
-- Learns: which steward changed or confirmed the list last, on which day. Every member sees this too.
CREATE TABLE head (
    list          INTEGER PRIMARY KEY REFERENCES list (number),
    bits          INTEGER NOT NULL CHECK (bits BETWEEN 0 AND 20),  -- 2^bits buckets; never lowered
    size          INTEGER NOT NULL,  -- entries and holes
    seq           INTEGER NOT NULL,  -- the last record of the alerts room that it covers
    day           INTEGER NOT NULL,
    root          BLOB NOT NULL CHECK (length(root) = 32),
    roster_length INTEGER NOT NULL,
    signer        BLOB NOT NULL,     -- a steward's public key, as the roster shows it
    signature     BLOB NOT NULL
) STRICT;

-- What stays of an entry whose alert has gone, until the list is renewed: what the tree needs, and why it may be gone.
-- Learns: how many entries gone alerts had, and when and by which keys they could go. The hash covers a tag and a sealed
-- answer with a random nonce, so nothing can be tried against it. The position can be: whoever has the members' list
-- key as well can try which numbers have it (each fits about 1 in 4 billion), until the list is renewed.
CREATE TABLE hole (
    list       INTEGER NOT NULL REFERENCES list (number),
    position   INTEGER NOT NULL CHECK (position BETWEEN 0 AND 4294967295),
    inner      BLOB NOT NULL CHECK (length(inner) = 32),
    expires_on INTEGER NOT NULL,
    keys       BLOB NOT NULL,  -- withdrawal keys of 32 bytes each, sorted
    PRIMARY KEY (list, position, inner)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER hole_added AFTER INSERT ON hole BEGIN
    UPDATE list SET holes = holes + 1 WHERE number = new.list;
END;

-- The tree's hashes, of subtrees that hold something. depth 0 is the root, depth bits the buckets.
-- Learns: nothing beyond the entries and holes, from which all can be computed.
CREATE TABLE node (
    list   INTEGER NOT NULL REFERENCES list (number),
    depth  INTEGER NOT NULL CHECK (depth BETWEEN 0 AND 20),
    number INTEGER NOT NULL,
    hash   BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (list, depth, number)
) STRICT, WITHOUT ROWID;
