-- Parasol's cabinet: what a server keeps, on either engine. In braces stands what the engines call differently, and what
-- they keep differently is in the file of the same number of each (sqlite/migrations, postgres/migrations). So for every
-- table these files also say what somebody learns who takes it: a thief, a host, a court. "Sealed" columns are ciphertext
-- whose keys have never been on the server.
--
-- Columns that deliberately don't exist, in any table:
--   who wrote or asked something (no author, seat, member or owner column beside a sealed record);
--   an address of any kind, a user agent, a coordinate, a place;
--   a time finer than a day (days are whole numbers since 1970-01-01 UTC);
--   when a room was last read or written, by whom, or how often;
--   a "deleted" mark on anything a person wrote: deleted rows are gone, and the engine wipes their bytes.

-- The server's own few values: its OPRF key and the founding key's public half.
-- Learns: the OPRF key. Useless for trying numbers without the members' list key.
CREATE TABLE secret (
    name  TEXT NOT NULL PRIMARY KEY,
    value {bytes} NOT NULL
){table};

-- The roster: the signed log of seats and roles, in two chains: the charter, which anybody reads, and the register of who
-- has a place, which stewards read.
-- Learns: how many seats there are and on which day each was made, under pseudonymous keys.
CREATE TABLE roster (
    number     INTEGER PRIMARY KEY CHECK (number >= 0),  -- counts from 0 without a gap
    body       {bytes} NOT NULL,                         -- the entry exactly as signed
    signatures {bytes} NOT NULL,                         -- opaque here
    chain      TEXT NOT NULL CHECK (chain IN ('charter', 'register')),
    nth        INTEGER NOT NULL CHECK (nth >= 0)         -- counts from 0 in its chain
){table};
CREATE UNIQUE INDEX roster_by_chain ON roster (chain, nth);

-- What follows from the roster, so that a start needn't replay every entry of it. One row, or none.
-- Learns: nothing that "roster" doesn't say. It is never believed more than that: see kernel/roster/server/kept.py.
CREATE TABLE roster_state (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    kept {sealed} NOT NULL
){table};

-- Keys of a generation, sealed (age) to one recipient.
-- Learns: which pseudonymous key is in which group, and since which generation. There is no day column.
CREATE TABLE box (
    recipient  {bytes} NOT NULL,  -- a seat's public signing key, as the roster shows it
    box_group  TEXT NOT NULL,     -- the group whose generation this opens ("group" is an SQL word)
    generation INTEGER NOT NULL,
    sealed     {bytes} NOT NULL,
    PRIMARY KEY (recipient, box_group, generation)
){table};

-- Rooms: the outside of each append-only log.
-- Learns: how many rooms of each kind, how long each lives, how many records each has had, and whether anybody but its
-- holder has written in it (whether a report or a conversation was answered). Not by whom.
CREATE TABLE room (
    id          {number},
    name        {bytes} NOT NULL UNIQUE,     -- random, or derived from a person's words: says nothing by itself
    kind        TEXT NOT NULL,               -- which rules apply
    holder_key  {bytes},                     -- made for this one room, from words; links to no seat and no other room
    opened_on   INTEGER NOT NULL,
    expires_on  INTEGER,                     -- the last day it is kept; NULL: as long as the community
    next        INTEGER NOT NULL DEFAULT 1,  -- the next record's number; only ever goes up
    -- Until it is, a room holds few bytes, so that whoever may write without a name fills neither the disk nor the queue
    -- of those who read.
    is_taken_on INTEGER NOT NULL DEFAULT 1 CHECK (is_taken_on IN (0, 1))
){counted};
CREATE INDEX room_by_kind ON room (kind);
CREATE INDEX room_by_expiry ON room (expires_on) WHERE expires_on IS NOT NULL;

-- Index lists; a new one for every list key.
-- Learns: how many entries there are, and on which day the last were added.
CREATE TABLE list (
    number      INTEGER PRIMARY KEY,
    is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
    is_dropped  INTEGER NOT NULL DEFAULT 0 CHECK (is_dropped IN (0, 1)),  -- replaced; being erased in portions
    updated_on  INTEGER NOT NULL,
    entries     INTEGER NOT NULL DEFAULT 0,  -- these two are kept by the engines' triggers
    holes       INTEGER NOT NULL DEFAULT 0
){table};

-- The newest head of each list, as a steward signed it, over the hash tree under it (docs/protocol.md, section 10).
-- Learns: which steward changed or confirmed the list last, on which day. Every member sees this too.
CREATE TABLE head (
    list          INTEGER PRIMARY KEY REFERENCES list (number),
    bits          INTEGER NOT NULL CHECK (bits BETWEEN 0 AND 20),  -- 2^bits buckets; never lowered
    size          INTEGER NOT NULL,  -- entries and holes
    seq           INTEGER NOT NULL,  -- the last record of the alerts room that it covers
    day           INTEGER NOT NULL,
    root          {bytes} NOT NULL CHECK (length(root) = 32),
    roster_length INTEGER NOT NULL,
    signer        {bytes} NOT NULL,  -- a steward's public key, as the roster shows it
    signature     {bytes} NOT NULL
){table};

