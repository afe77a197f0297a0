-- The audit trail: the envelope of every event.

CREATE TABLE audit.entry (
    position    BIGINT       PRIMARY KEY,
    dossier     VARCHAR(255) NOT NULL,
    folio       INTEGER      NOT NULL,
    act         INTEGER,               -- by whose restriction it may be seen; none where it is about the dossier
    filing      INTEGER,               -- the first folio recorded with it; none for record-keeping
    type        VARCHAR(128) NOT NULL,
    event_id    VARCHAR(64)  NOT NULL,
    recorded_at VARCHAR(32)  NOT NULL,
    recorded_by VARCHAR(255) NOT NULL,
    through     VARCHAR(255),
    request_id  VARCHAR(255),
    reason      VARCHAR
);

CREATE INDEX audit_entry_by_dossier ON audit.entry (dossier, position);
