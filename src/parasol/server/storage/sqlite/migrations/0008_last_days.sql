-- The last day that a record has in a list, and the release hash of it, where they are other ones than the record's: a
-- list that is being renewed can give an alert an earlier last day, which the record gets when the list is complete.
-- Learns: which alerts end earlier than their stewards signed, because the community shortened their time.
ALTER TABLE entry ADD COLUMN expires_on INTEGER;
ALTER TABLE entry ADD COLUMN release BLOB;
