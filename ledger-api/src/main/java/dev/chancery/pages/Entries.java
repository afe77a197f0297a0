package dev.chancery.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.chancery.access.Restriction;
import dev.chancery.access.Role;
import dev.chancery.act.Act;
import dev.chancery.edtf.Edtf;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.RecordingTime;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was recorded in a dossier, entry by entry, as far as it may be seen. */
@Component
final class Entries {

    private static final String LIST = "entries";
    private static final int ROWS = 50;

    /** Of so many entries it is kept how they read. */
    private static final int READ = 10_000;

    private final Cache<Read, EntryRow> rows =
            Caffeine.newBuilder().maximumSize(READ).build();
    private final Names names;

    Entries(Names names) {
        this.names = names;
    }

    /** Whether who makes a request may see who recorded what: those who may read the audit trail. */
    static boolean areSignedFor(HttpServletRequest request) {
        return Stream.of(Role.REGISTRAR, Role.AUDITOR).map(Role::name).anyMatch(request::isUserInRole);
    }

    /**
     * The entries after one step up to another.
     *
     * @param after the cursor of the page before
     */
    Page<RecordedEvent> between(Steps.History history, Steps.Step from, Steps.Step to, @Nullable String after) {
        long last = after == null ? from.folio() : Cursor.parse(after, LIST, 1).number(0);
        List<RecordedEvent> found = new ArrayList<>();
        for (int first = Math.clamp(last, from.folio(), to.folio()) + 1;
                first <= to.folio() && found.size() <= ROWS;
                first += ROWS + 1) {
            found.addAll(history.between(first, Math.min(first + ROWS, to.folio())));
        }
        return Page.of(found, ROWS, entry -> Cursor.at(LIST, entry.folio()));
    }

    private record Read(long position, boolean signed, Locale language) {}

    /**
     * Read once for each language, since what is recorded never changes.
     *
     * @param signed whether to say by whom it was recorded
     */
    EntryRow row(RecordedEvent entry, boolean signed, Locale language) {
        return rows.get(new Read(entry.position(), signed, language), unread -> read(entry, signed, language));
    }

    private EntryRow read(RecordedEvent entry, boolean signed, Locale language) {
        int folio = Math.toIntExact(entry.folio());
        Object payload = entry.payload();
        Act act = payload instanceof Act filed ? filed : null;
        OptionalInt about = act == null ? Restriction.governing(payload, folio) : OptionalInt.empty();
        return new EntryRow(
                folio,
                entry.type(),
                act != null,
                act == null ? null : text(act.particulars().on()),
                act == null ? List.of() : by(act, language),
                about.isPresent() ? about.getAsInt() : null,
                payload instanceof ActCorrected correction ? correction.fields() : List.of(),
                payload instanceof AccountAdded added ? added.account().publisher() : null,
                payload instanceof RecordKeeping kept ? kept.reason() : null,
                RecordingTime.text(entry.recordedAt()),
                signed ? entry.envelope().recordedBy() : null);
    }

    private static @Nullable String text(@Nullable Edtf day) {
        return day == null ? null : day.text();
    }

    private List<Names.Named> by(Act act, Locale language) {
        return act.actingParties().stream()
                .sorted()
                .map(party -> names.of(party, language))
                .toList();
    }
}
