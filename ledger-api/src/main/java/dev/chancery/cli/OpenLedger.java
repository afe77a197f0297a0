package dev.chancery.cli;

/** A ledger that was opened for a command. */
public interface OpenLedger extends AutoCloseable {

    /** A part of it. */
    <T> T part(Class<T> type);

    /** A setting that has a default. */
    String setting(String name);

    @Override
    void close();
}
