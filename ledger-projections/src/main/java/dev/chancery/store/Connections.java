package dev.chancery.store;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How the ledger connects to its database, whoever set that up: a URL, a user and a password are enough. */
public final class Connections {

    /**
     * A row that is waited for or a transaction that is left alone gives up long before others have done waiting for it;
     * a peer that is gone is noticed.
     */
    private static final Map<String, String> TO_POSTGRESQL = Map.of(
            "ApplicationName", "chancery",
            "reWriteBatchedInserts", "true",
            "tcpKeepAlive", "true",
            "options", "-c lock_timeout=10s -c idle_in_transaction_session_timeout=20s");

    private Connections() {}

    /** Completes a pool that has not been used yet. What its URL or its properties say already, stays. */
    public static void prepare(HikariConfig pool) {
        String url = String.valueOf(pool.getJdbcUrl());
        if (url.startsWith("jdbc:postgresql:")) {
            TO_POSTGRESQL.forEach(pool.getDataSourceProperties()::putIfAbsent);
        } else if (url.startsWith("jdbc:h2:") && pool.getDataSource() == null) {
            pool.setDataSource(new OneWriter(new DriverManagerDataSource(url, pool.getUsername(), pool.getPassword())));
        }
    }
}
