-- The server's keys can be made anew, and marks of reports that wait are renewed by their holders.
-- Learns: of which reports that wait the holders came again after a change of keys; not when.
ALTER TABLE mark ADD COLUMN keys INTEGER NOT NULL DEFAULT 1 CHECK (keys >= 1);
