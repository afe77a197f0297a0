-- What restricts who may read, kept in the transaction of what was recorded, so that it is never behind.

-- Every restriction that was ever laid on an act.
CREATE TABLE restriction (
    restriction INTEGER      PRIMARY KEY,
    words       VARCHAR(1000) NOT NULL UNIQUE -- such as secret//eyes-only,nodis
);

-- The acts that are restricted, as their marking now reads; it holds for all versions of an act and for every past moment.
CREATE TABLE restricted_act (
    dossier     VARCHAR(255) NOT NULL,
    act         INTEGER      NOT NULL,
    restriction INTEGER      NOT NULL,
    PRIMARY KEY (dossier, act)
);

CREATE INDEX restricted_act_by_restriction ON restricted_act (dossier, restriction);

-- Who may see which dossier now; written in the transaction of the events that say so.
CREATE TABLE dossier_grant (
    subject  VARCHAR(255) NOT NULL,
    dossier  VARCHAR(255) NOT NULL, -- * for every dossier
    until_at VARCHAR(32),           -- RFC 3339, UTC, three decimals, exclusive; null without end
    PRIMARY KEY (subject, dossier)
);
