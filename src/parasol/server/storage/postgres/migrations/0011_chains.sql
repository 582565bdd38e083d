-- Entries stand in two chains: the charter, which anybody reads, and the register of who has a place, which stewards read.
-- Learns: nothing more; the entries tell which is which.
-- Entries of before are of another form, and the server refuses them when it starts (docs/upgrading.md).
ALTER TABLE roster ADD COLUMN chain TEXT NOT NULL DEFAULT 'charter' CHECK (chain IN ('charter', 'register'));
ALTER TABLE roster ADD COLUMN nth INTEGER NOT NULL DEFAULT 0 CHECK (nth >= 0);
UPDATE roster SET nth = number;
CREATE UNIQUE INDEX roster_by_chain ON roster (chain, nth);
