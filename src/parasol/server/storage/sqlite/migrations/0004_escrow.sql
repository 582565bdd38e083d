-- Reports that wait for another one (docs/escrow.md). A waiting report is a room of the kind "escrow"; when another
-- room has one of its marks, both become "met" and stay that.

-- The marks of reports that wait or waited, four for each; those that a report doesn't need are random.
-- Learns: which of these reports have a mark in common, which is why they have met. A mark is an output of the OPRF,
-- random to whoever lacks the members' key; with that key and the server's escrow key, numbers can be tried against it.
-- There is no column for who filed: a filing is paid with tokens.
CREATE TABLE mark (
    mark BLOB NOT NULL CHECK (length(mark) = 16),
    room INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    PRIMARY KEY (mark, room)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_by_room ON mark (room);
