package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.refs;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.AssertionKind;
import dev.chancery.act.DemandKind;
import dev.chancery.act.Evidence;
import dev.chancery.act.Extent;
import dev.chancery.act.PaymentBasis;
import dev.chancery.dossier.Cast.Draft;
import dev.chancery.edtf.Edtf;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Sheet;
import dev.chancery.party.PartyCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Filings of anything by anybody about anything, the same for a seed; of many, something is against a rule. */
final class RandomFilings {

    private static final List<String> DAYS =
            List.of("2022-03-10", "2025-11", "2025-11-14", "[..2025-11-14]", "2025-11-21", "[2025-11-20..]");

    private static final List<Actor> PRINCIPALS = List.of(Cast.AZERBAIJAN, Cast.RUSSIA);

    private final String dossier;
    private final SplittableRandom random;
    private final List<Actor> actors;
    private Issues issues;
    private int size;
    private int index;

    RandomFilings(String dossier, long seed, Actor... actors) {
        this.dossier = dossier;
        this.random = new SplittableRandom(seed);
        this.actors = List.of(actors);
    }

    FileActs next(Issues onFile) {
        issues = onFile;
        size = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1;
        List<Act> acts = IntStream.range(0, size).mapToObj(this::act).toList();
        return new FileActs(dossier, acts, null);
    }

    private Act act(int place) {
        index = place;
        Draft draft = by(actor()).labelled("l" + index);
        if (random.nextInt(4) == 0) {
            draft.on(day());
        }
        if (random.nextInt(10) == 0) {
            draft.evidence(Evidence.INSTRUCTED);
        }
        if (random.nextInt(4) == 0) {
            one(Sheet::isContact).ifPresent(draft::occasion);
        }
        if (random.nextInt(6) == 0) {
            one(Sheet::isInstrument).ifPresent(draft::instrument);
        }
        if (random.nextInt(6) == 0) {
            draft.recalling(any());
        }
        return switch (random.nextInt(5)) {
            case 0 -> opening(draft);
            case 1 -> talk(draft);
            case 2 -> answer(draft);
            default -> closing(draft);
        };
    }

    private Act opening(Draft draft) {
        return switch (random.nextInt(7)) {
            case 0 -> draft.protestAgainst(any());
            case 1, 2 -> draft.demand(one(DemandKind.values()));
            case 3 -> draft.claimAbout(any());
            case 4 -> draft.ultimatum(one(DemandKind.values()));
            default -> incident();
        };
    }

    private Act talk(Draft draft) {
        return switch (random.nextInt(13)) {
            case 0 -> draft.summons();
            case 1 -> draft.conversation();
            case 2 -> draft.publicStatement();
            case 3 -> draft.note();
            case 4 -> draft.reservationOn(some());
            case 5 -> draft.assertion(one(AssertionKind.values()), any());
            case 6 -> draft.denial(one(AssertionKind.values()), any());
            case 7 -> draft.silenceOf(Cast.RUS, any());
            case 8 -> draft.receiptOf(any());
            case 9 -> draft.reminderOf(some());
            case 10 -> draft.reminder(Edtf.parse(day()), some());
            case 11 -> draft.notPursued(some());
            default -> draft.interimReplyTo(any());
        };
    }

    private Act answer(Draft draft) {
        Object[] named = some();
        mostlyBy(draft, respondents(named));
        return switch (random.nextInt(12)) {
            case 0 -> draft.notification(named);
            case 1 -> draft.assurance(named);
            case 2 -> draft.explanation(one(Extent.values()), named);
            case 3 -> draft.complianceWith(named);
            case 4 -> draft.rejectionOf(named);
            case 5 -> draft.regretAbout(named);
            case 6 -> draft.apologyFor(named);
            case 7 -> draft.responsibilityFor(named);
            case 8 -> draft.inquiryInto(named);
            case 9 -> draft.findingsOn(named);
            case 10 -> draft.offer(one(PaymentBasis.values()), named);
            default -> draft.payment(one(PaymentBasis.values()), named);
        };
    }

