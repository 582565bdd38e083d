-- Files in desks' conversations (docs/protocol.md, section 20). Conversations, books and slips are rooms as all others:
-- of the kinds "desk/N", "deskbook/N" and "slip". As in the first file, it says what somebody learns who takes the file.

-- A file's chunks, sealed, kept as long as their room.
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
