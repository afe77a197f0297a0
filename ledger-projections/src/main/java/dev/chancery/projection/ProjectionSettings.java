package dev.chancery.projection;

/**
 * How projections are read.
 *
 * @param segments how many a new generation's dossiers are parted into; 0 for one on H2 and two on PostgreSQL
 * @param batchSize how many events are taken in one transaction when the ledger is followed
 * @param rebuildBatchSize and when it is read anew
 */
public record ProjectionSettings(int segments, int batchSize, int rebuildBatchSize) {}
