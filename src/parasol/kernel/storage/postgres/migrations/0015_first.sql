-- What PostgreSQL keeps in another way than SQLite. Tables and columns have the same names; what somebody learns who takes
-- them stands in ../../sql/migrations and ../../sqlite/migrations. What differs:
--
-- * A record has no id of its own: its room and seq name it, also where another table points at it (room, record). So
--   there is no number that tells in which order records came into different rooms.
-- * But PostgreSQL keeps with every row the number of the transaction that wrote it, which tells exactly that. For tables
--   whose order must not be known (vault, spent, drawn, credential, mark, experience) wiping.py writes all rows anew in
--   one transaction, in the order of their random keys.
-- * Records and chunks are divided into 16 by their room, so that making deleted bytes leave the files locks and
--   rewrites a sixteenth, and so that no index grows with all rooms. Every statement on them names one room.
-- * Other tables are found across rooms (carried and mark by a key, entry and hole by a position), so dividing them by
--   room would make each look-up sixteen.
-- * A column of keys or sealed bytes has STATISTICS 0: ANALYZE would keep samples of it in pg_statistic, beyond the
--   reach of any delete.

CREATE TABLE migration (
    number INTEGER PRIMARY KEY  -- files that ran
);

-- Relations from which something was deleted or replaced and whose files still hold it, or whose rows still tell in which
-- order they came; 0: the write-ahead log does. wiping.py empties this.
CREATE TABLE erased (
    relation OID PRIMARY KEY
);
CREATE FUNCTION note_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO erased (relation) VALUES (TG_RELID) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TABLE record (
    room       BIGINT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    seq        INTEGER NOT NULL,
    client_id  BYTEA NOT NULL CHECK (length(client_id) = 16),
    day        INTEGER NOT NULL,
    expires_on INTEGER,
    body       BYTEA STORAGE EXTERNAL NOT NULL,
    release    BYTEA CHECK (length(release) = 32),
    PRIMARY KEY (room, seq),
    UNIQUE (room, client_id)
) PARTITION BY HASH (room);
CREATE INDEX record_by_expiry ON record (expires_on) WHERE expires_on IS NOT NULL;

CREATE TABLE chunk (
    room   BIGINT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    blob   BYTEA NOT NULL CHECK (length(blob) = 16),
    number INTEGER NOT NULL CHECK (number >= 0),
    body   BYTEA STORAGE EXTERNAL NOT NULL,
    PRIMARY KEY (room, blob, number)
) PARTITION BY HASH (room);

-- Bodies are ciphertext, so they are never packed (EXTERNAL). Up to a page they stay in their row: reading a whole room
-- was twice as quick as with PostgreSQL's usual 2 kB (docs/decisions/0035).
DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE record_%s PARTITION OF record FOR VALUES WITH (MODULUS 16, REMAINDER %s)'
                       ' WITH (toast_tuple_target = 8160)', part, part);
        EXECUTE format('CREATE TABLE chunk_%s PARTITION OF chunk FOR VALUES WITH (MODULUS 16, REMAINDER %s)',
                       part, part);
    END LOOP;
END $$;

CREATE TABLE carried (
    key    BYTEA NOT NULL,
    room   BIGINT NOT NULL,
    record INTEGER NOT NULL,  -- its seq
    PRIMARY KEY (key, room, record),
    FOREIGN KEY (room, record) REFERENCES record (room, seq) ON DELETE CASCADE
);
CREATE INDEX carried_by_record ON carried (room, record);

-- Numbers are given under a lock that is held until the statement is on disk (locks.py), and not by a sequence: with
-- one, a client that asks for "everything after n" could miss a number below n that was committed later.
CREATE TABLE withdrawal (
    number     INTEGER PRIMARY KEY,
    key        BYTEA NOT NULL UNIQUE,
    signature  BYTEA NOT NULL,
    expires_on INTEGER NOT NULL
);
CREATE INDEX withdrawal_by_expiry ON withdrawal (expires_on);
CREATE TABLE withdrawal_count (
    given INTEGER NOT NULL  -- the highest number ever given; one row
);
INSERT INTO withdrawal_count VALUES (0);

