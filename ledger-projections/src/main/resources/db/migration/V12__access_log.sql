-- Who read what: an entry for each read over HTTP, written once and never changed.
CREATE TABLE access_log (
    position   BIGINT        PRIMARY KEY, -- from 1 on without a gap, in the order of writing
    read_at    BIGINT        NOT NULL,    -- milliseconds since 1970, UTC: when the answer was complete, or a long one begun
    subject    VARCHAR(255)  NOT NULL,    -- - for nobody known
    call_id    VARCHAR(64),               -- none where a request came to no call
    method     VARCHAR(16)   NOT NULL,
    path       VARCHAR(1000) NOT NULL,    -- as sent
    query      VARCHAR(2000),             -- as sent
    dossier    VARCHAR(255),              -- as the path names it, or the query
    status     INTEGER       NOT NULL,
    results    BIGINT,                    -- none while a long answer is still being written
    took_ms    BIGINT,                    -- likewise
    address    VARCHAR(64)   NOT NULL,
    request_id VARCHAR(64)   NOT NULL
);

-- In the order of the list, so that a page of a long log is read along one of them and no further.
CREATE INDEX access_log_by_time ON access_log (read_at DESC, position DESC);
CREATE INDEX access_log_by_subject ON access_log (subject, read_at DESC, position DESC);
CREATE INDEX access_log_by_dossier ON access_log (dossier, read_at DESC, position DESC);