    private Act closing(Draft draft) {
        Object[] named = some();
        return switch (random.nextInt(8)) {
            case 0 -> mostlyBy(draft, claimants(named)).acceptanceClosing(named);
            case 1 -> mostlyBy(draft, claimants(named)).withdrawalOf(named);
            case 2 -> mostlyBy(draft, claimants(named)).waiverOf(named);
            case 3 -> mostlyBy(draft, PRINCIPALS).settlement(refs(named), refs(some()), refs(some()));
            case 4 -> mostlyBy(draft, List.of(Cast.TRIBUNAL)).adjudicationOf(named);
            case 5 -> mostlyBy(draft, List.of(Cast.ADVISER_OF_AZERBAIJAN)).lapseOf(named);
            case 6 -> mostlyBy(draft, PRINCIPALS).reopeningOf(named);
            default -> mostlyBy(draft, claimants(named)).reopeningOf(named);
        };
    }

    /** As it should be, where those who should are among the actors and it is not left to chance. */
    private Draft mostlyBy(Draft draft, List<Actor> entitled) {
        return !entitled.isEmpty() && actors.containsAll(entitled) && random.nextInt(4) > 0
                ? draft.by(entitled.toArray(Actor[]::new))
                : draft;
    }

    private List<Actor> claimants(Object[] named) {
        return principals(named, Issue::claimant);
    }

    private List<Actor> respondents(Object[] named) {
        return principals(named, Issue::respondent);
    }

    private List<Actor> principals(Object[] named, Function<Issue, PartyCode> role) {
        return Arrays.stream(named)
                .flatMap(folio -> folio instanceof Integer number ? issues.find(number).stream() : Stream.empty())
                .map(role)
                .distinct()
                .map(party -> party.equals(Cast.AZE) ? Cast.AZERBAIJAN : Cast.RUSSIA)
                .toList();
    }

    private Act incident() {
        Draft draft = labelled("l" + index);
        return switch (random.nextInt(4)) {
            case 0 -> draft.incident(Cast.AZE, Cast.RUSSIA);
            case 1 -> draft.incident(Cast.RUS, actor());
            default -> draft.incident(Cast.RUS, Cast.AZERBAIJAN);
        };
    }

    private Actor actor() {
        return actors.get(random.nextInt(actors.size()));
    }

    private String day() {
        return DAYS.get(random.nextInt(DAYS.size()));
    }

    private <T> T one(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    /** An act of that sort, now and then of another. */
    private Optional<Object> one(Predicate<Sheet> sort) {
        List<Integer> suitable = IntStream.rangeClosed(1, issues.version())
                .filter(folio -> random.nextInt(50) == 0
                        || issues.sheet(folio).filter(sort).isPresent())
                .boxed()
                .toList();
        return suitable.isEmpty() ? Optional.empty() : Optional.of(suitable.get(random.nextInt(suitable.size())));
    }

    /** Mostly issues. */
    private Object[] some() {
        List<Integer> folios = issues.all().stream().map(Issue::folio).toList();
        return named(folios.isEmpty() || random.nextInt(8) == 0 ? List.of() : folios);
    }

    private Object[] any() {
        return named(List.of());
    }

    private Object[] named(List<Integer> from) {
        var named = new ArrayList<>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            named.add(from.isEmpty() ? anything() : from.get(random.nextInt(from.size())));
        }
        return named.toArray();
    }

    /** An act on file or, by its label, another of the filing; now and then one that there is not, or itself. */
    private Object anything() {
        if (random.nextInt(50) == 0) {
            return random.nextBoolean() ? issues.version() + 1 : "#l" + index;
        }
        boolean another = size > 1 && (issues.version() == 0 || random.nextInt(3) == 0);
        return another ? "#l" + (index + 1 + random.nextInt(size - 1)) % size : random.nextInt(issues.version() + 1);
    }
}
