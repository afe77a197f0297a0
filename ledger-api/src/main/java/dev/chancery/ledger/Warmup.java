package dev.chancery.ledger;

import dev.chancery.api.RequestJson;
import dev.chancery.archive.ActSerializer;
import dev.chancery.party.Parties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.axonframework.config.DefaultConfigurer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** What each start needs after a while, loaded by a second thread while the first still reads the configuration. */
final class Warmup implements BackgroundPreinitializer {

    private static final String NOWHERE = "jdbc:h2:mem:";

    @Override
    public void preinitialize() throws Exception {
        Flyway.configure().dataSource(NOWHERE, "sa", "").load();
        try (Connection connection = DriverManager.getConnection(NOWHERE);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
        RequestJson.mapper(Parties.onFile());
        ActSerializer.create();
        DefaultConfigurer.defaultConfiguration(false);
    }
}
