-- Projections keep their tables in schemas of their own, by generation, and are read anew from the events: what they kept
-- until now goes. Beside them: how far each has come, what it could not take, and answers to requests that may be repeated.

DROP TABLE register_assessment;
DROP TABLE register_discrepancy;
DROP TABLE register_account;
DROP TABLE register_strike_out;
DROP TABLE register_paper;
DROP TABLE register_reference;
DROP TABLE register_person;
DROP TABLE register_party;
DROP TABLE register_act;
DROP TABLE register_cover;
DROP TABLE register_dossier;
DROP TABLE docket_issue;
DROP TABLE audit_entry;
DROP TABLE position_notice;
DROP TABLE position_harm;
DROP TABLE position_commitment;
DROP TABLE position_citation;
DROP TABLE position_stance;
DROP TABLE position_line;
DROP TABLE position_act;
DROP TABLE position_dossier;
DROP TABLE projection_token;

CREATE TABLE projection_generation (
    projection VARCHAR(64) NOT NULL,
    generation INTEGER     NOT NULL,
    version    INTEGER     NOT NULL, -- the declared one that it was made by
    state      VARCHAR(16) NOT NULL, -- rebuilding, answering or retired
    segments   INTEGER     NOT NULL,
    since      TIMESTAMP WITH TIME ZONE NOT NULL, -- in this state
    PRIMARY KEY (projection, generation)
);

-- How far each segment has come, and which node has it. Written in the transaction of the rows.
CREATE TABLE projection_segment (
    projection     VARCHAR(64) NOT NULL,
    generation     INTEGER     NOT NULL,
    segment        INTEGER     NOT NULL,
    until_position BIGINT      NOT NULL, -- what was on file when it was begun, which is read dossier by dossier
    at_dossier     VARCHAR(255),         -- the last dossier of that which was read; null when all was
    at_folio       BIGINT      NOT NULL,
    position       BIGINT      NOT NULL, -- up to which all was read; 0 until until_position is
    consumed       BIGINT      NOT NULL, -- events
    checksum       BIGINT      NOT NULL, -- of their identifiers
    owner          VARCHAR(255),
    claimed_until  TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (projection, generation, segment)
);

CREATE TABLE ledger_node (
    node    VARCHAR(255) PRIMARY KEY,
    seen_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Events that a projection could not take, and later ones of the same dossier, which wait for them.
CREATE TABLE dead_letter (
    projection  VARCHAR(64)  NOT NULL,
    generation  INTEGER      NOT NULL,
    position    BIGINT       NOT NULL,
    dossier     VARCHAR(255) NOT NULL,
    folio       BIGINT       NOT NULL,
    event_id    VARCHAR(64)  NOT NULL,
    type        VARCHAR(128) NOT NULL,
    cause       VARCHAR(4000),           -- null for one that waits
    attempts    INTEGER      NOT NULL,
    retry_asked BOOLEAN      NOT NULL,
    since       TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (projection, generation, position)
);

-- Events that a projection is to pass over, by whose decision and why; in every generation.
CREATE TABLE set_aside (
    projection VARCHAR(64)   NOT NULL,
    position   BIGINT        NOT NULL,
    event_id   VARCHAR(64)   NOT NULL,
    decided_by VARCHAR(255)  NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason     VARCHAR(4000) NOT NULL,
    PRIMARY KEY (projection, position)
);

-- What was answered first to a request with an Idempotency-Key; kept for ever.
CREATE TABLE first_answer (
    subject    VARCHAR(255) NOT NULL,
    path       VARCHAR(512) NOT NULL,
    repeat_key VARCHAR(255) NOT NULL,
    digest     VARCHAR(64)  NOT NULL, -- SHA-256 of the body
    status     INTEGER      NOT NULL,
    location   VARCHAR(512),
    version    INTEGER      NOT NULL,
    body       BYTEA        NOT NULL,
    position   BIGINT       NOT NULL,
    CONSTRAINT first_answer_once PRIMARY KEY (subject, path, repeat_key)
);
