package dev.chancery.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** A bundle of papers: just enough of a dossier to try the store with. */
@AggregateRoot(type = "papers")
@SuppressWarnings("NullAway.Init")
final class Papers {

    sealed interface Paper permits Opened, Filed {}

    record Opened(String id) implements Paper {}

    record Filed(String text) implements Paper {}

    record Open(@TargetAggregateIdentifier String id) {}

    /** Files the texts; answers with the version after it. */
    record File(@TargetAggregateIdentifier String id, List<String> texts) {}

    /** Files nothing. */
    record Leaf(@TargetAggregateIdentifier String id) {}

    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Stores plain names instead of class names. */
    static final class Names extends Jackson3Serializer {

        private static final Map<String, Class<?>> NAMES = Map.of("opened", Opened.class, "filed", Filed.class);

        Names() {
            super(Jackson3Serializer.builder());
        }

        @Override
        @SuppressWarnings("rawtypes")
        public SerializedType typeForClass(Class type) {
            return NAMES.entrySet().stream()
                    .filter(name -> name.getValue().equals(type))
                    .<SerializedType>map(name -> new SimpleSerializedType(name.getKey(), "1"))
                    .findFirst()
                    .orElseGet(() -> super.typeForClass(type));
        }

        @Override
        protected String resolveClassName(SerializedType type) {
            Class<?> named = NAMES.get(type.getName());
            return named == null ? super.resolveClassName(type) : named.getName();
        }
    }

    @AggregateIdentifier
    private String id;

    private long filed;

    Papers() {}

    Papers copy() {
        Papers copy = new Papers();
        copy.id = id;
        copy.filed = filed;
        return copy;
    }

    @CommandHandler
    Papers(Open open) {
        apply(new Opened(open.id()));
    }

    @CommandHandler
    long decide(File file) {
        if (file.texts().contains("refuse")) {
            filed = -1;
            throw new Refused();
        }
        file.texts().forEach(text -> apply(new Filed(text)));
        return filed;
    }

    @CommandHandler
    long decide(Leaf leaf) {
        return filed;
    }

    @EventSourcingHandler
    void evolve(Opened opened) {
        id = opened.id();
    }

    @EventSourcingHandler
    void evolve(Filed paper) {
        filed++;
    }
}
