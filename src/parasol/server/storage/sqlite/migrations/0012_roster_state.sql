-- What follows from the roster, so that a start needn't replay every entry of it. One row, or none.
-- Learns: nothing that "roster" doesn't say. It is never believed more than that: see server/roster/kept.py.
CREATE TABLE roster_state (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    kept BLOB NOT NULL
) STRICT;
