-- Who may do and see what: changes in an order of their own, beside that of the correspondence.

CREATE TABLE access_event (
    number      BIGINT       PRIMARY KEY,     -- from 1, without gaps
    subject     VARCHAR(255) NOT NULL,        -- whom it is about
    sequence    INTEGER      NOT NULL,
    type        VARCHAR(128) NOT NULL,
    revision    VARCHAR(16)  NOT NULL,
    payload     BYTEA        NOT NULL,        -- JSON, with the reason
    recorded_at VARCHAR(32)  NOT NULL,        -- RFC 3339, UTC, three decimals; never before the one before
    recorded_by VARCHAR(255) NOT NULL,
    request_id  VARCHAR(255),
    CONSTRAINT access_event_once UNIQUE (subject, sequence)
);

-- What proves who a local user is; in no event, no answer and no log.
CREATE TABLE credential (
    subject    VARCHAR(255) PRIMARY KEY,
    hash       VARCHAR(255) NOT NULL,
    changed_at VARCHAR(32)  NOT NULL
);