-- What stays of an entry whose alert has gone, until the list is renewed: what the tree needs, and why it may be gone.
-- Learns: how many entries gone alerts had, and when and by which keys they could go. The hash covers a tag and a sealed
-- answer with a random nonce, so nothing can be tried against it. The position can be: whoever has the members' list
-- key as well can try which numbers have it (each fits about 1 in 4 billion), until the list is renewed.
CREATE TABLE hole (
    list       INTEGER NOT NULL REFERENCES list (number),
    position   {big} NOT NULL CHECK (position BETWEEN 0 AND 4294967295),
    "inner"    {bytes} NOT NULL CHECK (length("inner") = 32),
    expires_on INTEGER NOT NULL,
    keys       {bytes} NOT NULL,  -- withdrawal keys of 32 bytes each, sorted
    PRIMARY KEY (list, position, "inner")
){by_key};

-- The tree's hashes, of subtrees that hold something. depth 0 is the root, depth bits the buckets.
-- Learns: nothing beyond the entries and holes, from which all can be computed.
CREATE TABLE node (
    list   INTEGER NOT NULL REFERENCES list (number),
    depth  INTEGER NOT NULL CHECK (depth BETWEEN 0 AND 20),
    number INTEGER NOT NULL,
    hash   {bytes} NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (list, depth, number)
){by_key};

-- Tokens that were spent, so that each is spent once. In the order of random marks and not in that in which they came.
-- Learns: how many tokens of each purpose were spent in this week and perhaps the one before. A mark is a hash of a
-- nonce that the server saw only when it was spent; nothing links it to a seat, to a draw, or to another mark. The
-- token's public key is sent to nobody, so a signature fits every token alike.
CREATE TABLE spent (
    week      INTEGER NOT NULL,
    purpose   TEXT NOT NULL,
    mark      {bytes} NOT NULL CHECK (length(mark) = 16),
    request   {bytes} NOT NULL CHECK (length(request) = 16),  -- of the token's MAC: the very same request is answered again
    -- By the token's own key over the mark of the request that it paid for. It shows whoever redeems the token again that
    -- it was spent: nobody but its owner can make it.
    signature {bytes} NOT NULL CHECK (length(signature) = 64),
    PRIMARY KEY (week, purpose, mark)
){by_key};

-- How many tokens were spent in each of the last weeks.
-- Learns: that.
CREATE TABLE week_count (
    week    INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    count   INTEGER NOT NULL,  -- 0 where somebody has only asked
    PRIMARY KEY (week, purpose)
){by_key};

-- Who has drawn in a week, so that nobody draws twice.
-- Learns: which seats unlocked in this week or the one before: a mark is keyed with the token key, which is in this
-- file too. Not how many tokens they spent, nor on what: a batch is the hash of elements that are blinded.
CREATE TABLE drawn (
    week  INTEGER NOT NULL,
    mark  {bytes} NOT NULL CHECK (length(mark) = 16),
    batch {bytes} NOT NULL CHECK (length(batch) = 32),
    PRIMARY KEY (week, mark)
){by_key};

-- Who has drawn their credential for the escrow, kept as long as their seat.
-- Learns: which seats ever unlocked.
CREATE TABLE credential (
    mark  {bytes} NOT NULL PRIMARY KEY CHECK (length(mark) = 16),
    batch {bytes} NOT NULL CHECK (length(batch) = 32)
){by_key};

-- The marks of reports that wait or waited for another one (docs/escrow.md), four for each; those that a report doesn't
-- need are random. A waiting report is a room of the kind "escrow"; when another room has one of its marks, both become
-- "met" and stay that. The server's keys can be made anew, and then the holders renew their marks.
-- Learns: which of these reports have a mark in common, which is why they have met, and of which the holders came again
-- after a change of keys; not when. A mark is an output of the OPRF, random to whoever lacks the members' key; with that
-- key and the server's escrow key, numbers can be tried against it. There is no column for who filed: a filing is paid
-- with tokens.
CREATE TABLE mark (
    mark {bytes} NOT NULL CHECK (length(mark) = 16),
    room {big} NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    keys INTEGER NOT NULL DEFAULT 1 CHECK (keys >= 1),
    PRIMARY KEY (mark, room)
){by_key};
CREATE INDEX mark_by_room ON mark (room);

-- How often each answer was given about a service in a quarter (docs/protocol.md, section 21); gone when the quarter is
-- more than three before. The services themselves are records of the room of the kind "public", which anybody may read.
-- Learns: how many members had a bad or a good time at a service, in which quarter, counts under five too. Not who, not
-- on which day, and not which answers were given together: there is no column for it.
CREATE TABLE experience (
    service  {bytes} NOT NULL CHECK (length(service) = 16),
    quarter  INTEGER NOT NULL,
    question TEXT NOT NULL,
    is_yes   INTEGER NOT NULL CHECK (is_yes IN (0, 1)),
    count    INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (quarter, service, question, is_yes)
){by_key};
