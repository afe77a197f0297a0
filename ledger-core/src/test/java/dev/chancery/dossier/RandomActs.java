package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Adjudication;
import dev.chancery.act.Answer;
import dev.chancery.act.Citations;
import dev.chancery.act.Closing;
import dev.chancery.act.Complaint;
import dev.chancery.act.Folio;
import dev.chancery.act.Incident;
import dev.chancery.act.JointStatement;
import dev.chancery.act.Lapse;
import dev.chancery.act.Malformed;
import dev.chancery.act.NotPursued;
import dev.chancery.act.Receipt;
import dev.chancery.act.Reminder;
import dev.chancery.act.Reopening;
import dev.chancery.act.Settlement;
import dev.chancery.archive.StoredNames;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Status;
import dev.chancery.party.PartyCode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Acts of every type by anybody about anything, mostly by those who may; of many, something is against a rule. */
final class RandomActs {

    private static final List<Class<?>> ALL = StoredNames.acts();
    private static final List<Class<?>> OPENING =
            all(type -> type == Incident.class || Complaint.class.isAssignableFrom(type));
    private static final List<Class<?>> ANSWERS = all(Answer.class::isAssignableFrom);
    private static final List<Class<?>> CLOSING =
            all(type -> type == Reopening.class || Closing.class.isAssignableFrom(type));

    private static final List<Actor> PRINCIPALS = List.of(Cast.AZERBAIJAN, Cast.RUSSIA);

    private final SplittableRandom random;
    private final List<Actor> actors;
    private final RandomFields fields;
    private final List<Class<?>> rest = new ArrayList<>();
    private Issues issues;

    RandomActs(SplittableRandom random, List<Actor> actors) {
        this.random = random;
        this.actors = actors;
        this.fields = new RandomFields(random, actors);
    }

    private static List<Class<?>> all(Predicate<Class<?>> sort) {
        return ALL.stream().filter(sort).toList();
    }

    /** One of the acts of a filing. */
    Act act(Issues onFile, int index, int size) {
        issues = onFile;
        List<Class<?>> types =
                switch (random.nextInt(8)) {
                    case 0, 1 -> OPENING;
                    case 2 -> ANSWERS;
                    case 3, 4 -> CLOSING;
                    default -> rest();
                };
        Class<?> type = types.get(random.nextInt(types.size()));
        if (type == Incident.class && random.nextInt(3) > 0) {
            Cast.Draft draft = Cast.labelled("l" + index);
            return random.nextInt(3) == 0 ? draft.incident(Cast.AZE, Cast.RUSSIA) : draft.incident();
        }
        fields.filing(onFile, index, size);
        return valid(() -> mostlyByTheEntitled((Act) fields.filled(type)));
    }

    /** Each type comes once before any comes twice. */
    private List<Class<?>> rest() {
        if (rest.isEmpty()) {
            rest.addAll(ALL);
        }
        return List.of(rest.remove(random.nextInt(rest.size())));
    }

    /** The act on file with some of its fields otherwise. */
    CorrectAct correction(String dossier, Issues onFile, int folio, int version) {
        issues = onFile;
        fields.filing(onFile, 0, 0);
        Act act = onFile.sheet(folio).orElseThrow().act();
        return valid(() -> {
            var changed = new ArrayList<String>();
            Act corrected = (Act) fields.changed((Record) act, changed);
            return new CorrectAct(dossier, folio, changed, corrected, "a slip of the pen", version);
        });
    }

    private static <T> T valid(Supplier<T> draft) {
        for (int attempt = 1; ; attempt++) {
            try {
                return draft.get();
            } catch (Malformed cannotBe) {
                if (attempt == 200) {
                    throw cannotBe;
                }
            }
        }
    }

    private Act mostlyByTheEntitled(Act act) {
        List<Actor> entitled = entitled(act);
        boolean asItShouldBe = !entitled.isEmpty() && actors.containsAll(entitled) && random.nextInt(4) > 0;
        return asItShouldBe ? (Act) fields.by((Record) act, entitled) : act;
    }

    private List<Actor> entitled(Act act) {
        List<Issue> named = Citations.of(act).stream()
                .flatMap(citation ->
                        citation.to() instanceof Folio(int number) ? issues.find(number).stream() : Stream.empty())
                .toList();
        return switch (act) {
            case Settlement ignored -> PRINCIPALS;
            case JointStatement ignored -> PRINCIPALS;
            case Adjudication ignored -> List.of(Cast.TRIBUNAL);
            case Lapse ignored -> List.of(Cast.ADVISER_OF_AZERBAIJAN);
            case Closing ignored -> principals(named, Issue::claimant);
            case NotPursued ignored -> principals(named, Issue::claimant);
            case Reminder ignored -> principals(named, Issue::claimant);
            case Answer ignored -> principals(named, Issue::respondent);
            case Receipt ignored -> principals(named, Issue::respondent);
            case Reopening ignored
            when named.stream().anyMatch(issue -> issue.status() == Status.ADJUDICATED) -> List.of(Cast.TRIBUNAL);
            case Reopening ignored
            when named.stream()
                    .anyMatch(issue -> issue.status() == Status.SETTLED || issue.status() == Status.WAIVED) ->
                PRINCIPALS;
            case Reopening ignored -> principals(named, Issue::claimant);
            default -> List.of();
        };
    }

    private static List<Actor> principals(List<Issue> named, Function<Issue, PartyCode> role) {
        return named.stream()
                .map(role)
                .distinct()
                .map(party -> party.equals(Cast.AZE) ? Cast.AZERBAIJAN : Cast.RUSSIA)
                .toList();
    }
}