CREATE TABLE entry (
    list       INTEGER NOT NULL REFERENCES list (number),
    room       BIGINT NOT NULL,
    record     INTEGER NOT NULL,  -- its seq
    position   BIGINT NOT NULL CHECK (position BETWEEN 0 AND 4294967295),
    tag        BYTEA NOT NULL CHECK (length(tag) = 16),
    sealed     BYTEA NOT NULL,
    expires_on INTEGER,
    release    BYTEA,
    PRIMARY KEY (list, tag),
    FOREIGN KEY (room, record) REFERENCES record (room, seq) ON DELETE CASCADE
);
CREATE INDEX entry_by_position ON entry (list, position);
CREATE INDEX entry_by_record ON entry (room, record, list);

CREATE FUNCTION count_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE list SET entries = entries + c.count
        FROM (SELECT list, count(*) FROM changed GROUP BY list) AS c WHERE number = c.list;
    ELSE
        UPDATE list SET entries = entries - c.count
        FROM (SELECT list, count(*) FROM changed GROUP BY list) AS c WHERE number = c.list;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION count_holes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE list SET holes = holes + c.count
    FROM (SELECT list, count(*) FROM changed GROUP BY list) AS c WHERE number = c.list;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_added AFTER INSERT ON entry REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_entries();
CREATE TRIGGER entry_gone AFTER DELETE ON entry REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_entries();
CREATE TRIGGER hole_added AFTER INSERT ON hole REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_holes();

CREATE TABLE vault (
    name       BYTEA PRIMARY KEY,
    auth_key   BYTEA NOT NULL,
    version    INTEGER NOT NULL CHECK (version >= 1),
    sealed     BYTEA NOT NULL,
    touched_on INTEGER NOT NULL,
    expires_on INTEGER
);
CREATE INDEX vault_by_touch ON vault (touched_on);
CREATE INDEX vault_by_expiry ON vault (expires_on) WHERE expires_on IS NOT NULL;

-- What several processes share for minutes and nobody keeps: shared.py. UNLOGGED, so in no log, on no standby and in no
-- backup, and empty after a crash or a failover, all of it at once. No row tells of a time or of anybody.
CREATE UNLOGGED TABLE gate (
    key   BYTEA NOT NULL CHECK (length(key) = 32),  -- what nonces, tickets and tasks are made with
    first BIGINT NOT NULL,                          -- marks of this stretch of half an hour and of the next are kept
    day   INTEGER NOT NULL                          -- of the counts in tally
);
CREATE UNLOGGED TABLE used_even (
    mark BYTEA PRIMARY KEY CHECK (length(mark) = 16)  -- a keyed hash of a nonce, a ticket or a task that was used
);
CREATE UNLOGGED TABLE used_odd (
    mark BYTEA PRIMARY KEY CHECK (length(mark) = 16)
);
CREATE UNLOGGED TABLE tally (
    name  BYTEA PRIMARY KEY,  -- a keyed hash of what something is counted for
    count INTEGER NOT NULL    -- today
);
CREATE UNLOGGED TABLE ended (
    invite BYTEA PRIMARY KEY  -- the key of an invite that nobody used in time; it stands in the roster
);

