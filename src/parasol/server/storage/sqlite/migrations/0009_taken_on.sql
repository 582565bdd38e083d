-- Whether anybody but a room's holder has written in it: until then it holds few bytes, so that whoever may write without
-- a name fills neither the disk nor the queue of those who read. Rooms that are there count as taken on.
-- Learns: whether a report or a conversation was answered. Not by whom.
ALTER TABLE room ADD COLUMN is_taken_on INTEGER NOT NULL DEFAULT 1 CHECK (is_taken_on IN (0, 1));
