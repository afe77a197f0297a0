-- Dossiers, acts in every version, further accounts of them and where these differ.
-- from_position is inclusive, until_position exclusive; the largest number while the row stands.

-- Each dossier as it stands, for the list.
CREATE TABLE register.dossier (
    dossier     VARCHAR(255)  PRIMARY KEY,
    party_one   VARCHAR(16)   NOT NULL,
    party_other VARCHAR(16)   NOT NULL,
    subject     VARCHAR       NOT NULL,
    description VARCHAR,
    findable    VARCHAR       NOT NULL, -- the words of id, subject and description, folded, a blank before each
    closed      BOOLEAN       NOT NULL,
    version     INTEGER       NOT NULL, -- the last folio
    acts        INTEGER       NOT NULL, -- that stand
    last_act    INTEGER,                -- of those that stand
    years       VARCHAR       NOT NULL, -- how many of them were done in which: 1995:12 1996:40
    opened_at   VARCHAR(32)   NOT NULL,
    opened_by   VARCHAR(255)  NOT NULL
);

-- By which words dossiers are found, as they stand.
CREATE TABLE register.word (
    dossier VARCHAR(255) NOT NULL,
    word    VARCHAR(64)  NOT NULL, -- as far as it fits
    PRIMARY KEY (dossier, word)
);

CREATE INDEX register_word_by_word ON register.word (word, dossier);

-- What its cover said, and whether it was put away.
CREATE TABLE register.cover (
    dossier        VARCHAR(255) NOT NULL,
    from_position  BIGINT       NOT NULL,
    until_position BIGINT       NOT NULL,
    subject        VARCHAR      NOT NULL,
    description    VARCHAR,
    closed         BOOLEAN      NOT NULL,
    PRIMARY KEY (dossier, from_position)
);

CREATE TABLE register.act (
    dossier        VARCHAR(255) NOT NULL,
    folio          INTEGER      NOT NULL,
    revision       INTEGER      NOT NULL, -- counts from 1 with each correction
    filing         INTEGER      NOT NULL, -- the folio of the first act recorded with it
    type           VARCHAR(128) NOT NULL,
    from_position  BIGINT       NOT NULL,
    until_position BIGINT       NOT NULL, -- of the correction or the strike-out
    valid_day      DATE         NOT NULL, -- its sort day; the day the act was first recorded when undated
    sort_day       DATE         NOT NULL, -- 9999-12-31 when undated
    latest_day     DATE         NOT NULL, -- 9999-12-31 when undated or without end
    entry          INTEGER      NOT NULL, -- the folio that made this version: the act's own, or the correction's
    recorded_at    VARCHAR(32)  NOT NULL,
    recorded_by    VARCHAR(255) NOT NULL,
    fields         VARCHAR,               -- of a correction: those that differ, with commas between
    reason         VARCHAR,               -- of a correction
    content        BYTEA        NOT NULL, -- the act, JSON in UTF-8
    PRIMARY KEY (dossier, folio, revision)
);

CREATE INDEX register_act_by_day ON register.act (dossier, sort_day, latest_day, folio);

CREATE TABLE register.party (
    dossier  VARCHAR(255) NOT NULL,
    folio    INTEGER      NOT NULL,
    revision INTEGER      NOT NULL,
    party    VARCHAR(16)  NOT NULL,
    PRIMARY KEY (dossier, folio, revision, party)
);

CREATE TABLE register.person (
    dossier  VARCHAR(255) NOT NULL,
    folio    INTEGER      NOT NULL,
    revision INTEGER      NOT NULL,
    person   VARCHAR(255) NOT NULL, -- as recorded, as far as it fits
    PRIMARY KEY (dossier, folio, revision, person)
);

CREATE INDEX register_person_by_name ON register.person (dossier, person, folio);

CREATE TABLE register.reference (
    dossier  VARCHAR(255) NOT NULL,
    folio    INTEGER      NOT NULL, -- the act that refers
    revision INTEGER      NOT NULL,
    place    VARCHAR(255) NOT NULL, -- where in the act, a JSON Pointer
    field    VARCHAR(64)  NOT NULL, -- the first step of the place
    named    INTEGER      NOT NULL, -- the folio referred to
    answers  BOOLEAN      NOT NULL, -- never where the act that refers is known from its instruction only
    PRIMARY KEY (dossier, folio, revision, place)
);

