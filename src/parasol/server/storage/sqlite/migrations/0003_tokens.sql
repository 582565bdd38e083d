-- Tokens that were spent, so that each is spent once. Without rows' numbers, so that their order is that of random
-- marks and not that in which they came.
-- Learns: how many tokens of each purpose were spent in this week and perhaps the one before. A mark is a hash of a
-- nonce that the server saw only when it was spent; nothing links it to a seat, to a draw, or to another mark.
CREATE TABLE spent (
    week    INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    mark    BLOB NOT NULL CHECK (length(mark) = 16),
    request BLOB NOT NULL CHECK (length(request) = 16),  -- of the token's MAC: the very same request is answered again
    PRIMARY KEY (week, purpose, mark)
) STRICT, WITHOUT ROWID;

-- How many tokens were spent in each of the last weeks.
-- Learns: that.
CREATE TABLE week_count (
    week    INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (week, purpose)
) STRICT, WITHOUT ROWID;

-- Who has drawn in a week, so that nobody draws twice.
-- Learns: which seats unlocked in this week or the one before: a mark is keyed with the token key, which is in this
-- file too. Not how many tokens they spent, nor on what: a batch is the hash of elements that are blinded.
CREATE TABLE drawn (
    week  INTEGER NOT NULL,
    mark  BLOB NOT NULL CHECK (length(mark) = 16),
    batch BLOB NOT NULL CHECK (length(batch) = 32),
    PRIMARY KEY (week, mark)
) STRICT, WITHOUT ROWID;

-- Who has drawn their credential for the escrow, kept as long as their seat.
-- Learns: which seats ever unlocked.
CREATE TABLE credential (
    mark  BLOB NOT NULL PRIMARY KEY CHECK (length(mark) = 16),
    batch BLOB NOT NULL CHECK (length(batch) = 32)
) STRICT, WITHOUT ROWID;
