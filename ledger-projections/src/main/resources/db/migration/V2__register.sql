-- The register: dossiers and acts as filed, for lists and filters.

CREATE TABLE register_dossier (
    dossier     VARCHAR(255)  PRIMARY KEY,
    party_one   VARCHAR(16)   NOT NULL,
    party_other VARCHAR(16)   NOT NULL,
    subject     VARCHAR       NOT NULL,
    description VARCHAR,
    findable    VARCHAR       NOT NULL, -- id, subject and description, folded
    closed      BOOLEAN       NOT NULL,
    version     INTEGER       NOT NULL, -- the last folio
    acts        INTEGER       NOT NULL,
    last_act    INTEGER,
    opened_at   VARCHAR(32)   NOT NULL,
    opened_by   VARCHAR(255)  NOT NULL
);

CREATE TABLE register_act (
    dossier     VARCHAR(255) NOT NULL,
    folio       INTEGER      NOT NULL,
    filing      INTEGER      NOT NULL, -- the folio of the first act recorded with it
    type        VARCHAR(128) NOT NULL,
    sort_day    DATE         NOT NULL, -- 9999-12-31 when undated
    latest_day  DATE         NOT NULL, -- 9999-12-31 when undated or without end
    position    BIGINT       NOT NULL,
    recorded_at VARCHAR(32)  NOT NULL,
    recorded_by VARCHAR(255) NOT NULL,
    content     BYTEA        NOT NULL, -- the act, JSON in UTF-8
    PRIMARY KEY (dossier, folio)
);

CREATE INDEX register_act_by_day ON register_act (dossier, sort_day, latest_day, folio);

CREATE TABLE register_party (
    dossier VARCHAR(255) NOT NULL,
    folio   INTEGER      NOT NULL,
    party   VARCHAR(16)  NOT NULL,
    PRIMARY KEY (dossier, folio, party)
);

CREATE TABLE register_reference (
    dossier VARCHAR(255) NOT NULL,
    folio   INTEGER      NOT NULL, -- the act that refers
    place   VARCHAR(255) NOT NULL, -- where in the act, a JSON Pointer
    named   INTEGER      NOT NULL, -- the folio referred to
    answers BOOLEAN      NOT NULL,
    PRIMARY KEY (dossier, folio, place)
);

CREATE INDEX register_reference_by_named ON register_reference (dossier, named, folio);
