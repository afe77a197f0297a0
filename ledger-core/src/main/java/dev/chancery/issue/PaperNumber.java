package dev.chancery.issue;

import dev.chancery.act.Actor;
import dev.chancery.act.DocumentNumber;
import dev.chancery.act.DocumentNumbers;
import dev.chancery.act.Instrument;
import dev.chancery.act.Office;
import dev.chancery.party.PartyCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one paper cannot share with another: the number that its issuing office gave it, to whom and on what date.
 *
 * @param from the offices that issued it
 * @param to the parties that it is addressed to
 * @param dated the date on the document, as given
 */
public record PaperNumber(Set<Issuer> from, Set<PartyCode> to, String number, String dated) {

    static Optional<PaperNumber> of(Instrument paper) {
        DocumentNumbers references = paper.particulars().references();
        return references == null ? Optional.empty() : references.issued().flatMap(issued -> numbered(paper, issued));
    }

    private static Optional<PaperNumber> numbered(Instrument paper, DocumentNumber issued) {
        if (issued.number() == null || issued.dated() == null) {
            return Optional.empty();
        }
        return Optional.of(new PaperNumber(
                paper.particulars().by().stream().map(Issuer::of).collect(Collectors.toUnmodifiableSet()),
                paper.particulars().to().stream()
                        .flatMap(actor -> actor.speaksFor().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                issued.number().strip(),
                issued.dated().text()));
    }

    /**
     * An office that numbers what it sends.
     *
     * @param office the one that keeps the numbers: a minister signs with those of the ministry
     */
    public record Issuer(String name, @Nullable Office office) {

        private static Issuer of(Actor actor) {
            Office office = actor.office();
            String name = actor.party() != null
                    ? actor.party().code()
                    : String.valueOf(actor.body() != null ? actor.body() : actor.person());
            return new Issuer(name, office == null ? null : office.registry());
        }
    }
}
