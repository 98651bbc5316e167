-- Who may come in through a server. One row a token, never deleted; its secret is nowhere.
CREATE TABLE token (
    id        TEXT    PRIMARY KEY,
    hash      BLOB    NOT NULL,          -- SHA-256 of the secret
    role      TEXT    NOT NULL,
    reseller  TEXT,                      -- of the role that is one
    label     TEXT    NOT NULL,
    created   INTEGER NOT NULL,          -- seconds since 1970 in UTC, as below
    expires   INTEGER NOT NULL,
    last_used INTEGER,
    revoked   INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX token_hash ON token (hash);

-- What was done, or tried, with which of them.
CREATE TABLE audit (
    seq     INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,            -- seconds since 1970 in UTC
    token   TEXT,                        -- id
    label   TEXT,
    who     TEXT    NOT NULL,
    address TEXT    NOT NULL,
    what    TEXT    NOT NULL,
    act     TEXT,
    command BLOB,                        -- id of the command (UUID)
    outcome TEXT    NOT NULL
) STRICT;
