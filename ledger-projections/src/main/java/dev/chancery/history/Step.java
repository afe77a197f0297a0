package dev.chancery.history;

import dev.chancery.issue.Effect;
import dev.chancery.store.RecordedEvent;
import java.util.List;

/** One event of a dossier's history, with what it did to issues. */
public record Step(RecordedEvent event, List<Effect> effects) {}
