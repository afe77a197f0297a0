package dev.chancery.desk;

import dev.chancery.archive.StoredNames;
import dev.chancery.issue.Effect;
import dev.chancery.issue.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a form would do to one issue, in words.
 *
 * @param issue as it is pointed at
 * @param before absent where it would be opened
 * @param after absent where nothing would be left of it
 * @param besides what else would change about it
 */
record Consequence(
        String issue, @Nullable String before, @Nullable String after, List<String> besides) {

    static List<Consequence> of(
            List<Effect> effects,
            int lastFolio,
            Draft draft,
            List<Citable> citable,
            MessageSource words,
            Locale language) {
        int first = lastFolio - draft.acts().size() + 1;
        return effects.stream()
                .map(effect -> new Consequence(
                        issue(effect.issue(), first, draft, citable, words, language),
                        status(effect.from(), words, language),
                        status(effect.to(), words, language),
                        besides(effect, words, language)))
                .toList();
    }

    /** An act of the form has no folio yet, and is called by its place in the form. */
    private static String issue(
            int folio, int first, Draft draft, List<Citable> citable, MessageSource words, Locale language) {
        int place = folio - first;
        String reference = !draft.acts().isEmpty() && place >= 0
                ? "#" + draft.acts().get(place).path("label").asString("")
                : String.valueOf(folio);
        return citable.stream()
                .filter(act -> act.reference().equals(reference))
                .map(Citable::text)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(
                        words.getMessage("dossier.folio", new Object[] {String.valueOf(folio)}, language)));
    }

    private static @Nullable String status(@Nullable Status status, MessageSource words, Locale language) {
        return status == null ? null : words.getMessage("status." + StoredNames.of(status), null, language);
    }

    private static List<String> besides(Effect effect, MessageSource words, Locale language) {
        List<String> keys = new ArrayList<>();
        if (effect.extent() != null) {
            keys.add("word." + StoredNames.of(effect.extent()));
        }
        add(
                keys,
                effect.contested() == null ? null : !effect.contestedOn().isEmpty(),
                "issues.contested",
                "effect.no-longer-contested");
        add(keys, effect.rejected(), "effect.rejected", "effect.rejected");
        add(keys, effect.lodged(), "effect.lodged", "effect.lodged");
        add(keys, effect.reserved(), "effect.reserved", "effect.released");
        add(keys, effect.notPursued(), "effect.not-pursued", "effect.pursued");
        add(keys, effect.alreadyClosed(), "effect.already-closed", "effect.already-closed");
        List<String> said = new ArrayList<>(keys.stream()
                .map(key -> words.getMessage(key, null, key, language))
                .map(Objects::requireNonNull)
                .toList());
        if (effect.dueBy() != null && effect.dueBy().on() != null) {
            said.add(words.getMessage(
                    "effect.due", new Object[] {effect.dueBy().on().text()}, language));
        }
        return said;
    }

    private static void add(List<String> keys, @Nullable Boolean changed, String yes, String no) {
        if (changed != null) {
            keys.add(changed ? yes : no);
        }
    }
}
