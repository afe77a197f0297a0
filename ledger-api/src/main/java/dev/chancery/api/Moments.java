package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.chancery.gate.View;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.Projections;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEvents;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads {@code asOf}, an instant or a position, inclusive: what had been recorded then; and {@code validAt}, a day,
 * inclusive: what had been done by then. They are different questions and may be asked together.
 */
@Component
public final class Moments {

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final LedgerEvents ledger;
    private final Projections projections;
    private final Reading reading;
    private final LedgerEngine engine;
    private final Clock clock;

    Moments(LedgerEvents ledger, Projections projections, Reading reading, LedgerEngine engine, Clock clock) {
        this.ledger = ledger;
        this.projections = projections;
        this.reading = reading;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * The state of affairs asked for, which these projections have reached.
     *
     * @param dossier the only one that is asked about; absent where it is all of them
     * @param asOf without it, as far as they have come
     * @param validAt a day, past or to come; without it, whatever has been done
     */
    public Moment of(
            View view,
            @Nullable String dossier,
            @Nullable String asOf,
            @Nullable LocalDate validAt,
            String... readFrom) {
        Then moment = asOf == null ? now(readFrom) : inLedger(asOf);
        if (asOf != null) {
            await(moment.position(), readFrom);
        }
        boolean partial = dossier == null ? view.withholds() : view.withholdsIn(dossier);
        return validAt == null
                ? new Moment(view, partial, moment.position(), RowDay.LAST, moment.day())
                : new Moment(view, partial, moment.position(), RowDay.of(validAt), validAt);
    }

    /**
     * The state of affairs asked for of one dossier, which must have been opened by then.
     *
     * @param id of the dossier
     */
    public Moment ofDossier(
            View view, String id, @Nullable String asOf, @Nullable LocalDate validAt, String... readFrom) {
        ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        Moment moment = of(view, id, asOf, validAt, readFrom);
        if (asOf != null) {
            refuseBeforeOpening(id, moment.position());
        }
        return moment;
    }

    /**
     * The state of affairs asked for of the dossier of an act; without {@code asOf}, one in which its folio has been read.
     */
    public Moment ofAct(
            View view, String id, int folio, @Nullable String asOf, @Nullable LocalDate validAt, String... readFrom) {
        if (asOf == null) {
            ledger.positionOf(id, folio).ifPresent(position -> await(position, readFrom));
        }
        return ofDossier(view, id, asOf, validAt, readFrom);
    }

    private void await(long position, String... readFrom) {
        for (String projection : readFrom) {
            reading.await(projection, position);
        }
    }

    /** A moment of the ledger, with its day. */
    record Then(long position, LocalDate day) {}

    private Then now(String... readFrom) {
        long reached =
                Arrays.stream(readFrom).mapToLong(projections::position).min().orElseGet(ledger::lastPosition);
        return new Then(reached, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The moment asked for; a position must have been reached, an instant must be past. */
    Then inLedger(String asOf) {
        return POSITION.matcher(asOf).matches() ? atPosition(Long.parseLong(asOf)) : atInstant(asOf);
    }

    /** Declines what is asked of a dossier before it was opened. */
    void refuseBeforeOpening(String dossier, long position) {
        boolean opened = ledger.positionOf(dossier, 0).orElse(Long.MAX_VALUE) <= position;
        if (!opened) {
            throw new Declined(Problem.of(
                    NOT_FOUND,
                    "no-such-dossier",
                    "There is no such dossier.",
                    "At that moment there was no dossier " + dossier + "."));
        }
    }

    private Then atPosition(long position) {
        if (position > ledger.lastPosition()) {
            throw declined("The ledger has not come to position " + position + ".");
        }
        Instant recorded = ledger.onRecordAt(position).orElseGet(clock::instant);
        return new Then(position, LocalDate.ofInstant(recorded, ZoneOffset.UTC));
    }

    private Then atInstant(String asOf) {
        Instant instant = past(asOf);
        engine.awaitRecordings();
        return new Then(ledger.positionAsOf(instant), LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** An instant that is past. */
    Instant past(String asOf) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(asOf).toInstant();
        } catch (DateTimeException e) {
            throw declined("asOf is an instant with its zone, such as 2025-11-21T13:00:00Z, or a position; a bare date "
                    + "does not say which moment of the day: " + asOf);
        }
        if (!instant.isBefore(clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw declined("asOf asks what was on record at a moment past; this is still to come: " + asOf);
        }
        return instant;
    }

    private static Declined declined(String detail) {
        return new Declined(
                Problem.of(BAD_REQUEST, "invalid-as-of", "This is no moment that can be asked about.", detail));
    }
}
