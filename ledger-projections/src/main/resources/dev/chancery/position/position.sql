-- Positions and commitments: what each party has said of each act, and what was promised, known and followed.
-- Rows hold from one position, inclusive, until another, exclusive: the largest number while they stand.
-- A valid_day is the sort day of the act, or the day on which it was first recorded when undated.

CREATE TABLE position.dossier (
    dossier     VARCHAR(255) PRIMARY KEY,
    party_one   VARCHAR(16)  NOT NULL,
    party_other VARCHAR(16)  NOT NULL
);

CREATE TABLE position.act (
    dossier     VARCHAR(255) NOT NULL,
    act         INTEGER      NOT NULL,
    type        VARCHAR(128) NOT NULL,
    PRIMARY KEY (dossier, act)
);

-- The lines of the assertion matrix: every act and kind on which anything was ever said.
CREATE TABLE position.line (
    dossier VARCHAR(255) NOT NULL,
    about   INTEGER      NOT NULL,
    kind    VARCHAR(16)  NOT NULL, -- empty for what concerns the act as a whole
    PRIMARY KEY (dossier, about, kind)
);

CREATE TABLE position.stance (
    dossier        VARCHAR(255) NOT NULL,
    act            INTEGER      NOT NULL, -- by which it was said
    named          INTEGER      NOT NULL, -- the folio that the act names
    about          INTEGER      NOT NULL, -- the same, or what the assertion named is about, where one is denied or admitted
    party          VARCHAR(16)  NOT NULL,
    from_position  BIGINT       NOT NULL,
    until_position BIGINT       NOT NULL,
    kind           VARCHAR(16)  NOT NULL,
    stance         VARCHAR(16)  NOT NULL,
    imputed_to     VARCHAR(16),
    stated_on      VARCHAR,               -- as stated, EDTF
    valid_day      DATE         NOT NULL,
    PRIMARY KEY (dossier, act, named, about, party, from_position)
);

CREATE INDEX position_stance_by_line ON position.stance (dossier, about, kind, until_position);
-- Of which acts anything was said otherwise between two positions.
CREATE INDEX position_stance_begun ON position.stance (dossier, from_position, about);
CREATE INDEX position_stance_ended ON position.stance (dossier, until_position, about);

CREATE TABLE position.citation (
    dossier        VARCHAR(255) NOT NULL,
    act            INTEGER      NOT NULL, -- the act that refers
    named          INTEGER      NOT NULL, -- the folio referred to
    from_position  BIGINT       NOT NULL,
    until_position BIGINT       NOT NULL,
    asserts        BOOLEAN      NOT NULL, -- whether it asserts something about it
    by_parties     VARCHAR      NOT NULL, -- with commas between; empty where it changes nothing
    valid_day      DATE         NOT NULL,
    PRIMARY KEY (dossier, act, named, from_position)
);

CREATE INDEX position_citation_by_named ON position.citation (dossier, named, act);

CREATE TABLE position.commitment (
    dossier        VARCHAR(255) NOT NULL,
    act            INTEGER      NOT NULL,
    item           INTEGER      NOT NULL, -- from 1; 0 where the act makes one commitment
    from_position  BIGINT       NOT NULL,
    until_position BIGINT       NOT NULL,
    kind           VARCHAR(16)  NOT NULL,
    by_parties     VARCHAR      NOT NULL, -- with commas before, between and after
    to_parties     VARCHAR      NOT NULL,
    stated_on      VARCHAR,
    covers         VARCHAR,
    protects       VARCHAR      NOT NULL, -- with commas between
    depends_on     VARCHAR,
    builds_on      VARCHAR      NOT NULL, -- the folios that it replies to or recalls
    valid_day      DATE         NOT NULL,
    PRIMARY KEY (dossier, act, item, from_position)
);

CREATE TABLE position.harm (
    dossier        VARCHAR(255) NOT NULL,
    act            INTEGER      NOT NULL, -- the incident
    harmed         VARCHAR(32)  NOT NULL, -- one of the things it affects
    from_position  BIGINT       NOT NULL,
    until_position BIGINT       NOT NULL,
    respondent     VARCHAR(16)  NOT NULL,
    victim         VARCHAR(16)  NOT NULL,
    stated_on      VARCHAR,
    sort_day       DATE         NOT NULL, -- 9999-12-31 when undated
    valid_day      DATE         NOT NULL,
    PRIMARY KEY (dossier, act, harmed, from_position)
);

CREATE INDEX position_harm_by_scope ON position.harm (dossier, harmed, sort_day);

CREATE TABLE position.notice (
    dossier        VARCHAR(255) NOT NULL,
    act            INTEGER      NOT NULL, -- the notification
    concern        VARCHAR(32)  NOT NULL, -- one of the things it concerns; empty where it states none
    from_position  BIGINT       NOT NULL,
    until_position BIGINT       NOT NULL,
    by_parties     VARCHAR      NOT NULL,
    to_parties     VARCHAR      NOT NULL,
    stated_on      VARCHAR,
    sort_day       DATE         NOT NULL, -- 9999-12-31 when undated
    valid_day      DATE         NOT NULL,
    PRIMARY KEY (dossier, act, concern, from_position)
);

CREATE INDEX position_notice_by_concern ON position.notice (dossier, concern, sort_day);
