-- The journal: one row a record, never changed, never deleted.
CREATE TABLE event (
    seq      INTEGER PRIMARY KEY,
    command  BLOB    NOT NULL,           -- id of the command (UUID)
    part     INTEGER NOT NULL,           -- place among the records of that command
    entity   TEXT    NOT NULL,           -- incident/4711, server/srv-03, ...
    kind     TEXT    NOT NULL,
    happened INTEGER NOT NULL,           -- seconds since 1970 in UTC
    recorded INTEGER NOT NULL,           -- seconds since 1970 in UTC, never falling
    by       TEXT    NOT NULL,
    via      TEXT    NOT NULL,
    version  INTEGER NOT NULL,           -- of the JSON
    body     TEXT    NOT NULL            -- JSON
) STRICT;
CREATE UNIQUE INDEX event_command ON event (command, part);
CREATE INDEX event_entity ON event (entity, seq);

-- At most one snapshot of the world; deleting it loses nothing.
CREATE TABLE snapshot (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    layout INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    body   BLOB    NOT NULL
) STRICT;
