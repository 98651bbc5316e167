-- The journal: one row a record, never changed, never deleted. `seq` is counted by the desk itself: a
-- sequence of the database has gaps, and its order is not that of the commits.
CREATE TABLE event (
    seq      bigint CONSTRAINT event_seq PRIMARY KEY,
    command  uuid   NOT NULL,
    part     bigint NOT NULL,            -- place among the records of that command
    entity   text   NOT NULL,            -- incident/4711, server/srv-03, ...
    kind     text   NOT NULL,
    happened bigint NOT NULL,            -- seconds since 1970 in UTC
    recorded bigint NOT NULL,            -- seconds since 1970 in UTC, never falling
    by       text   NOT NULL,
    via      text   NOT NULL,
    version  bigint NOT NULL,            -- of the JSON
    body     text   NOT NULL,            -- JSON as it was written: the hash is over its bytes
    hash     bytea  NOT NULL,            -- over this record and the one before it; see src/store/record.rs
    CONSTRAINT event_command UNIQUE (command, part)
);
CREATE INDEX event_entity ON event (entity, seq);

-- At most one snapshot of the world; deleting it loses nothing.
CREATE TABLE snapshot (
    id     int    PRIMARY KEY CHECK (id = 1),
    layout bigint NOT NULL,
    seq    bigint NOT NULL,
    hash   bytea  NOT NULL,              -- of the record it was made after
    body   bytea  NOT NULL
);

-- Who is on which incident at the moment; emptying it loses nothing.
CREATE UNLOGGED TABLE presence (
    console  uuid   PRIMARY KEY,
    by       text   NOT NULL,
    incident bigint NOT NULL,
    since    bigint NOT NULL,            -- seconds since 1970 in UTC
    seen     bigint NOT NULL             -- seconds since 1970 in UTC, when it was last heard of
);

-- The layout of these tables.
CREATE TABLE layout (number int NOT NULL);
INSERT INTO layout VALUES (1);
