package dev.chancery.store;

import dev.chancery.store.RecordedEvent.Row;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;

/** The taking over of what another ledger has handed over: what of it is on file here already, and how the rest gets there. */
public final class Takeover {

    /** The most that H2 keeps in one field. */
    private static final int H2_FIELD = 1_048_576;

    private final LedgerEvents events;
    private final LedgerEngine engine;
    private final Durability durability;
    private final FirstAnswers answers;
    private final Serializer serializer;
    private final boolean onH2;

    public Takeover(
            DataSource dataSource,
            LedgerEvents events,
            LedgerEngine engine,
            Durability durability,
            Serializer serializer) {
        this.events = events;
        this.engine = engine;
        this.durability = durability;
        this.answers = new FirstAnswers(dataSource);
        this.serializer = serializer;
        this.onH2 = Database.of(dataSource) == Database.H2;
    }

    /** The event as it reads here, without a position; what cannot be read fails when it is looked into. */
    public RecordedEvent open(Row row) {
        return new RecordedEvent(0, row, serializer);
    }

    /** Whether the tables have room for it. */
    public boolean fits(Row row) {
        return row.dossier().length() <= 255
                && row.streamType().length() <= 64
                && row.eventId().length() <= 64
                && row.type().length() <= 128
                && (row.revision() == null || row.revision().length() <= 32)
                && (!onH2 || Math.max(row.payload().length, row.metadata().length) <= H2_FIELD);
    }

    /** Whether the tables have room for it. */
    public boolean fits(FirstAnswer first) {
        String location = first.answer().location();
        return first.key().subject().length() <= 255
                && first.key().path().length() <= 512
                && first.key().key().length() <= 255
                && first.key().digest().length() <= 64
                && (location == null || location.length() <= 512)
                && (!onH2 || first.answer().body().length <= H2_FIELD);
    }

    /** What stands at the folios of a dossier from one to another, as far as there is anything. */
    public List<Row> onFile(String dossier, long firstFolio, long lastFolio) {
        return events.between(dossier, firstFolio, lastFolio, Long.MAX_VALUE).stream()
                .map(RecordedEvent::row)
                .toList();
    }

    /** What a request has been answered here. */
    public Optional<FirstAnswer> answered(RepeatKey key) {
        return answers.find(key)
                .map(kept -> new FirstAnswer(
                        new RepeatKey(key.subject(), key.path(), key.key(), kept.digest()), kept.answer()));
    }

    /**
     * Records events that follow those on file, all or none, and returns when they are on disk.
     *
     * @param asTheyWere whether they keep their times, as the ledger that they come from had them; otherwise they are on
     *     record from now on
     * @throws ConcurrencyException when others were there first
     */
    public void take(List<HandedOver> items, boolean asTheyWere) {
        engine.takeOver(items, asTheyWere);
        durability.await();
    }
}