CREATE INDEX register_reference_by_named ON register.reference (dossier, named, folio);

-- Of the acts that are papers: what a registry chases.
CREATE TABLE register.paper (
    dossier    VARCHAR(255) NOT NULL,
    folio      INTEGER      NOT NULL,
    revision   INTEGER      NOT NULL,
    known_of   BOOLEAN      NOT NULL, -- and not held
    unnumbered BOOLEAN      NOT NULL, -- of a numbered form, and its number is not known
    lacking    BOOLEAN      NOT NULL, -- either of them
    delivered  BOOLEAN      NOT NULL, -- false where only the instruction is known
    sort_day   DATE         NOT NULL, -- as the act has them
    latest_day DATE         NOT NULL,
    PRIMARY KEY (dossier, folio, revision)
);

CREATE INDEX register_paper_by_day ON register.paper (dossier, delivered, sort_day, latest_day, folio, revision);
CREATE INDEX register_paper_lacking ON register.paper (dossier, lacking, folio, revision);

-- Of the papers of which the number holds a serial: its place among their sender's.
CREATE TABLE register.serial_number (
    dossier    VARCHAR(255) NOT NULL,
    folio      INTEGER      NOT NULL,
    revision   INTEGER      NOT NULL,
    series     VARCHAR      NOT NULL, -- calendar year, sender, addressee, and what surrounds the serial
    serial     INTEGER      NOT NULL,
    before     VARCHAR      NOT NULL, -- what stands before it
    digits     INTEGER      NOT NULL, -- how many it is written with
    after      VARCHAR      NOT NULL, -- what stands after it
    PRIMARY KEY (dossier, folio, revision)
);

CREATE INDEX register_serial_number_in_series ON register.serial_number (dossier, series, serial, folio);

CREATE TABLE register.strike_out (
    dossier     VARCHAR(255) NOT NULL,
    act         INTEGER      NOT NULL,
    folio       INTEGER      NOT NULL, -- of the entry
    position    BIGINT       NOT NULL,
    recorded_at VARCHAR(32)  NOT NULL,
    recorded_by VARCHAR(255) NOT NULL,
    reason      VARCHAR      NOT NULL,
    PRIMARY KEY (dossier, act)
);

CREATE TABLE register.account (
    dossier     VARCHAR(255) NOT NULL,
    act         INTEGER      NOT NULL,
    folio       INTEGER      NOT NULL, -- of the entry that added it
    position    BIGINT       NOT NULL,
    recorded_at VARCHAR(32)  NOT NULL,
    recorded_by VARCHAR(255) NOT NULL,
    content     BYTEA        NOT NULL, -- the account, JSON in UTF-8
    PRIMARY KEY (dossier, act, folio)
);

CREATE TABLE register.discrepancy (
    dossier VARCHAR(255) NOT NULL,
    act     INTEGER      NOT NULL,
    folio   INTEGER      NOT NULL, -- of the entry that added the account
    place   INTEGER      NOT NULL, -- in that entry, from 0
    field   VARCHAR(64),           -- null where it is about the act as a whole
    states  VARCHAR      NOT NULL,
    sort    VARCHAR(32)  NOT NULL,
    PRIMARY KEY (dossier, act, folio, place)
);

CREATE TABLE register.assessment (
    dossier     VARCHAR(255) NOT NULL,
    act         INTEGER      NOT NULL,
    account     INTEGER      NOT NULL, -- the folio of an account that it weighs
    folio       INTEGER      NOT NULL, -- of the entry
    position    BIGINT       NOT NULL,
    recorded_at VARCHAR(32)  NOT NULL,
    recorded_by VARCHAR(255) NOT NULL,
    opinion     VARCHAR      NOT NULL,
    reason      VARCHAR      NOT NULL,
    PRIMARY KEY (dossier, act, account, folio)
);
