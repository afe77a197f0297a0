package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Folio;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What a registry does all day to a dossier, the same for a seed: files, corrects, strikes out, keeps accounts. */
public final class RandomCommands {

    private final String dossier;
    private final SplittableRandom random;
    private final List<Actor> actors;
    private final boolean ownOnly;
    private final RandomActs acts;
    private final List<Folio> accounts = new ArrayList<>();
    private Issues issues;
    private boolean closed;

    private RandomCommands(String dossier, long seed, boolean ownOnly, Actor... actors) {
        this.dossier = dossier;
        this.random = new SplittableRandom(seed);
        this.actors = List.of(actors);
        this.ownOnly = ownOnly;
        this.acts = new RandomActs(random, this.actors);
    }

    /** By all who may ever act. */
    public static RandomCommands byAll(String dossier, long seed) {
        return new RandomCommands(
                dossier,
                seed,
                false,
                Cast.AZERBAIJAN,
                Cast.RUSSIA,
                Cast.AZERBAIJAN,
                Cast.RUSSIA,
                Cast.UKRAINE,
                Cast.SWITZERLAND_FOR_AZERBAIJAN,
                Cast.ADVISER_OF_AZERBAIJAN,
                Cast.ADVISER_OF_RUSSIA,
                Cast.TRIBUNAL);
    }

    /** By these, who correct and strike out nothing but what is theirs. */
    static RandomCommands byOnly(String dossier, long seed, Actor... actors) {
        return new RandomCommands(dossier, seed, true, actors);
    }

    public Object next(Issues onFile) {
        issues = onFile;
        if (closed && random.nextInt(3) > 0) {
            closed = false;
            return new ReopenDossier(dossier, "there is more", null);
        }
        List<Integer> mine = issues.standing().entrySet().stream()
                .filter(each -> isMine(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        int what = random.nextInt(mine.isEmpty() ? 12 : 20);
        if (what < 12) {
            return filing();
        }
        int folio = mine.get(random.nextInt(mine.size()));
        return switch (what) {
            case 12, 13, 14, 15 -> acts.correction(dossier, issues, folio, version());
            case 16, 17 -> new StrikeOutAct(dossier, folio, "recorded in error", version());
            case 18 -> account(folio);
            default -> other(folio);
        };
    }

    private boolean isMine(Sheet sheet) {
        List<Actor> by = sheet.act().particulars().by();
        return !ownOnly || (!by.isEmpty() && actors.containsAll(by));
    }

    private FileActs filing() {
        int size = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1;
        List<Act> filed = IntStream.range(0, size)
                .mapToObj(index -> acts.act(issues, index, size))
                .toList();
        return new FileActs(dossier, filed, null);
    }

    private AddAccount account(int folio) {
        accounts.add(new Folio(issues.version() + 1));
        return new AddAccount(dossier, folio, Cast.EURONEWS, List.of(Cast.differing("on")), null);
    }

    private Object other(int folio) {
        return switch (random.nextInt(3)) {
            case 0 -> new CorrectDossier(dossier, "Anew", null, "too long", version());
            case 1 -> {
                closed = true;
                yield new CloseDossier(dossier, "done", version());
            }
            default ->
                new AssessDiscrepancy(
                        dossier,
                        folio,
                        accounts.isEmpty() ? List.of(new Folio(1)) : List.of(accounts.getLast()),
                        "the later one",
                        "it is nearer",
                        null);
        };
    }

    /** The version that is on file, now and then another. */
    private int version() {
        return issues.version() - (random.nextInt(30) == 0 ? 1 : 0);
    }
}
