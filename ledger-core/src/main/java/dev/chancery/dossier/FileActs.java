package dev.chancery.dossier;

import dev.chancery.act.Act;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records acts together, all or none; among themselves they refer to each other by label.
 *
 * @param expectedVersion the version of the dossier that the filer had seen, where it matters
 */
public record FileActs(
        @TargetAggregateIdentifier String dossier,
        List<Act> acts,
        @Nullable Integer expectedVersion) {

    /** The most acts that one filing takes. */
    public static final int LIMIT = 500;

    public FileActs {
        acts = List.copyOf(acts);
    }
}
