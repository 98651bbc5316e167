-- Who may come in through a server. One row a token, never deleted; its secret is nowhere.
CREATE TABLE token (
    id        text   PRIMARY KEY,
    hash      bytea  NOT NULL CONSTRAINT token_hash UNIQUE, -- SHA-256 of the secret
    role      text   NOT NULL,
    reseller  text,                      -- of the role that is one
    label     text   NOT NULL,
    created   bigint NOT NULL,           -- seconds since 1970 in UTC, as below
    expires   bigint NOT NULL,
    last_used bigint,
    revoked   bigint
);

-- What was done, or tried, with which of them. Its order is that of the numbers; gaps mean nothing.
CREATE TABLE audit (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      bigint NOT NULL,             -- seconds since 1970 in UTC
    token   text,                        -- id
    label   text,
    who     text   NOT NULL,
    address text   NOT NULL,
    what    text   NOT NULL,
    act     text,
    command uuid,
    outcome text   NOT NULL
);

INSERT INTO layout VALUES (2);
