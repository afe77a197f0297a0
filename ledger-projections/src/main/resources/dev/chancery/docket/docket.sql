-- How each issue stood, from which position until which (what was recorded) and from which day until which
-- (what had been done), to readers who see so much of the dossier.

-- Every sight that rows have had: the numbers of the restrictions in a dossier, and of those that withhold, such as 1,3/3.
CREATE TABLE docket.sight (
    sight VARCHAR PRIMARY KEY
);

CREATE TABLE docket.issue (
    dossier        VARCHAR(255) NOT NULL,
    sight          VARCHAR      NOT NULL, -- empty where nothing in the dossier is restricted
    issue          INTEGER      NOT NULL, -- the folio that opened it
    from_position  BIGINT       NOT NULL, -- inclusive
    until_position BIGINT       NOT NULL, -- exclusive; the largest number while it holds
    from_day       DATE         NOT NULL, -- inclusive
    until_day      DATE         NOT NULL, -- exclusive; 9999-12-31 while nothing done later changes it
    kind           VARCHAR(16)  NOT NULL,
    demand_kind    VARCHAR(32),
    claimant       VARCHAR(16)  NOT NULL,
    respondent     VARCHAR(16)  NOT NULL,
    status         VARCHAR(16)  NOT NULL,
    is_open        BOOLEAN      NOT NULL,
    on_list        SMALLINT     NOT NULL, -- 0 closed, 1 open, 2 open until something was done later, 3 open until something was recorded
    extent         VARCHAR(8),
    contested_on   VARCHAR(64)  NOT NULL, -- kinds, with commas between; empty when not contested
    rejected       BOOLEAN      NOT NULL,
    reserved       BOOLEAN      NOT NULL,
    not_pursued    BOOLEAN      NOT NULL,
    lodged_by      INTEGER,
    lodged_on      VARCHAR,
    opened_on      VARCHAR,               -- as stated, EDTF
    opened_day     DATE         NOT NULL, -- its sort day; the day of recording when undated
    has_due        SMALLINT     NOT NULL, -- 1 where an answer is due by some day, else 0
    due_on         VARCHAR,
    due_day        DATE         NOT NULL, -- 9999-12-31 when none
    due_basis      VARCHAR(16),
    due_calendar   VARCHAR,
    last_act       INTEGER      NOT NULL,
    PRIMARY KEY (dossier, issue, from_position, from_day, sight)
);

-- What is open is listed from the first item on: in its order, all of it or of what is asked for most.

CREATE INDEX docket_issue_by_opening ON docket.issue (on_list, opened_day, dossier, issue);
-- What is overdue has a due date, and most of what has one and was opened long ago is overdue.
CREATE INDEX docket_issue_by_having_due ON docket.issue (on_list, has_due, opened_day, dossier, issue);
CREATE INDEX docket_issue_by_due ON docket.issue (on_list, due_day, dossier, issue);
CREATE INDEX docket_issue_by_dossier ON docket.issue (on_list, dossier, issue);
CREATE INDEX docket_issue_by_claimant ON docket.issue (on_list, claimant, opened_day, dossier, issue);
CREATE INDEX docket_issue_by_respondent ON docket.issue (on_list, respondent, opened_day, dossier, issue);
CREATE INDEX docket_issue_by_status ON docket.issue (on_list, status, opened_day, dossier, issue);
CREATE INDEX docket_issue_by_kind ON docket.issue (on_list, kind, opened_day, dossier, issue);

-- What was open before something was recorded of it.
CREATE INDEX docket_issue_ended ON docket.issue (until_position, on_list);

-- What is open in a dossier is listed from the longest open on, and what ended in it is found, without the rows themselves.
CREATE INDEX docket_issue_of_dossier
    ON docket.issue (dossier, is_open, until_position, opened_day, issue, from_position, from_day, until_day, sight);
CREATE INDEX docket_issue_begun ON docket.issue (dossier, from_position);

-- How much was open in each dossier since when, whatever was done when; a row for each event that made it more or less.
CREATE TABLE docket.standing (
    dossier       VARCHAR(255) NOT NULL,
    sight         VARCHAR      NOT NULL,
    from_position BIGINT       NOT NULL,
    open_issues   INTEGER      NOT NULL,
    oldest        DATE,                  -- the day on which the first of them was opened; null where none was open
    PRIMARY KEY (dossier, sight, from_position)
);
