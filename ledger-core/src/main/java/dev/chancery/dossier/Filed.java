package dev.chancery.dossier;

import dev.chancery.issue.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filing came to.
 *
 * @param filing its number: the folio of its first act
 * @param version of the dossier after it
 */
public record Filed(String dossier, int filing, int version, List<FiledAct> acts, List<Effect> effects) {

    /** The folio that an act was given, beside the label by which the filing had named it. */
    public record FiledAct(@Nullable String label, int folio) {}
}
