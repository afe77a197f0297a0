package dev.chancery.gate;

import dev.chancery.access.Reader;
import dev.chancery.access.Restriction;
import dev.chancery.store.RecordingTime;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the ledger to readers, to each as far as they may see. */
public final class Gate {

    private final JdbcClient ledger;
    private final Clock clock;

    public Gate(DataSource dataSource, Clock clock) {
        this.ledger = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** The ledger to a reader, for one answer: what is given or taken back later it does not know. */
    public View open(Reader reader) {
        Map<Integer, Restriction> known = ledger
                .sql("SELECT restriction, words FROM restriction WHERE restriction > 0")
                .query((row, number) -> Map.entry(row.getInt(1), Restriction.parse(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new View(reader, known, ledger, RecordingTime.text(clock.instant()));
    }
}
