-- Keys for many: a tree leads each member to the members' key, a ladder to older ones (roster/key_tree.py).
-- Learns: who has which leaf of the tree (the roster says so), and how many epochs there were. Opens none of it.
-- Boxes of before stay; the server refuses their form, as the roster, when it starts (docs/upgrading.md).
CREATE TABLE wrap (
    node   INTEGER PRIMARY KEY CHECK (node >= 0),  -- the key of the node above, sealed under this one's; of 0 the crown
    sealed BYTEA NOT NULL
);
CREATE TABLE rung (
    box_group TEXT NOT NULL,
    number    INTEGER NOT NULL CHECK (number > 1),  -- the key of the epoch before, sealed under that of this number
    sealed    BYTEA NOT NULL,
    PRIMARY KEY (box_group, number)
);
-- Age recipients. The roster has their hashes, and never forgets; these go with whoever goes.
CREATE TABLE recipient (
    holder BYTEA PRIMARY KEY CHECK (length(holder) = 32),  -- a public signing key, a desk's number, 0: the intake
    text  TEXT NOT NULL
);
DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['wrap', 'rung', 'recipient'] LOOP
        EXECUTE format('CREATE TRIGGER noted AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_erased()', name);
        EXECUTE format('CREATE TRIGGER noted_too AFTER UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION note_erased()', name);
    END LOOP;
END $$;
ALTER TABLE wrap ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE rung ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE recipient ALTER COLUMN holder SET STATISTICS 0;
ALTER TABLE recipient ALTER COLUMN text SET STATISTICS 0;
