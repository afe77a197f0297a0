CREATE TABLE shelf.paper (
    dossier VARCHAR(100) NOT NULL,
    folio   BIGINT       NOT NULL,
    text    VARCHAR      NOT NULL,
    PRIMARY KEY (dossier, folio)
);
