-- What the first format had not: the release hash of records that had entries before there were heads. Without it nobody
-- could read such a list, nor could it lose an entry.
-- Learns: nothing new. It is the hash of the last day and the withdrawal keys, and both are here.
UPDATE record SET release = release_of(
    expires_on,
    (SELECT coalesce(group_concat(hex(carried.key), ''), '') FROM carried WHERE carried.record = record.id)
)
WHERE release IS NULL AND expires_on IS NOT NULL AND id IN (SELECT record FROM entry);
