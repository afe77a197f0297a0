package dev.chancery.desk;

import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Reading;
import dev.chancery.docket.Docket;
import dev.chancery.gate.View;
import dev.chancery.pages.Covers;
import dev.chancery.pages.Names;
import dev.chancery.party.Parties;
import dev.chancery.party.People;
import dev.chancery.party.Person;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Dossiers as they lie open beside a form. */
@Component
final class OpenFiles {

    private static final int MOST_MEANWHILE = 20;

    private final LedgerEvents ledger;
    private final Moments moments;
    private final Reading reading;
    private final Covers covers;
    private final Names names;
    private final Parties parties;
    private final Map<Locale, List<Known>> called = new ConcurrentHashMap<>();
    private final List<String> people;

    OpenFiles(
            LedgerEvents ledger,
            Moments moments,
            Reading reading,
            Covers covers,
            Names names,
            Parties parties,
            People people) {
        this.ledger = ledger;
        this.moments = moments;
        this.reading = reading;
        this.covers = covers;
        this.names = names;
        this.parties = parties;
        this.people = people.all().stream()
                .flatMap(person -> Stream.concat(
                        Stream.of(person.name()), person.aliases().stream().map(Person.Alias::name)))
                .distinct()
                .toList();
    }

    /**
     * A dossier beside a form.
     *
     * @param version its last folio
     * @param meanwhile what was recorded in it since the form was opened, as far as who asks may see it
     */
    record OpenFile(Covers.Cover cover, Moment now, int version, List<Entry> meanwhile) {}

    /** Something that was recorded, by its stored name. */
    record Entry(int folio, String type) {}

    /** A dossier now, of which a form had seen no more than that version. */
    OpenFile of(String id, int seen, View view, Locale language) {
        int version = ledger.versionAt(id, Long.MAX_VALUE);
        ledger.positionOf(id, Math.max(version, 0)).ifPresent(newest -> {
            reading.await(Register.NAME, newest);
            reading.await(Docket.NAME, newest);
        });
        Moment now = moments.ofDossier(view, id, null, null, Register.NAME, Docket.NAME);
        return new OpenFile(covers.of(id, now, language), now, version, meanwhile(id, seen, version, view));
    }

    private List<Entry> meanwhile(String id, int seen, int version, View view) {
        List<RecordedEvent> recorded = IntStream.rangeClosed(Math.max(seen + 1, version - MOST_MEANWHILE + 1), version)
                .mapToObj(folio -> ledger.find(id, folio))
                .flatMap(found -> found.stream())
                .toList();
        return view.seen(recorded).stream()
                .map(event -> new Entry(Math.toIntExact(event.folio()), event.type()))
                .toList();
    }

    /** What a field can be filled with. */
    record Known(String value, String text) {}

    /** Every party, as people call it. */
    List<Known> parties(Locale language) {
        return called.computeIfAbsent(
                language,
                each -> parties.all().stream()
                        .map(party -> new Known(
                                party.code().code(),
                                names.of(party.code(), each).text()))
                        .toList());
    }

    /** Everybody in the authority file, under each name. */
    List<String> people() {
        return people;
    }
}
