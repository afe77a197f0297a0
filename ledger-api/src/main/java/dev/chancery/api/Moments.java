package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.chancery.docket.Docket;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Projections;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code asOf}: an instant or a position, inclusive; what had been recorded then. */
@Component
final class Moments {

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

    /** The moment asked for, which the docket has reached; without one, as far as the docket has come. */
    Moment inDocket(@Nullable String asOf) {
        if (asOf == null) {
            return new Moment(projections.position(Docket.NAME), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        Moment moment = inLedger(asOf);
        reading.await(Docket.NAME, moment.position());
        return moment;
    }

    /** The moment asked for; a position must have been reached, an instant must be past. */
    Moment inLedger(String asOf) {
        return POSITION.matcher(asOf).matches() ? atPosition(Long.parseLong(asOf)) : atInstant(asOf);
    }

    /** Declines what is asked of a dossier before it was opened. */
    void refuseBeforeOpening(String dossier, Moment moment) {
        boolean opened = ledger.positionOf(dossier, 0).orElse(Long.MAX_VALUE) <= moment.position();
        if (!opened) {
            throw new Declined(Problem.of(
                    NOT_FOUND,
                    "no-such-dossier",
                    "There is no such dossier.",
                    "At that moment there was no dossier " + dossier + "."));
        }
    }

    private Moment atPosition(long position) {
        if (position > ledger.lastPosition()) {
            throw declined("The ledger has not come to position " + position + ".");
        }
        Instant recorded = ledger.recordedAt(position).orElseGet(clock::instant);
        return new Moment(position, LocalDate.ofInstant(recorded, ZoneOffset.UTC));
    }

    private Moment atInstant(String asOf) {
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
        engine.awaitRecordings();
        return new Moment(ledger.positionAsOf(instant), LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    private static Declined declined(String detail) {
        return new Declined(
                Problem.of(BAD_REQUEST, "invalid-as-of", "This is no moment that can be asked about.", detail));
    }
}
