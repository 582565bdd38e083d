-- Whether anybody but a room's holder has written in it: until then it holds few bytes, so that whoever may write without
-- a name fills neither the disk nor the queue of those who read. Rooms that are there count as taken on.
-- Learns: whether a report or a conversation was answered. Not by whom.
ALTER TABLE room ADD COLUMN is_taken_on INTEGER NOT NULL DEFAULT 1 CHECK (is_taken_on IN (0, 1));

-- As in the first file, and with what the room's holder may append; "unit" is NULL if somebody else does. The sum is taken
-- under the lock of the room's row, so that of two appends at once the second counts the first. Of a body that isn't in
-- its row only the length is read.
DROP FUNCTION append(BYTEA, BYTEA, BYTEA, INTEGER, INTEGER, BYTEA[], BYTEA);
CREATE FUNCTION append(
    room_name BYTEA, id BYTEA, new_body BYTEA, today INTEGER, last_day INTEGER, keys BYTEA[], new_release BYTEA,
    unit INTEGER, most_alone INTEGER, is_paid BOOLEAN,
    OUT outcome TEXT, OUT given INTEGER, OUT room_id BIGINT
) LANGUAGE plpgsql AS $$
DECLARE
    is_same BOOLEAN;
    taken INTEGER;
    held BIGINT;
BEGIN
    SELECT room.id, room.next, is_taken_on INTO room_id, given, taken FROM room WHERE name = room_name FOR UPDATE;
    IF NOT FOUND THEN
        outcome := 'unknown';
        RETURN;
    END IF;
    SELECT seq, body = new_body INTO given, is_same FROM record WHERE room = room_id AND client_id = id;
    IF FOUND THEN
        outcome := CASE WHEN is_same THEN 'again' ELSE 'conflict' END;
        RETURN;
    END IF;
    IF cardinality(keys) > 0 AND EXISTS (SELECT FROM withdrawal WHERE key = ANY (keys)) THEN
        outcome := 'withdrawn';
        RETURN;
    END IF;
    IF unit IS NULL THEN
        taken := 1;
    ELSE
        SELECT coalesce(sum(octet_length(body)), 0) INTO held FROM record WHERE room = room_id;
        IF taken = 0 AND held + octet_length(new_body) > most_alone THEN
            outcome := 'alone';
            RETURN;
        END IF;
        IF NOT is_paid AND (held + octet_length(new_body)) / unit > held / unit THEN
            outcome := 'unpaid';
            RETURN;
        END IF;
    END IF;
    UPDATE room SET next = next + 1, is_taken_on = taken WHERE room.id = room_id RETURNING next - 1 INTO given;
    INSERT INTO record (room, seq, client_id, day, expires_on, body, release)
    VALUES (room_id, given, id, today, last_day, new_body, new_release);
    IF cardinality(keys) > 0 THEN
        INSERT INTO carried (key, room, record) SELECT DISTINCT unnest(keys), room_id, given;
    END IF;
    outcome := 'new';
END $$;
