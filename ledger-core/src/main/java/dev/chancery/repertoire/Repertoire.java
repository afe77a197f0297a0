package dev.chancery.repertoire;

import dev.chancery.act.Particulars;
import dev.chancery.archive.StoredNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be filed, as a catalogue.
 *
 * @param cameo the version of CAMEO whose codes are given
 * @param common the fields that every act may have; which of them an act requires, it says itself
 * @param items the acts, by chapter, and within a chapter as a diplomat would look for them
 */
public record Repertoire(String cameo, List<CataloguedField> common, List<CataloguedAct> items) {

    private static final String CAMEO = "1.1b3";
    private static final int LONGEST = 64;
    private static final int MOST = 5;

    /** The catalogue of the acts as they are. */
    public static Repertoire whole() {
        List<CataloguedField> common = CataloguedField.of(Particulars.class, List.of());
        List<CataloguedAct> acts = StoredNames.acts().stream()
                .map(type -> CataloguedAct.of(type, common))
                .sorted(Sequence.OF_THE_CATALOGUE)
                .toList();
        return new Repertoire(CAMEO, common, acts);
    }

    public Optional<CataloguedAct> find(String name) {
        return items.stream().filter(act -> act.name().equals(name)).findFirst();
    }

    /** The names of acts that somebody may have meant who wrote another, the nearest first. */
    public List<String> near(String name) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        return items.stream()
                .map(CataloguedAct::name)
                .filter(known -> isNear(known, name))
                .sorted(Comparator.comparingInt(known -> strokes(known, name)))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(String known, String name) {
        return strokes(known, name) <= Math.max(2, name.length() / 3)
                || (name.length() > 2 && (known.contains(name) || name.contains(known)));
    }

    /** How many letters must be put in, left out or changed to make one of the other (Levenshtein). */
    private static int strokes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
