package dev.chancery.dossier;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.chancery.access.MarkingScheme;
import dev.chancery.access.Sight;
import dev.chancery.act.Act;
import dev.chancery.dossier.Filed.FiledAct;
import dev.chancery.issue.Change;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Sheet;
import dev.chancery.party.Parties;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DiscrepancyAssessed;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.DossierReopened;
import dev.chancery.record.Filing;
import dev.chancery.record.RecordKeeping;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * One bilateral file on one subject between two principals: the aggregate that every write goes through.
 *
 * <p>It keeps what its rules need and never a text. Every event takes the next folio; the version is the last one.
 */
@AggregateRoot(type = "dossier")
@SuppressWarnings("NullAway.Init") // Axon makes it empty and fills it from its events; "" as an id would be stored
public class Dossier {

    @AggregateIdentifier
    private String id;

    private @Nullable Issues issues;
    private PMap<Integer, Integer> accounts = HashTreePMap.empty();
    private Restrictions restrictions = Restrictions.NONE;
    private boolean closed;

    Dossier() {}

    /** The same dossier for another decision: all that it keeps is immutable, so nothing is copied but references. */
    public Dossier copy() {
        Dossier copy = new Dossier();
        copy.id = id;
        copy.issues = issues;
        copy.accounts = accounts;
        copy.restrictions = restrictions;
        copy.closed = closed;
        return copy;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(OpenDossier command) {
        if (issues != null) {
            throw new Refusal(Rule.DOSSIER_ID_IS_TAKEN, "/id", Mend.OTHER_ID.of(command.id()));
        }
        if (command.parties().size() != 2 || Set.copyOf(command.parties()).size() != 2) {
            throw new Refusal(Rule.TWO_PRINCIPALS, "/parties", Mend.NAME_TWO.of());
        }
        apply(new DossierOpened(command.id(), command.parties(), command.subject(), command.description()));
        return command.id();
    }

    @CommandHandler
    Filed handle(
            FileActs command,
            @MetaDataValue(Sight.OF_WHO_RECORDS) @Nullable Sight sight,
            Clock clock,
            Parties parties,
            MarkingScheme scheme) {
        Decision decision = decide(command, seen(sight), day(clock.instant()), parties, scheme);
        MetaData envelope = MetaData.from(
                new Filing(decision.filed().filing(), decision.filed().version()).envelope());
        decision.acts().forEach(act -> apply(act, envelope));
        return decision.filed();
    }

    @CommandHandler
    Kept handle(
            CorrectAct command,
            @MetaDataValue(Sight.OF_WHO_RECORDS) @Nullable Sight sight,
            Parties parties,
            MarkingScheme scheme) {
        expect(command.expectedVersion());
        Issues seen = seen(sight);
        Existence.refuseAbsent(parties, command.corrected(), "/set");
        Restrictions.refuseUnknown(scheme, command.corrected(), "/set");
        Act standing = seen.sheet(command.act()).map(Sheet::act).orElse(null);
        CorrectAct counted = DueDates.counted(command, standing, parties);
        Change change = Amendment.correcting(seen, counted);
        apply(new ActCorrected(command.act(), counted.fields(), counted.corrected(), command.reason()));
        return new Kept(id, opened().version(), change.effects());
    }

    @CommandHandler
    Kept handle(StrikeOutAct command, @MetaDataValue(Sight.OF_WHO_RECORDS) @Nullable Sight sight) {
        expect(command.expectedVersion());
        Change change = Amendment.strikingOut(seen(sight), command);
        apply(new ActStruckOut(command.act(), command.reason()));
        return new Kept(id, opened().version(), change.effects());
    }

    @CommandHandler
    Kept handle(AddAccount command, @MetaDataValue(Sight.OF_WHO_RECORDS) @Nullable Sight sight) {
        expect(command.expectedVersion());
        Amendment.refuseUnknownFields(Amendment.standing(seen(sight), command.act()), command.discrepancies());
        apply(new AccountAdded(command.act(), command.account(), command.discrepancies()));
        return new Kept(id, opened().version(), List.of());
    }

    @CommandHandler
    Kept handle(AssessDiscrepancy command, @MetaDataValue(Sight.OF_WHO_RECORDS) @Nullable Sight sight) {
        expect(command.expectedVersion());
        Amendment.standing(seen(sight), command.act());
        refuseUnlessAccounts(command);
        apply(new DiscrepancyAssessed(command.act(), command.of(), command.opinion(), command.reason()));
        return new Kept(id, opened().version(), List.of());
    }

    @CommandHandler
    Kept handle(CorrectDossier command) {
        expect(command.expectedVersion());
        apply(new DossierCorrected(command.subject(), command.description(), command.reason()));
        return new Kept(id, opened().version(), List.of());
    }

    @CommandHandler
    int handle(CloseDossier command) {
        expect(command.expectedVersion());
        refuseIfClosed();
        apply(new DossierClosed(command.reason()));
        return opened().version();
    }

    @CommandHandler
    int handle(ReopenDossier command) {
        expect(command.expectedVersion());
        if (!closed) {
            throw new Refusal(Rule.DOSSIER_IS_NOT_CLOSED, "", Mend.FILE_IN_IT.of());
        }
        apply(new DossierReopened(command.reason()));
        return opened().version();
    }

    @EventSourcingHandler
    void evolve(RecordKeeping event, @Timestamp Instant recordedAt) {
        issues = Issues.fold(issues, event, 0, day(recordedAt)).issues();
        restrictions = restrictions.after(event, issues.version());
        switch (event) {
            case DossierOpened cover -> id = cover.dossier();
            case DossierClosed ignored -> closed = true;
            case DossierReopened ignored -> closed = false;
            case AccountAdded added
            when !added.discrepancies().isEmpty() -> accounts = accounts.plus(opened().version(), added.act());
            case AccountAdded ignored -> {}
            case DossierCorrected ignored -> {}
            case ActCorrected ignored -> {}
            case ActStruckOut ignored -> {}
            case DiscrepancyAssessed ignored -> {}
        }
    }

    @EventSourcingHandler
    void evolve(Act act, @SequenceNumber long folio, MetaData envelope, @Timestamp Instant recordedAt) {
        int lastOfFiling = Filing.of(envelope, Math.toIntExact(folio)).last();
        issues = Issues.fold(issues, act, lastOfFiling, day(recordedAt)).issues();
        restrictions = restrictions.after(act, Math.toIntExact(folio));
    }

    /**
     * The dossier as who records may see it, by which alone a command is judged: what is refused for an act that is withheld would
     * tell of it. The ledger itself sees everything.
     */
    private Issues seen(@Nullable Sight sight) {
        return sight == null ? opened() : restrictions.seen(opened(), sight);
    }

    private Decision decide(FileActs command, Issues seen, LocalDate today, Parties parties, MarkingScheme scheme) {
        expect(command.expectedVersion());
        refuseIfClosed();
        if (command.acts().isEmpty()) {
            throw new Refusal(Rule.FILING_IS_EMPTY, "/acts", Mend.NAME_THE_ACTS.of());
        }
        if (command.acts().size() > FileActs.LIMIT) {
            throw new Refusal(
                    Rule.FILING_LIMIT,
                    "/acts",
                    Mend.FILE_IN_PARTS.of(command.acts().size(), FileActs.LIMIT));
        }
        int first = opened().version() + 1;
        List<Act> acts = new ArrayList<>(Labels.resolved(command.acts(), first));
        for (int i = 0; i < acts.size(); i++) {
            Existence.refuseAbsent(parties, acts.get(i), "/acts/" + i);
            Restrictions.refuseUnknown(scheme, acts.get(i), "/acts/" + i);
            acts.set(i, DueDates.counted(acts.get(i), parties, "/acts/" + i));
        }
        Change change = seen.filed(
                Sheet.of(acts, first, today),
                (issuesThen, folio, sheet) ->
                        Examination.examine(issuesThen, sheet, folio, "/acts/" + (folio - first)));
        List<FiledAct> folios = IntStream.range(0, acts.size())
                .mapToObj(i -> new FiledAct(command.acts().get(i).particulars().label(), first + i))
                .toList();
        return new Decision(acts, new Filed(id, first, first + acts.size() - 1, folios, change.effects()));
    }

    private void refuseUnlessAccounts(AssessDiscrepancy command) {
        for (int i = 0; i < command.of().size(); i++) {
            int account = command.of().get(i).number();
            if (!Objects.equals(accounts.get(account), command.act())) {
                throw new Refusal(
                        Rule.ASSESSMENT_WEIGHS_ACCOUNTS, "/of/" + i, Mend.NO_SUCH_ACCOUNT.of(account, command.act()));
            }
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private void expect(@Nullable Integer version) {
        if (version != null && version != opened().version()) {
            throw new Refusal(Rule.VERSION_IS_STALE, "", Mend.READ_AGAIN.of(opened().version(), version));
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new Refusal(Rule.DOSSIER_IS_CLOSED, "", Mend.REOPEN_FIRST.of());
        }
    }

    private Issues opened() {
        if (issues == null) {
            throw new IllegalStateException("This dossier has no cover.");
        }
        return issues;
    }

    private record Decision(List<Act> acts, Filed filed) {}
}