-- Whatever is deleted or replaced, by whatever way, is noted; and what came into tables whose order must not be known.
DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['secret', 'box', 'room', 'record', 'chunk', 'carried', 'withdrawal', 'entry', 'head',
                                'hole', 'node', 'vault', 'spent', 'week_count', 'drawn', 'credential', 'mark',
                                'experience', 'list'] LOOP
        EXECUTE format('CREATE TRIGGER noted AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_erased()', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['box', 'head', 'node', 'vault', 'record', 'week_count', 'experience'] LOOP
        EXECUTE format('CREATE TRIGGER noted_too AFTER UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION note_erased()', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['vault', 'spent', 'drawn', 'credential', 'mark', 'experience'] LOOP
        EXECUTE format('CREATE TRIGGER noted_as_well AFTER INSERT ON %I EXECUTE FUNCTION note_erased()', name);
    END LOOP;
END $$;

DO $$
DECLARE
    kept RECORD;
BEGIN
    FOR kept IN
        SELECT attrelid::regclass AS place, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
          AND atttypid = 'bytea'::regtype AND NOT attisdropped
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', kept.place, kept.attname);
    END LOOP;
END $$;

-- Append one record. Repeated with the same id and body it gives the first seq, and changes nothing; but it has locked the
-- room's row, which is written to the log, so its commit too waits for a standby. (A look alone would not: it could see a
-- record that only this machine has, and that a failover takes back.) The row's lock lasts until the commit, so seq n
-- is always there before n + 1.
-- "unit" bounds what the room's holder may append, and is NULL if somebody else does. The sum is taken under the same lock,
-- so that of two appends at once the second counts the first. Of a body that isn't in its row only the length is read.
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

-- Spend a token. The row with the week's count is locked first: it keeps the bound exact, and makes a repeat write
-- something before it is answered "again".
CREATE FUNCTION spend(
    token_week INTEGER, token_purpose TEXT, token_mark BYTEA, by_request BYTEA, by_signature BYTEA, most INTEGER
) RETURNS TEXT LANGUAGE plpgsql AS $$
DECLARE
    so_far INTEGER;
    held BYTEA;
BEGIN
    SELECT count INTO so_far FROM week_count WHERE week = token_week AND purpose = token_purpose FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO week_count (week, purpose, count) VALUES (token_week, token_purpose, 0) ON CONFLICT DO NOTHING;
        SELECT count INTO so_far FROM week_count WHERE week = token_week AND purpose = token_purpose FOR UPDATE;
    END IF;
    SELECT request INTO held FROM spent
    WHERE week = token_week AND purpose = token_purpose AND mark = token_mark FOR UPDATE;
    IF FOUND THEN
        RETURN CASE WHEN held = by_request THEN 'again' ELSE 'spent' END;
    END IF;
    IF so_far >= most THEN  -- never with NULL
        RETURN 'quota';
    END IF;
    INSERT INTO spent (week, purpose, mark, request, signature)
    VALUES (token_week, token_purpose, token_mark, by_request, by_signature);
    UPDATE week_count SET count = count + 1 WHERE week = token_week AND purpose = token_purpose;
    RETURN 'new';
END $$;

-- Use up a mark: once while its stretch is kept, and only under the key that what it stands for was made with.
CREATE FUNCTION use_up(gate_lock BIGINT, by_key BYTEA, stretch BIGINT, new_mark BYTEA) RETURNS TEXT
LANGUAGE plpgsql AS $$
DECLARE
    kept BIGINT;
    added INTEGER;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(gate_lock);
    SELECT first INTO kept FROM gate WHERE key = by_key;
    IF NOT FOUND OR stretch NOT IN (kept, kept + 1) THEN
        RETURN 'stale';
    END IF;
    IF stretch % 2 = 0 THEN
        INSERT INTO used_even VALUES (new_mark) ON CONFLICT DO NOTHING;
    ELSE
        INSERT INTO used_odd VALUES (new_mark) ON CONFLICT DO NOTHING;
    END IF;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN CASE WHEN added = 1 THEN 'new' ELSE 'spent' END;
END $$;

-- Go on to the stretch new_first: empty what is over. Where there is nothing (a new database, or one after a crash), or
-- the clock is before all that is kept, everything begins anew, with a new key.
CREATE FUNCTION turn(gate_lock BIGINT, new_first BIGINT, now_in BIGINT, new_key BYTEA) RETURNS VOID
LANGUAGE plpgsql AS $$
DECLARE
    kept BIGINT;
    today INTEGER := new_first / 48;
BEGIN
    PERFORM pg_advisory_xact_lock(gate_lock);
    SELECT first INTO kept FROM gate;
    IF NOT FOUND OR now_in < kept THEN
        TRUNCATE gate, used_even, used_odd, tally;
        INSERT INTO gate VALUES (new_key, new_first, today);
        RETURN;
    END IF;
    IF new_first <= kept THEN
        RETURN;  -- somebody else did it
    END IF;
    IF new_first > kept + 1 OR kept % 2 = 0 THEN
        TRUNCATE used_even;
    END IF;
    IF new_first > kept + 1 OR kept % 2 = 1 THEN
        TRUNCATE used_odd;
    END IF;
    UPDATE gate SET first = new_first;
    IF today > (SELECT day FROM gate) THEN
        TRUNCATE tally;
        UPDATE gate SET day = today;
    END IF;
END $$;

CREATE FUNCTION count_one(gate_lock BIGINT, counted BYTEA, today INTEGER, most INTEGER) RETURNS BOOLEAN
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(gate_lock);
    IF today > (SELECT day FROM gate) THEN
        TRUNCATE tally;
        UPDATE gate SET day = today;
    END IF;
    INSERT INTO tally SELECT sha256(key || counted), 1 FROM gate
    ON CONFLICT (name) DO UPDATE SET count = tally.count + 1 WHERE tally.count < most;
    RETURN FOUND;
END $$;

CREATE FUNCTION forget_ended(still_open BYTEA[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE ended;
    INSERT INTO ended SELECT unnest(still_open);
END $$;
