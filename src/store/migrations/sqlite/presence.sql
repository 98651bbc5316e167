-- Who is on which incident at the moment; emptying it loses nothing.
CREATE TABLE IF NOT EXISTS presence (
    console  BLOB    PRIMARY KEY,        -- one console (UUID)
    by       TEXT    NOT NULL,
    incident INTEGER NOT NULL,
    since    INTEGER NOT NULL,           -- seconds since 1970 in UTC
    seen     INTEGER NOT NULL            -- seconds since 1970 in UTC, when it was last heard of
) STRICT, WITHOUT ROWID;
