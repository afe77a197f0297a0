package dev.chancery.dossier;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.chancery.act.Act;
import dev.chancery.dossier.Filed.FiledAct;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Issues.Change;
import dev.chancery.party.Parties;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.DossierReopened;
import dev.chancery.record.Filing;
import dev.chancery.record.RecordKeeping;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

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
    private boolean closed;

    Dossier() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(OpenDossier command) {
        if (issues != null) {
            throw new Refusal(
                    Rule.DOSSIER_ID_IS_TAKEN,
                    "/id",
                    "There is a dossier " + command.id() + "; file in it, or give another id.");
        }
        if (command.parties().size() != 2 || Set.copyOf(command.parties()).size() != 2) {
            throw new Refusal(Rule.TWO_PRINCIPALS, "/parties", "Name two different parties.");
        }
        apply(new DossierOpened(command.id(), command.parties(), command.subject(), command.description()));
        return command.id();
    }

    @CommandHandler
    Filed handle(FileActs command, Clock clock, Parties parties) {
        Decision decision = decide(command, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), parties);
        MetaData envelope = MetaData.from(
                new Filing(decision.filed().filing(), decision.filed().version()).envelope());
        decision.acts().forEach(act -> apply(act, envelope));
        return decision.filed();
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
            throw new Refusal(Rule.DOSSIER_IS_NOT_CLOSED, "", "The dossier is open; file in it.");
        }
        apply(new DossierReopened(command.reason()));
        return opened().version();
    }

    @EventSourcingHandler
    void evolve(RecordKeeping event) {
        issues = Issues.fold(issues, event, 0).issues();
        switch (event) {
            case DossierOpened cover -> id = cover.dossier();
            case DossierClosed ignored -> closed = true;
            case DossierReopened ignored -> closed = false;
        }
    }

    @EventSourcingHandler
    void evolve(Act act, @SequenceNumber long folio, MetaData envelope) {
        int lastOfFiling = Filing.of(envelope, Math.toIntExact(folio)).last();
        issues = Issues.fold(issues, act, lastOfFiling).issues();
    }

    private Decision decide(FileActs command, LocalDate today, Parties parties) {
        expect(command.expectedVersion());
        refuseIfClosed();
        if (command.acts().isEmpty()) {
            throw new Refusal(Rule.FILING_IS_EMPTY, "/acts", "Name the acts to record.");
        }
        if (command.acts().size() > FileActs.LIMIT) {
            throw new Refusal(
                    Rule.FILING_LIMIT,
                    "/acts",
                    "This one holds " + command.acts().size() + "; file them in parts of at most " + FileActs.LIMIT
                            + ".");
        }
        int first = opened().version() + 1;
        List<Act> acts = Labels.resolved(command.acts(), first);
        Change change = opened().entering(acts);
        for (int i = 0; i < acts.size(); i++) {
            Existence.refuseAbsent(parties, acts.get(i), "/acts/" + i);
            Examination.examine(change.issues(), acts.get(i), first + i, "/acts/" + i, today);
            change = change.then(change.issues().taking(first + i, acts.get(i)));
        }
        List<FiledAct> folios = IntStream.range(0, acts.size())
                .mapToObj(i -> new FiledAct(command.acts().get(i).particulars().label(), first + i))
                .toList();
        return new Decision(
                acts,
                new Filed(
                        id,
                        first,
                        first + acts.size() - 1,
                        folios,
                        change.inFolioOrder().effects()));
    }

    private void expect(@Nullable Integer version) {
        if (version != null && version != opened().version()) {
            throw new Refusal(
                    Rule.VERSION_IS_STALE,
                    "",
                    "The dossier is at version " + opened().version() + ", not " + version + "; read it again.");
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new Refusal(Rule.DOSSIER_IS_CLOSED, "", "Reopen the dossier first.");
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
