package dev.chancery.store;

import java.lang.management.ManagementFactory;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The bookmarks of the projections, kept in the ledger's own database. */
public final class ProjectionTokens {

    private static final String SOLE_NODE = "sole-node";

    private ProjectionTokens() {}

    /** Bookmarks in the table of {@code V1__event_store.sql}, written in the transaction of the rows they stand for. */
    public static JdbcTokenStore in(DataSource dataSource, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
                .schema(table())
                .serializer(serializer)
                .nodeId(nodeId(dataSource))
                .build();
    }

    // H2 locks its file, so whoever holds it is alone: after a kill it need not wait for its own claims to run out.
    private static String nodeId(DataSource dataSource) {
        return Fitness.isH2(dataSource)
                ? SOLE_NODE
                : ManagementFactory.getRuntimeMXBean().getName();
    }

    private static TokenSchema table() {
        return TokenSchema.builder()
                .setTokenTable("projection_token")
                .setProcessorNameColumn("projection")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("claimed_at")
                .setOwnerColumn("owner")
                .build();
    }
}
