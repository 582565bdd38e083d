-- The signature by a token's own key over the mark of the request that it paid for, which came with that request. It
-- shows whoever redeems the token again that it was spent: nobody but its owner can make it.
-- Learns: nothing. The token's public key is sent to nobody, so a signature fits every token alike.
-- A token that was spent before this migration has none, and is taken once more.
ALTER TABLE spent ADD COLUMN signature BLOB CHECK (length(signature) = 64);
