-- Keys for many: a tree leads each member to the members' key, a ladder to older ones (kernel/roster/rules/key_tree.py).
-- Learns: who has which leaf of the tree (the roster says so), and how many epochs there were. Opens none of it.
CREATE TABLE wrap (
    node   INTEGER PRIMARY KEY CHECK (node >= 0),  -- the key of the node above, sealed under this one's; of 0 the crown
    sealed {bytes} NOT NULL
){table};
CREATE TABLE rung (
    box_group TEXT NOT NULL,
    number    INTEGER NOT NULL CHECK (number > 1),  -- the key of the epoch before, sealed under that of this number
    sealed    {bytes} NOT NULL,
    PRIMARY KEY (box_group, number)
){table};
-- Age recipients. The roster has their hashes, and never forgets; these go with whoever goes.
CREATE TABLE recipient (
    holder {bytes} NOT NULL PRIMARY KEY CHECK (length(holder) = 32),  -- a public signing key, a desk's number, 0: the intake
    text   TEXT NOT NULL
){table};
