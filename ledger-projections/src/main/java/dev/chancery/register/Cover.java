package dev.chancery.register;

import dev.chancery.projection.Batch;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A dossier in the course of a batch: what is on its cover, and how many acts are in it. */
final class Cover {

    private final String dossier;
    private final @Nullable Opening opening;
    private final List<Page> pages = new ArrayList<>();
    private final TreeSet<Integer> filed = new TreeSet<>();
    private @Nullable Integer lastBefore;
    private boolean lostLastBefore;
    private final Years years;
    private int acts;
    private int version;

    /** What a cover says from a position on, until it is turned. */
    record Page(long from, String subject, @Nullable String description, boolean closed) {}

    private record Opening(DossierOpened opened, Envelope envelope) {}

    private Cover(String dossier, @Nullable Opening opening, Page page, Years years) {
        this.dossier = dossier;
        this.opening = opening;
        this.years = years;
        pages.add(page);
    }

    static Cover opened(DossierOpened opened, Envelope envelope) {
        return new Cover(
                envelope.dossier(),
                new Opening(opened, envelope),
                new Page(envelope.position(), opened.subject(), opened.description(), false),
                new Years());
    }

    /**
     * As it was left in the rows.
     *
     * @param last the last of its acts that stand
     */
    static Cover written(String dossier, int acts, @Nullable Integer last, Years years, Page page) {
        var cover = new Cover(dossier, null, page, years);
        cover.acts = acts;
        cover.lastBefore = last;
        return cover;
    }

    String dossier() {
        return dossier;
    }

    void correct(DossierCorrected correction, long position) {
        Page page = pages.getLast();
        pages.add(new Page(
                position,
                Objects.requireNonNullElse(correction.subject(), page.subject()),
                correction.description() == null ? page.description() : correction.description(),
                page.closed()));
    }

    void setClosed(boolean closed, long position) {
        Page page = pages.getLast();
        pages.add(new Page(position, page.subject(), page.description(), closed));
    }

    void file(int folio, LocalDate sortDay) {
        acts++;
        years.add(sortDay, 1);
        filed.add(folio);
    }

    void move(LocalDate sortDay, LocalDate to) {
        years.add(sortDay, -1);
        years.add(to, 1);
    }

    void strikeOut(int act, LocalDate sortDay) {
        acts--;
        years.add(sortDay, -1);
        filed.remove(act);
        lostLastBefore |= lastBefore != null && lastBefore == act;
    }

    void advance(int folio) {
        version = folio;
    }

    /** The acts of the batch are to be sent before. */
    void writeTo(Batch batch) {
        writePages(batch);
        Page page = pages.getLast();
        Integer last = filed.isEmpty() ? lastBefore : filed.last();
        if (opening != null) {
            writeOpening(opening, page, writeWords(page, batch), last, batch);
        } else {
            if (pages.size() > 1) {
                writeTurned(page, writeWords(page, batch), batch);
            }
            batch.add(
                    "UPDATE register.dossier SET version = ?, acts = ?, last_act = ?, years = ? WHERE dossier = ?",
                    version,
                    acts,
                    last,
                    years.written(),
                    dossier);
        }
        if (lostLastBefore && filed.isEmpty()) {
            batch.add("""
                    UPDATE register.dossier SET last_act = (
                        SELECT a.folio FROM register.act a WHERE a.dossier = ? AND a.until_position = ?
                        ORDER BY a.dossier DESC, a.folio DESC, a.revision DESC FETCH FIRST ROW ONLY)
                    WHERE dossier = ?""", dossier, AsOf.STILL, dossier);
        }
    }

    private void writeOpening(Opening opening, Page page, Words words, @Nullable Integer last, Batch batch) {
        batch.add(
                """
                INSERT INTO register.dossier (dossier, party_one, party_other, subject, description, findable, closed,
                    version, acts, last_act, years, opened_at, opened_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                dossier,
                opening.opened().parties().get(0).code(),
                opening.opened().parties().get(1).code(),
                page.subject(),
                page.description(),
                words.sideBySide(),
                page.closed(),
                version,
                acts,
                last,
                years.written(),
                RecordingTime.text(opening.envelope().recordedAt()),
                opening.envelope().recordedBy());
    }

    private void writeTurned(Page page, Words words, Batch batch) {
        batch.add(
                "UPDATE register.dossier SET subject = ?, description = ?, findable = ?, closed = ? WHERE dossier = ?",
                page.subject(),
                page.description(),
                words.sideBySide(),
                page.closed(),
                dossier);
    }

    /** Those that came and those that went, since a batch sends all rows that come at once, and all that go. */
    private Words writeWords(Page page, Batch batch) {
        Words words = words(page);
        Set<String> after = words.indexed();
        Set<String> before = opening == null ? words(pages.getFirst()).indexed() : Set.of();
        after.stream()
                .filter(word -> !before.contains(word))
                .forEach(word -> batch.add("INSERT INTO register.word (word, dossier) VALUES (?, ?)", word, dossier));
        before.stream()
                .filter(word -> !after.contains(word))
                .forEach(word -> batch.add("DELETE FROM register.word WHERE dossier = ? AND word = ?", dossier, word));
        return words;
    }

    private Words words(Page page) {
        return Words.of(dossier + " " + page.subject() + " " + Objects.requireNonNullElse(page.description(), ""));
    }

    private void writePages(Batch batch) {
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            long until = i + 1 < pages.size() ? pages.get(i + 1).from() : AsOf.STILL;
            if (i > 0 || opening != null) {
                batch.add("""
                        INSERT INTO register.cover (dossier, from_position, until_position, subject, description, closed)
                        VALUES (?, ?, ?, ?, ?, ?)""", dossier, page.from(), until, page.subject(), page.description(), page.closed());
            } else if (until != AsOf.STILL) {
                batch.add(
                        "UPDATE register.cover SET until_position = ? WHERE dossier = ? AND from_position = ?",
                        until,
                        dossier,
                        page.from());
            }
        }
    }
}
