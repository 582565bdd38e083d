-- The signature by a token's own key over the mark of the request that it paid for, which came with that request. It
-- shows whoever redeems the token again that it was spent: nobody but its owner can make it.
-- Learns: nothing. The token's public key is sent to nobody, so a signature fits every token alike.
-- A token that was spent before this migration has none, and is taken once more.
ALTER TABLE spent ADD COLUMN signature BYTEA CHECK (length(signature) = 64);
ALTER TABLE spent ALTER COLUMN signature SET STATISTICS 0;

DROP FUNCTION spend(INTEGER, TEXT, BYTEA, BYTEA, INTEGER);

-- Spend a token. The row with the week's count is locked first: it keeps the bound exact, and makes a repeat write
-- something before it is answered "again".
CREATE FUNCTION spend(
    token_week INTEGER, token_purpose TEXT, token_mark BYTEA, by_request BYTEA, by_signature BYTEA, most INTEGER
) RETURNS TEXT LANGUAGE plpgsql AS $$
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
