package dev.chancery.dossier;

import dev.chancery.issue.Effect;
import java.util.List;

/**
 * What a record-keeping entry came to.
 *
 * @param folio of the entry, and so the version of the dossier after it
 * @param effects what it changed about issues
 */
public record Kept(String dossier, int folio, List<Effect> effects) {}
