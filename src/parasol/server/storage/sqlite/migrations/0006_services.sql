-- What members found at services (docs/protocol.md, section 21). The services themselves are records of the room of the
-- kind "public", which anybody may read.

-- How often each answer was given about a service in a quarter; gone when the quarter is more than three before.
-- Learns: how many members had a bad or a good time at a service, in which quarter, counts under five too. Not who, not
-- on which day, and not which answers were given together: there is no column for it.
CREATE TABLE experience (
    service  BLOB NOT NULL CHECK (length(service) = 16),
    quarter  INTEGER NOT NULL,
    question TEXT NOT NULL,
    is_yes   INTEGER NOT NULL CHECK (is_yes IN (0, 1)),
    count    INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (quarter, service, question, is_yes)
) STRICT, WITHOUT ROWID;
