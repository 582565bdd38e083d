--
-- PostgreSQL database dump
--

\restrict Oq6M4niPNogQNp6frPFR6AIkCQMcd4mI6P2rgXiV0ZfW5IjkcxnhXMxWcaBQmu0

-- Dumped from database version 17.12 (Debian 17.12-0+deb13u1)
-- Dumped by pg_dump version 17.12 (Debian 17.12-0+deb13u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: append(bytea, bytea, bytea, integer, integer, bytea[], bytea, integer, integer, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.append(room_name bytea, id bytea, new_body bytea, today integer, last_day integer, keys bytea[], new_release bytea, unit integer, most_alone integer, is_paid boolean, OUT outcome text, OUT given integer, OUT room_id bigint) RETURNS record
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: count_entries(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.count_entries() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: count_holes(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.count_holes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE list SET holes = holes + c.count
    FROM (SELECT list, count(*) FROM changed GROUP BY list) AS c WHERE number = c.list;
    RETURN NULL;
END $$;


--
-- Name: count_one(bigint, bytea, integer, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.count_one(gate_lock bigint, counted bytea, today integer, most integer) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: forget_ended(bytea[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.forget_ended(still_open bytea[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    TRUNCATE ended;
    INSERT INTO ended SELECT unnest(still_open);
END $$;


--
-- Name: note_erased(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.note_erased() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO erased (relation) VALUES (TG_RELID) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;


--
-- Name: spend(integer, text, bytea, bytea, bytea, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.spend(token_week integer, token_purpose text, token_mark bytea, by_request bytea, by_signature bytea, most integer) RETURNS text
    LANGUAGE plpgsql
    AS $$
DECLARE
    so_far INTEGER;
    held spent%ROWTYPE;
BEGIN
    SELECT count INTO so_far FROM week_count WHERE week = token_week AND purpose = token_purpose FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO week_count (week, purpose, count) VALUES (token_week, token_purpose, 0) ON CONFLICT DO NOTHING;
        SELECT count INTO so_far FROM week_count WHERE week = token_week AND purpose = token_purpose FOR UPDATE;
    END IF;
    SELECT * INTO held FROM spent
    WHERE week = token_week AND purpose = token_purpose AND mark = token_mark FOR UPDATE;
    IF FOUND AND held.request = by_request THEN
        RETURN 'again';
    END IF;
    IF FOUND AND held.signature IS NOT NULL THEN
        RETURN 'spent';
    END IF;
    IF so_far >= most THEN  -- never with NULL
        RETURN 'quota';
    END IF;
    INSERT INTO spent (week, purpose, mark, request, signature)
    VALUES (token_week, token_purpose, token_mark, by_request, by_signature)
    ON CONFLICT (week, purpose, mark) DO UPDATE SET request = by_request, signature = by_signature;
    UPDATE week_count SET count = count + 1 WHERE week = token_week AND purpose = token_purpose;
    RETURN 'new';
END $$;


--
-- Name: turn(bigint, bigint, bigint, bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.turn(gate_lock bigint, new_first bigint, now_in bigint, new_key bytea) RETURNS void
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: use_up(bigint, bytea, bigint, bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.use_up(gate_lock bigint, by_key bytea, stretch bigint, new_mark bytea) RETURNS text
    LANGUAGE plpgsql
    AS $$
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


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: box; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.box (
    recipient bytea NOT NULL,
    box_group text NOT NULL,
    generation integer NOT NULL,
    sealed bytea NOT NULL
);
ALTER TABLE ONLY public.box ALTER COLUMN recipient SET STATISTICS 0;
ALTER TABLE ONLY public.box ALTER COLUMN sealed SET STATISTICS 0;


--
-- Name: carried; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.carried (
    key bytea NOT NULL,
    room bigint NOT NULL,
    record integer NOT NULL
);
ALTER TABLE ONLY public.carried ALTER COLUMN key SET STATISTICS 0;


--
-- Name: chunk; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
)
PARTITION BY HASH (room);
ALTER TABLE ONLY public.chunk ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_0; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_0 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_0 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_0 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_0 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_1 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_1 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_1 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_1 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_10; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_10 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_10 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_10 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_10 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_11; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_11 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_11 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_11 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_11 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_12; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_12 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_12 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_12 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_12 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_13; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_13 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_13 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_13 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_13 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_14; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_14 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_14 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_14 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_14 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_15; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_15 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_15 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_15 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_15 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_2; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_2 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_2 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_2 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_2 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_3; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_3 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_3 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_3 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_3 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_4; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_4 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_4 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_4 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_4 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_5; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_5 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_5 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_5 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_5 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_6; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_6 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_6 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_6 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_6 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_7; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_7 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_7 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_7 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_7 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_8; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_8 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_8 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_8 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_8 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: chunk_9; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chunk_9 (
    room bigint NOT NULL,
    blob bytea NOT NULL,
    number integer NOT NULL,
    body bytea NOT NULL,
    CONSTRAINT chunk_blob_check CHECK ((length(blob) = 16)),
    CONSTRAINT chunk_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.chunk_9 ALTER COLUMN blob SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_9 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.chunk_9 ALTER COLUMN body SET STORAGE EXTERNAL;


--
-- Name: credential; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.credential (
    mark bytea NOT NULL,
    batch bytea NOT NULL,
    CONSTRAINT credential_batch_check CHECK ((length(batch) = 32)),
    CONSTRAINT credential_mark_check CHECK ((length(mark) = 16))
);
ALTER TABLE ONLY public.credential ALTER COLUMN mark SET STATISTICS 0;
ALTER TABLE ONLY public.credential ALTER COLUMN batch SET STATISTICS 0;


--
-- Name: drawn; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drawn (
    week integer NOT NULL,
    mark bytea NOT NULL,
    batch bytea NOT NULL,
    CONSTRAINT drawn_batch_check CHECK ((length(batch) = 32)),
    CONSTRAINT drawn_mark_check CHECK ((length(mark) = 16))
);
ALTER TABLE ONLY public.drawn ALTER COLUMN mark SET STATISTICS 0;
ALTER TABLE ONLY public.drawn ALTER COLUMN batch SET STATISTICS 0;


--
-- Name: ended; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.ended (
    invite bytea NOT NULL
);
ALTER TABLE ONLY public.ended ALTER COLUMN invite SET STATISTICS 0;


--
-- Name: entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.entry (
    list integer NOT NULL,
    room bigint NOT NULL,
    record integer NOT NULL,
    "position" bigint NOT NULL,
    tag bytea NOT NULL,
    sealed bytea NOT NULL,
    expires_on integer,
    release bytea,
    CONSTRAINT entry_position_check CHECK ((("position" >= 0) AND ("position" <= '4294967295'::bigint))),
    CONSTRAINT entry_tag_check CHECK ((length(tag) = 16))
);
ALTER TABLE ONLY public.entry ALTER COLUMN tag SET STATISTICS 0;
ALTER TABLE ONLY public.entry ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE ONLY public.entry ALTER COLUMN release SET STATISTICS 0;


--
-- Name: erased; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.erased (
    relation oid NOT NULL
);


--
-- Name: experience; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.experience (
    service bytea NOT NULL,
    quarter integer NOT NULL,
    question text NOT NULL,
    is_yes integer NOT NULL,
    count integer NOT NULL,
    CONSTRAINT experience_count_check CHECK ((count > 0)),
    CONSTRAINT experience_is_yes_check CHECK ((is_yes = ANY (ARRAY[0, 1]))),
    CONSTRAINT experience_service_check CHECK ((length(service) = 16))
);
ALTER TABLE ONLY public.experience ALTER COLUMN service SET STATISTICS 0;


--
-- Name: gate; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.gate (
    key bytea NOT NULL,
    first bigint NOT NULL,
    day integer NOT NULL,
    CONSTRAINT gate_key_check CHECK ((length(key) = 32))
);
ALTER TABLE ONLY public.gate ALTER COLUMN key SET STATISTICS 0;


--
-- Name: head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.head (
    list integer NOT NULL,
    bits integer NOT NULL,
    size integer NOT NULL,
    seq integer NOT NULL,
    day integer NOT NULL,
    root bytea NOT NULL,
    roster_length integer NOT NULL,
    signer bytea NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT head_bits_check CHECK (((bits >= 0) AND (bits <= 20))),
    CONSTRAINT head_root_check CHECK ((length(root) = 32))
);
ALTER TABLE ONLY public.head ALTER COLUMN root SET STATISTICS 0;
ALTER TABLE ONLY public.head ALTER COLUMN signer SET STATISTICS 0;
ALTER TABLE ONLY public.head ALTER COLUMN signature SET STATISTICS 0;


--
-- Name: hole; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hole (
    list integer NOT NULL,
    "position" bigint NOT NULL,
    "inner" bytea NOT NULL,
    expires_on integer NOT NULL,
    keys bytea NOT NULL,
    CONSTRAINT hole_inner_check CHECK ((length("inner") = 32)),
    CONSTRAINT hole_position_check CHECK ((("position" >= 0) AND ("position" <= '4294967295'::bigint)))
);
ALTER TABLE ONLY public.hole ALTER COLUMN "inner" SET STATISTICS 0;
ALTER TABLE ONLY public.hole ALTER COLUMN keys SET STATISTICS 0;


--
-- Name: list; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.list (
    number integer NOT NULL,
    is_complete integer NOT NULL,
    is_dropped integer DEFAULT 0 NOT NULL,
    updated_on integer NOT NULL,
    entries integer DEFAULT 0 NOT NULL,
    holes integer DEFAULT 0 NOT NULL,
    CONSTRAINT list_is_complete_check CHECK ((is_complete = ANY (ARRAY[0, 1]))),
    CONSTRAINT list_is_dropped_check CHECK ((is_dropped = ANY (ARRAY[0, 1])))
);


--
-- Name: mark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mark (
    mark bytea NOT NULL,
    room bigint NOT NULL,
    CONSTRAINT mark_mark_check CHECK ((length(mark) = 16))
);
ALTER TABLE ONLY public.mark ALTER COLUMN mark SET STATISTICS 0;


--
-- Name: migration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.migration (
    number integer NOT NULL
);


--
-- Name: node; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.node (
    list integer NOT NULL,
    depth integer NOT NULL,
    number integer NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT node_depth_check CHECK (((depth >= 0) AND (depth <= 20))),
    CONSTRAINT node_hash_check CHECK ((length(hash) = 32))
);
ALTER TABLE ONLY public.node ALTER COLUMN hash SET STATISTICS 0;


--
-- Name: record; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
PARTITION BY HASH (room);
ALTER TABLE ONLY public.record ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_0; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_0 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_0 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_0 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_0 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_0 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_1 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_1 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_1 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_1 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_1 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_10; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_10 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_10 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_10 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_10 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_10 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_11; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_11 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_11 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_11 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_11 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_11 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_12; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_12 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_12 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_12 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_12 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_12 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_13; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_13 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_13 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_13 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_13 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_13 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_14; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_14 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_14 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_14 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_14 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_14 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_15; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_15 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_15 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_15 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_15 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_15 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_2; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_2 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_2 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_2 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_2 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_2 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_3; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_3 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_3 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_3 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_3 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_3 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_4; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_4 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_4 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_4 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_4 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_4 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_5; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_5 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_5 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_5 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_5 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_5 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_6; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_6 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_6 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_6 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_6 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_6 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_7; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_7 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_7 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_7 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_7 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_7 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_8; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_8 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_8 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_8 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_8 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_8 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: record_9; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_9 (
    room bigint NOT NULL,
    seq integer NOT NULL,
    client_id bytea NOT NULL,
    day integer NOT NULL,
    expires_on integer,
    body bytea NOT NULL,
    release bytea,
    CONSTRAINT record_client_id_check CHECK ((length(client_id) = 16)),
    CONSTRAINT record_release_check CHECK ((length(release) = 32))
)
WITH (toast_tuple_target='8160');
ALTER TABLE ONLY public.record_9 ALTER COLUMN client_id SET STATISTICS 0;
ALTER TABLE ONLY public.record_9 ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.record_9 ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.record_9 ALTER COLUMN release SET STATISTICS 0;


--
-- Name: room; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.room (
    id bigint NOT NULL,
    name bytea NOT NULL,
    kind text NOT NULL,
    holder_key bytea,
    opened_on integer NOT NULL,
    expires_on integer,
    next integer DEFAULT 1 NOT NULL,
    is_taken_on integer DEFAULT 1 NOT NULL,
    CONSTRAINT room_is_taken_on_check CHECK ((is_taken_on = ANY (ARRAY[0, 1])))
)
WITH (fillfactor='50');
ALTER TABLE ONLY public.room ALTER COLUMN name SET STATISTICS 0;
ALTER TABLE ONLY public.room ALTER COLUMN holder_key SET STATISTICS 0;


--
-- Name: room_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.room ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.room_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: roster; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.roster (
    number integer NOT NULL,
    body bytea NOT NULL,
    signatures bytea NOT NULL,
    CONSTRAINT roster_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.roster ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY public.roster ALTER COLUMN signatures SET STATISTICS 0;


--
-- Name: secret; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.secret (
    name text NOT NULL,
    value bytea NOT NULL
);
ALTER TABLE ONLY public.secret ALTER COLUMN value SET STATISTICS 0;


--
-- Name: spent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.spent (
    week integer NOT NULL,
    purpose text NOT NULL,
    mark bytea NOT NULL,
    request bytea NOT NULL,
    signature bytea,
    CONSTRAINT spent_mark_check CHECK ((length(mark) = 16)),
    CONSTRAINT spent_request_check CHECK ((length(request) = 16)),
    CONSTRAINT spent_signature_check CHECK ((length(signature) = 64))
);
ALTER TABLE ONLY public.spent ALTER COLUMN mark SET STATISTICS 0;
ALTER TABLE ONLY public.spent ALTER COLUMN request SET STATISTICS 0;
ALTER TABLE ONLY public.spent ALTER COLUMN signature SET STATISTICS 0;


--
-- Name: tally; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.tally (
    name bytea NOT NULL,
    count integer NOT NULL
);
ALTER TABLE ONLY public.tally ALTER COLUMN name SET STATISTICS 0;


--
-- Name: used_even; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.used_even (
    mark bytea NOT NULL,
    CONSTRAINT used_even_mark_check CHECK ((length(mark) = 16))
);
ALTER TABLE ONLY public.used_even ALTER COLUMN mark SET STATISTICS 0;


--
-- Name: used_odd; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.used_odd (
    mark bytea NOT NULL,
    CONSTRAINT used_odd_mark_check CHECK ((length(mark) = 16))
);
ALTER TABLE ONLY public.used_odd ALTER COLUMN mark SET STATISTICS 0;


--
-- Name: vault; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.vault (
    name bytea NOT NULL,
    auth_key bytea NOT NULL,
    version integer NOT NULL,
    sealed bytea NOT NULL,
    touched_on integer NOT NULL,
    expires_on integer,
    CONSTRAINT vault_version_check CHECK ((version >= 1))
);
ALTER TABLE ONLY public.vault ALTER COLUMN name SET STATISTICS 0;
ALTER TABLE ONLY public.vault ALTER COLUMN auth_key SET STATISTICS 0;
ALTER TABLE ONLY public.vault ALTER COLUMN sealed SET STATISTICS 0;


--
-- Name: week_count; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.week_count (
    week integer NOT NULL,
    purpose text NOT NULL,
    count integer NOT NULL
);


--
-- Name: withdrawal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.withdrawal (
    number integer NOT NULL,
    key bytea NOT NULL,
    signature bytea NOT NULL,
    expires_on integer NOT NULL
);
ALTER TABLE ONLY public.withdrawal ALTER COLUMN key SET STATISTICS 0;
ALTER TABLE ONLY public.withdrawal ALTER COLUMN signature SET STATISTICS 0;


--
-- Name: withdrawal_count; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.withdrawal_count (
    given integer NOT NULL
);


--
-- Name: chunk_0; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_0 FOR VALUES WITH (modulus 16, remainder 0);


--
-- Name: chunk_1; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_1 FOR VALUES WITH (modulus 16, remainder 1);


--
-- Name: chunk_10; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_10 FOR VALUES WITH (modulus 16, remainder 10);


--
-- Name: chunk_11; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_11 FOR VALUES WITH (modulus 16, remainder 11);


--
-- Name: chunk_12; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_12 FOR VALUES WITH (modulus 16, remainder 12);


--
-- Name: chunk_13; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_13 FOR VALUES WITH (modulus 16, remainder 13);


--
-- Name: chunk_14; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_14 FOR VALUES WITH (modulus 16, remainder 14);


--
-- Name: chunk_15; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_15 FOR VALUES WITH (modulus 16, remainder 15);


--
-- Name: chunk_2; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_2 FOR VALUES WITH (modulus 16, remainder 2);


--
-- Name: chunk_3; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_3 FOR VALUES WITH (modulus 16, remainder 3);


--
-- Name: chunk_4; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_4 FOR VALUES WITH (modulus 16, remainder 4);


--
-- Name: chunk_5; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_5 FOR VALUES WITH (modulus 16, remainder 5);


--
-- Name: chunk_6; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_6 FOR VALUES WITH (modulus 16, remainder 6);


--
-- Name: chunk_7; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_7 FOR VALUES WITH (modulus 16, remainder 7);


--
-- Name: chunk_8; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_8 FOR VALUES WITH (modulus 16, remainder 8);


--
-- Name: chunk_9; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk ATTACH PARTITION public.chunk_9 FOR VALUES WITH (modulus 16, remainder 9);


--
-- Name: record_0; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_0 FOR VALUES WITH (modulus 16, remainder 0);


--
-- Name: record_1; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_1 FOR VALUES WITH (modulus 16, remainder 1);


--
-- Name: record_10; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_10 FOR VALUES WITH (modulus 16, remainder 10);


--
-- Name: record_11; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_11 FOR VALUES WITH (modulus 16, remainder 11);


--
-- Name: record_12; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_12 FOR VALUES WITH (modulus 16, remainder 12);


--
-- Name: record_13; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_13 FOR VALUES WITH (modulus 16, remainder 13);


--
-- Name: record_14; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_14 FOR VALUES WITH (modulus 16, remainder 14);


--
-- Name: record_15; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_15 FOR VALUES WITH (modulus 16, remainder 15);


--
-- Name: record_2; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_2 FOR VALUES WITH (modulus 16, remainder 2);


--
-- Name: record_3; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_3 FOR VALUES WITH (modulus 16, remainder 3);


--
-- Name: record_4; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_4 FOR VALUES WITH (modulus 16, remainder 4);


--
-- Name: record_5; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_5 FOR VALUES WITH (modulus 16, remainder 5);


--
-- Name: record_6; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_6 FOR VALUES WITH (modulus 16, remainder 6);


--
-- Name: record_7; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_7 FOR VALUES WITH (modulus 16, remainder 7);


--
-- Name: record_8; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_8 FOR VALUES WITH (modulus 16, remainder 8);


--
-- Name: record_9; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record ATTACH PARTITION public.record_9 FOR VALUES WITH (modulus 16, remainder 9);


--
-- Data for Name: box; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.box VALUES ('\x7230', 'members', 1, '\x3c30303030303030303e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff');
INSERT INTO public.box VALUES ('\x7231', 'members', 1, '\x3c30303030303030313e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff');


--
-- Data for Name: carried; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.carried VALUES ('\x6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b', 2, 1);
INSERT INTO public.carried VALUES ('\x6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c', 2, 1);


--
-- Data for Name: chunk_0; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_10; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_11; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_12; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_13; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_14; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_15; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_2; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_3; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_4; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.chunk_4 VALUES (91, '\x66666666666666666666666666666666', 0, '\x3c30303030303230303e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff');
INSERT INTO public.chunk_4 VALUES (91, '\x66666666666666666666666666666666', 1, '\x3c30303030303230313e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff');


--
-- Data for Name: chunk_5; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_6; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_7; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_8; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chunk_9; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: credential; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.credential VALUES ('\x63636363636363636363636363636363', '\x4242424242424242424242424242424242424242424242424242424242424242');


--
-- Data for Name: drawn; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drawn VALUES (2857, '\x64646464646464646464646464646464', '\x6262626262626262626262626262626262626262626262626262626262626262');


--
-- Data for Name: entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.entry VALUES (1, 2, 1, 5, '\x7461672d302e2e2e2e2e2e2e2e2e2e2e', '\x616e737765722030', 20090, '\x9b7e18d71b19187bced375b8c59e4b728c9def7a3b446249512498e25ba0cae9');
INSERT INTO public.entry VALUES (1, 2, 1, 5, '\x7461672d312e2e2e2e2e2e2e2e2e2e2e', '\x616e737765722031', 20090, '\x9b7e18d71b19187bced375b8c59e4b728c9def7a3b446249512498e25ba0cae9');
INSERT INTO public.entry VALUES (1, 2, 1, 5, '\x7461672d322e2e2e2e2e2e2e2e2e2e2e', '\x616e737765722032', 20090, '\x9b7e18d71b19187bced375b8c59e4b728c9def7a3b446249512498e25ba0cae9');


--
-- Data for Name: erased; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.erased VALUES (17993);
INSERT INTO public.erased VALUES (18003);
INSERT INTO public.erased VALUES (18019);
INSERT INTO public.erased VALUES (18028);
INSERT INTO public.erased VALUES (18037);
INSERT INTO public.erased VALUES (18051);


--
-- Data for Name: experience; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.experience VALUES ('\x7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a', 219, 'asked_id', 1, 5);
INSERT INTO public.experience VALUES ('\x7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a', 219, 'felt_respected', 1, 5);


--
-- Data for Name: head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.head VALUES (1, 0, 4, 1, 20000, '\xb04c2e3b568d023b2895660b7d9bb65fb35f29c26e5e0bac1af8d5413903078e', 3, '\x7373737373737373737373737373737373737373737373737373737373737373', '\x53535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353');


--
-- Data for Name: hole; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.hole VALUES (1, 9, '\x6969696969696969696969696969696969696969696969696969696969696969', 20100, '\x6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d');


--
-- Data for Name: list; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.list VALUES (1, 1, 0, 20000, 3, 1);


--
-- Data for Name: mark; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mark VALUES ('\x6d61726b20302e2e2e2e2e2e2e2e2e2e', 90);
INSERT INTO public.mark VALUES ('\x6d61726b20312e2e2e2e2e2e2e2e2e2e', 90);
INSERT INTO public.mark VALUES ('\x6d61726b20322e2e2e2e2e2e2e2e2e2e', 90);
INSERT INTO public.mark VALUES ('\x6d61726b20332e2e2e2e2e2e2e2e2e2e', 90);


--
-- Data for Name: migration; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.migration VALUES (7);
INSERT INTO public.migration VALUES (8);
INSERT INTO public.migration VALUES (9);
INSERT INTO public.migration VALUES (10);


--
-- Data for Name: node; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.node VALUES (1, 0, 0, '\xb04c2e3b568d023b2895660b7d9bb65fb35f29c26e5e0bac1af8d5413903078e');


--
-- Data for Name: record_0; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_1; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_10; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.record_10 VALUES (2, 1, '\x636c69656e742d322d312e2e2e2e2e2e', 20000, 20100, '\x3c30303030303032313e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', '\x05286d57e538db50f1fc7d41184454f491a18359ded92bca6822d9d7e807da6c');
INSERT INTO public.record_10 VALUES (2, 2, '\x636c69656e742d322d322e2e2e2e2e2e', 20000, 20100, '\x3c30303030303032323e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);


--
-- Data for Name: record_11; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_12; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_13; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.record_13 VALUES (5, 1, '\x636c69656e742d352d312e2e2e2e2e2e', 20000, 20100, '\x3c30303030303035313e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);
INSERT INTO public.record_13 VALUES (5, 2, '\x636c69656e742d352d322e2e2e2e2e2e', 20000, 20100, '\x3c30303030303035323e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);


--
-- Data for Name: record_14; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_15; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_2; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_3; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.record_3 VALUES (4, 1, '\x636c69656e742d342d312e2e2e2e2e2e', 20000, 20100, '\x3c30303030303034313e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);
INSERT INTO public.record_3 VALUES (4, 2, '\x636c69656e742d342d322e2e2e2e2e2e', 20000, 20100, '\x3c30303030303034323e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);


--
-- Data for Name: record_4; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_5; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_6; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_7; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: record_8; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.record_8 VALUES (1, 1, '\x636c69656e742d312d312e2e2e2e2e2e', 20000, 20100, '\x3c30303030303031313e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);
INSERT INTO public.record_8 VALUES (1, 2, '\x636c69656e742d312d322e2e2e2e2e2e', 20000, 20100, '\x3c30303030303031323e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);


--
-- Data for Name: record_9; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.record_9 VALUES (3, 1, '\x636c69656e742d332d312e2e2e2e2e2e', 20000, 20100, '\x3c30303030303033313e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);
INSERT INTO public.record_9 VALUES (3, 2, '\x636c69656e742d332d322e2e2e2e2e2e', 20000, 20100, '\x3c30303030303033323e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', NULL);


--
-- Data for Name: room; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.room VALUES (1, '\x726f6f6d2031', 'report', '\x6831', 20000, 20100, 3, 0);
INSERT INTO public.room VALUES (2, '\x726f6f6d2032', 'alerts', NULL, 20000, NULL, 3, 1);
INSERT INTO public.room VALUES (3, '\x726f6f6d2033', 'decisions', NULL, 20000, NULL, 3, 1);
INSERT INTO public.room VALUES (4, '\x726f6f6d2034', 'review', NULL, 20000, NULL, 3, 1);
INSERT INTO public.room VALUES (5, '\x726f6f6d2035', 'cases', NULL, 20000, NULL, 3, 1);
INSERT INTO public.room VALUES (90, '\x7761697473', 'escrow', '\x48', 20000, 20100, 1, 1);
INSERT INTO public.room VALUES (91, '\x74616c6b', 'desk/1', '\x49', 20000, 20100, 1, 1);


--
-- Data for Name: roster; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.roster VALUES (0, '\x656e7472792030', '\x7330');
INSERT INTO public.roster VALUES (1, '\x656e7472792031', '\x7331');
INSERT INTO public.roster VALUES (2, '\x656e7472792032', '\x7332');


--
-- Data for Name: secret; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.secret VALUES ('oprf_key', '\x6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f6f');


--
-- Data for Name: spent; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.spent VALUES (2857, 'check', '\x70707070707070707070707070707070', '\x71717171717171717171717171717171', NULL);
INSERT INTO public.spent VALUES (2857, 'check', '\x50505050505050505050505050505050', '\x51515151515151515151515151515151', '\x53535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353535353');


--
-- Data for Name: vault; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.vault VALUES ('\x7631', '\x6131', 1, '\x3c30303030303130313e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', 20000, NULL);
INSERT INTO public.vault VALUES ('\x7632', '\x6132', 2, '\x3c30303030303130323e000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', 20000, 20100);


--
-- Data for Name: week_count; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.week_count VALUES (2857, 'check', 1);


--
-- Data for Name: withdrawal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.withdrawal VALUES (4, '\x7734', '\x6734', 20100);
INSERT INTO public.withdrawal VALUES (7, '\x7737', '\x6737', 20100);


--
-- Data for Name: withdrawal_count; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.withdrawal_count VALUES (7);


--
-- Name: room_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.room_id_seq', 1, false);


--
-- Name: box box_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.box
    ADD CONSTRAINT box_pkey PRIMARY KEY (recipient, box_group, generation);


--
-- Name: carried carried_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.carried
    ADD CONSTRAINT carried_pkey PRIMARY KEY (key, room, record);


--
-- Name: chunk chunk_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk
    ADD CONSTRAINT chunk_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_0 chunk_0_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_0
    ADD CONSTRAINT chunk_0_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_10 chunk_10_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_10
    ADD CONSTRAINT chunk_10_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_11 chunk_11_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_11
    ADD CONSTRAINT chunk_11_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_12 chunk_12_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_12
    ADD CONSTRAINT chunk_12_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_13 chunk_13_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_13
    ADD CONSTRAINT chunk_13_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_14 chunk_14_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_14
    ADD CONSTRAINT chunk_14_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_15 chunk_15_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_15
    ADD CONSTRAINT chunk_15_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_1 chunk_1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_1
    ADD CONSTRAINT chunk_1_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_2 chunk_2_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_2
    ADD CONSTRAINT chunk_2_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_3 chunk_3_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_3
    ADD CONSTRAINT chunk_3_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_4 chunk_4_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_4
    ADD CONSTRAINT chunk_4_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_5 chunk_5_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_5
    ADD CONSTRAINT chunk_5_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_6 chunk_6_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_6
    ADD CONSTRAINT chunk_6_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_7 chunk_7_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_7
    ADD CONSTRAINT chunk_7_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_8 chunk_8_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_8
    ADD CONSTRAINT chunk_8_pkey PRIMARY KEY (room, blob, number);


--
-- Name: chunk_9 chunk_9_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chunk_9
    ADD CONSTRAINT chunk_9_pkey PRIMARY KEY (room, blob, number);


--
-- Name: credential credential_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (mark);


--
-- Name: drawn drawn_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drawn
    ADD CONSTRAINT drawn_pkey PRIMARY KEY (week, mark);


--
-- Name: ended ended_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ended
    ADD CONSTRAINT ended_pkey PRIMARY KEY (invite);


--
-- Name: entry entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (list, tag);


--
-- Name: erased erased_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.erased
    ADD CONSTRAINT erased_pkey PRIMARY KEY (relation);


--
-- Name: experience experience_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.experience
    ADD CONSTRAINT experience_pkey PRIMARY KEY (quarter, service, question, is_yes);


--
-- Name: head head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (list);


--
-- Name: hole hole_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hole
    ADD CONSTRAINT hole_pkey PRIMARY KEY (list, "position", "inner");


--
-- Name: list list_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list
    ADD CONSTRAINT list_pkey PRIMARY KEY (number);


--
-- Name: mark mark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mark
    ADD CONSTRAINT mark_pkey PRIMARY KEY (mark, room);


--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);


--
-- Name: node node_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.node
    ADD CONSTRAINT node_pkey PRIMARY KEY (list, depth, number);


--
-- Name: record record_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (room, seq);


--
-- Name: record_0 record_0_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_0
    ADD CONSTRAINT record_0_pkey PRIMARY KEY (room, seq);


--
-- Name: record record_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_0 record_0_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_0
    ADD CONSTRAINT record_0_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_10 record_10_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_10
    ADD CONSTRAINT record_10_pkey PRIMARY KEY (room, seq);


--
-- Name: record_10 record_10_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_10
    ADD CONSTRAINT record_10_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_11 record_11_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_11
    ADD CONSTRAINT record_11_pkey PRIMARY KEY (room, seq);


--
-- Name: record_11 record_11_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_11
    ADD CONSTRAINT record_11_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_12 record_12_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_12
    ADD CONSTRAINT record_12_pkey PRIMARY KEY (room, seq);


--
-- Name: record_12 record_12_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_12
    ADD CONSTRAINT record_12_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_13 record_13_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_13
    ADD CONSTRAINT record_13_pkey PRIMARY KEY (room, seq);


--
-- Name: record_13 record_13_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_13
    ADD CONSTRAINT record_13_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_14 record_14_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_14
    ADD CONSTRAINT record_14_pkey PRIMARY KEY (room, seq);


--
-- Name: record_14 record_14_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_14
    ADD CONSTRAINT record_14_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_15 record_15_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_15
    ADD CONSTRAINT record_15_pkey PRIMARY KEY (room, seq);


--
-- Name: record_15 record_15_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_15
    ADD CONSTRAINT record_15_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_1 record_1_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_1
    ADD CONSTRAINT record_1_pkey PRIMARY KEY (room, seq);


--
-- Name: record_1 record_1_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_1
    ADD CONSTRAINT record_1_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_2 record_2_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_2
    ADD CONSTRAINT record_2_pkey PRIMARY KEY (room, seq);


--
-- Name: record_2 record_2_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_2
    ADD CONSTRAINT record_2_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_3 record_3_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_3
    ADD CONSTRAINT record_3_pkey PRIMARY KEY (room, seq);


--
-- Name: record_3 record_3_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_3
    ADD CONSTRAINT record_3_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_4 record_4_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_4
    ADD CONSTRAINT record_4_pkey PRIMARY KEY (room, seq);


--
-- Name: record_4 record_4_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_4
    ADD CONSTRAINT record_4_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_5 record_5_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_5
    ADD CONSTRAINT record_5_pkey PRIMARY KEY (room, seq);


--
-- Name: record_5 record_5_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_5
    ADD CONSTRAINT record_5_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_6 record_6_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_6
    ADD CONSTRAINT record_6_pkey PRIMARY KEY (room, seq);


--
-- Name: record_6 record_6_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_6
    ADD CONSTRAINT record_6_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_7 record_7_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_7
    ADD CONSTRAINT record_7_pkey PRIMARY KEY (room, seq);


--
-- Name: record_7 record_7_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_7
    ADD CONSTRAINT record_7_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_8 record_8_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_8
    ADD CONSTRAINT record_8_pkey PRIMARY KEY (room, seq);


--
-- Name: record_8 record_8_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_8
    ADD CONSTRAINT record_8_room_client_id_key UNIQUE (room, client_id);


--
-- Name: record_9 record_9_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_9
    ADD CONSTRAINT record_9_pkey PRIMARY KEY (room, seq);


--
-- Name: record_9 record_9_room_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_9
    ADD CONSTRAINT record_9_room_client_id_key UNIQUE (room, client_id);


--
-- Name: room room_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_name_key UNIQUE (name);


--
-- Name: room room_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (id);


--
-- Name: roster roster_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roster
    ADD CONSTRAINT roster_pkey PRIMARY KEY (number);


--
-- Name: secret secret_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secret
    ADD CONSTRAINT secret_pkey PRIMARY KEY (name);


--
-- Name: spent spent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.spent
    ADD CONSTRAINT spent_pkey PRIMARY KEY (week, purpose, mark);


--
-- Name: tally tally_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (name);


--
-- Name: used_even used_even_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.used_even
    ADD CONSTRAINT used_even_pkey PRIMARY KEY (mark);


--
-- Name: used_odd used_odd_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.used_odd
    ADD CONSTRAINT used_odd_pkey PRIMARY KEY (mark);


--
-- Name: vault vault_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vault
    ADD CONSTRAINT vault_pkey PRIMARY KEY (name);


--
-- Name: week_count week_count_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.week_count
    ADD CONSTRAINT week_count_pkey PRIMARY KEY (week, purpose);


--
-- Name: withdrawal withdrawal_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.withdrawal
    ADD CONSTRAINT withdrawal_key_key UNIQUE (key);


--
-- Name: withdrawal withdrawal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.withdrawal
    ADD CONSTRAINT withdrawal_pkey PRIMARY KEY (number);


--
-- Name: carried_by_record; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX carried_by_record ON public.carried USING btree (room, record);


--
-- Name: entry_by_position; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX entry_by_position ON public.entry USING btree (list, "position");


--
-- Name: entry_by_record; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX entry_by_record ON public.entry USING btree (room, record, list);


--
-- Name: mark_by_room; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mark_by_room ON public.mark USING btree (room);


--
-- Name: record_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_by_expiry ON ONLY public.record USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_0_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_0_expires_on_idx ON public.record_0 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_10_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_10_expires_on_idx ON public.record_10 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_11_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_11_expires_on_idx ON public.record_11 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_12_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_12_expires_on_idx ON public.record_12 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_13_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_13_expires_on_idx ON public.record_13 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_14_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_14_expires_on_idx ON public.record_14 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_15_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_15_expires_on_idx ON public.record_15 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_1_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_1_expires_on_idx ON public.record_1 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_2_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_2_expires_on_idx ON public.record_2 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_3_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_3_expires_on_idx ON public.record_3 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_4_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_4_expires_on_idx ON public.record_4 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_5_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_5_expires_on_idx ON public.record_5 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_6_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_6_expires_on_idx ON public.record_6 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_7_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_7_expires_on_idx ON public.record_7 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_8_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_8_expires_on_idx ON public.record_8 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: record_9_expires_on_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_9_expires_on_idx ON public.record_9 USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: room_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX room_by_expiry ON public.room USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: room_by_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX room_by_kind ON public.room USING btree (kind);


--
-- Name: vault_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vault_by_expiry ON public.vault USING btree (expires_on) WHERE (expires_on IS NOT NULL);


--
-- Name: vault_by_touch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vault_by_touch ON public.vault USING btree (touched_on);


--
-- Name: withdrawal_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX withdrawal_by_expiry ON public.withdrawal USING btree (expires_on);


--
-- Name: chunk_0_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_0_pkey;


--
-- Name: chunk_10_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_10_pkey;


--
-- Name: chunk_11_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_11_pkey;


--
-- Name: chunk_12_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_12_pkey;


--
-- Name: chunk_13_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_13_pkey;


--
-- Name: chunk_14_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_14_pkey;


--
-- Name: chunk_15_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_15_pkey;


--
-- Name: chunk_1_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_1_pkey;


--
-- Name: chunk_2_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_2_pkey;


--
-- Name: chunk_3_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_3_pkey;


--
-- Name: chunk_4_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_4_pkey;


--
-- Name: chunk_5_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_5_pkey;


--
-- Name: chunk_6_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_6_pkey;


--
-- Name: chunk_7_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_7_pkey;


--
-- Name: chunk_8_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_8_pkey;


--
-- Name: chunk_9_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.chunk_pkey ATTACH PARTITION public.chunk_9_pkey;


--
-- Name: record_0_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_0_expires_on_idx;


--
-- Name: record_0_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_0_pkey;


--
-- Name: record_0_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_0_room_client_id_key;


--
-- Name: record_10_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_10_expires_on_idx;


--
-- Name: record_10_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_10_pkey;


--
-- Name: record_10_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_10_room_client_id_key;


--
-- Name: record_11_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_11_expires_on_idx;


--
-- Name: record_11_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_11_pkey;


--
-- Name: record_11_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_11_room_client_id_key;


--
-- Name: record_12_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_12_expires_on_idx;


--
-- Name: record_12_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_12_pkey;


--
-- Name: record_12_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_12_room_client_id_key;


--
-- Name: record_13_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_13_expires_on_idx;


--
-- Name: record_13_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_13_pkey;


--
-- Name: record_13_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_13_room_client_id_key;


--
-- Name: record_14_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_14_expires_on_idx;


--
-- Name: record_14_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_14_pkey;


--
-- Name: record_14_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_14_room_client_id_key;


--
-- Name: record_15_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_15_expires_on_idx;


--
-- Name: record_15_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_15_pkey;


--
-- Name: record_15_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_15_room_client_id_key;


--
-- Name: record_1_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_1_expires_on_idx;


--
-- Name: record_1_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_1_pkey;


--
-- Name: record_1_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_1_room_client_id_key;


--
-- Name: record_2_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_2_expires_on_idx;


--
-- Name: record_2_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_2_pkey;


--
-- Name: record_2_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_2_room_client_id_key;


--
-- Name: record_3_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_3_expires_on_idx;


--
-- Name: record_3_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_3_pkey;


--
-- Name: record_3_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_3_room_client_id_key;


--
-- Name: record_4_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_4_expires_on_idx;


--
-- Name: record_4_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_4_pkey;


--
-- Name: record_4_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_4_room_client_id_key;


--
-- Name: record_5_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_5_expires_on_idx;


--
-- Name: record_5_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_5_pkey;


--
-- Name: record_5_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_5_room_client_id_key;


--
-- Name: record_6_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_6_expires_on_idx;


--
-- Name: record_6_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_6_pkey;


--
-- Name: record_6_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_6_room_client_id_key;


--
-- Name: record_7_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_7_expires_on_idx;


--
-- Name: record_7_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_7_pkey;


--
-- Name: record_7_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_7_room_client_id_key;


--
-- Name: record_8_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_8_expires_on_idx;


--
-- Name: record_8_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_8_pkey;


--
-- Name: record_8_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_8_room_client_id_key;


--
-- Name: record_9_expires_on_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_by_expiry ATTACH PARTITION public.record_9_expires_on_idx;


--
-- Name: record_9_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_pkey ATTACH PARTITION public.record_9_pkey;


--
-- Name: record_9_room_client_id_key; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.record_room_client_id_key ATTACH PARTITION public.record_9_room_client_id_key;


--
-- Name: entry entry_added; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER entry_added AFTER INSERT ON public.entry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.count_entries();


--
-- Name: entry entry_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER entry_gone AFTER DELETE ON public.entry REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.count_entries();


--
-- Name: hole hole_added; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER hole_added AFTER INSERT ON public.hole REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.count_holes();


--
-- Name: box noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.box FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: carried noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.carried FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: chunk noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.chunk FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: credential noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.credential FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: drawn noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.drawn FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: entry noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.entry FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: experience noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.experience FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: head noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.head FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: hole noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.hole FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: list noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.list FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: mark noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.mark FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: node noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.node FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: record noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.record FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: room noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.room FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: secret noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.secret FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: spent noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.spent FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: vault noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.vault FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: week_count noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.week_count FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: withdrawal noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted AFTER DELETE ON public.withdrawal FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: credential noted_as_well; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_as_well AFTER INSERT ON public.credential FOR EACH STATEMENT EXECUTE FUNCTION public.note_erased();


--
-- Name: drawn noted_as_well; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_as_well AFTER INSERT ON public.drawn FOR EACH STATEMENT EXECUTE FUNCTION public.note_erased();


--
-- Name: experience noted_as_well; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_as_well AFTER INSERT ON public.experience FOR EACH STATEMENT EXECUTE FUNCTION public.note_erased();


--
-- Name: mark noted_as_well; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_as_well AFTER INSERT ON public.mark FOR EACH STATEMENT EXECUTE FUNCTION public.note_erased();


--
-- Name: spent noted_as_well; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_as_well AFTER INSERT ON public.spent FOR EACH STATEMENT EXECUTE FUNCTION public.note_erased();


--
-- Name: vault noted_as_well; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_as_well AFTER INSERT ON public.vault FOR EACH STATEMENT EXECUTE FUNCTION public.note_erased();


--
-- Name: box noted_too; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_too AFTER UPDATE ON public.box FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: experience noted_too; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_too AFTER UPDATE ON public.experience FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: head noted_too; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_too AFTER UPDATE ON public.head FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: node noted_too; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_too AFTER UPDATE ON public.node FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: record noted_too; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_too AFTER UPDATE ON public.record FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: vault noted_too; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_too AFTER UPDATE ON public.vault FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: week_count noted_too; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER noted_too AFTER UPDATE ON public.week_count FOR EACH ROW EXECUTE FUNCTION public.note_erased();


--
-- Name: carried carried_room_record_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.carried
    ADD CONSTRAINT carried_room_record_fkey FOREIGN KEY (room, record) REFERENCES public.record(room, seq) ON DELETE CASCADE;


--
-- Name: chunk chunk_room_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.chunk
    ADD CONSTRAINT chunk_room_fkey FOREIGN KEY (room) REFERENCES public.room(id) ON DELETE CASCADE;


--
-- Name: entry entry_list_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_list_fkey FOREIGN KEY (list) REFERENCES public.list(number);


--
-- Name: entry entry_room_record_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_room_record_fkey FOREIGN KEY (room, record) REFERENCES public.record(room, seq) ON DELETE CASCADE;


--
-- Name: head head_list_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.head
    ADD CONSTRAINT head_list_fkey FOREIGN KEY (list) REFERENCES public.list(number);


--
-- Name: hole hole_list_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hole
    ADD CONSTRAINT hole_list_fkey FOREIGN KEY (list) REFERENCES public.list(number);


--
-- Name: mark mark_room_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mark
    ADD CONSTRAINT mark_room_fkey FOREIGN KEY (room) REFERENCES public.room(id) ON DELETE CASCADE;


--
-- Name: node node_list_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.node
    ADD CONSTRAINT node_list_fkey FOREIGN KEY (list) REFERENCES public.list(number);


--
-- Name: record record_room_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.record
    ADD CONSTRAINT record_room_fkey FOREIGN KEY (room) REFERENCES public.room(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict Oq6M4niPNogQNp6frPFR6AIkCQMcd4mI6P2rgXiV0ZfW5IjkcxnhXMxWcaBQmu0

