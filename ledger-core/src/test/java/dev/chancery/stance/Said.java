package dev.chancery.stance;

import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.RUS;

import dev.chancery.act.AssertionKind;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import dev.chancery.stance.Stance.Sort;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said of folio 9, in a line each: by folios 11, 12 and so on, in the order given. */
final class Said {

    static final int INCIDENT = 9;
    static final Set<PartyCode> PRINCIPALS = Set.of(AZE, RUS);

    private Said() {}

    static Stance by(PartyCode party, Sort sort, int act, @Nullable String on, AssertionKind kind) {
        return new Stance(INCIDENT, kind, party, sort, act, date(on), null, List.of());
    }

    static Stance imputing(PartyCode party, PartyCode to, int act, @Nullable String on, AssertionKind kind) {
        return new Stance(INCIDENT, kind, party, Sort.ASSERTED, act, date(on), to, List.of());
    }

    static Stance denial(PartyCode party, int act, @Nullable String on, AssertionKind kind, Integer... contests) {
        return new Stance(INCIDENT, kind, party, Sort.DENIED, act, date(on), null, List.of(contests));
    }

    static Stance regret(PartyCode party, int act, @Nullable String on) {
        return new Stance(INCIDENT, null, party, Sort.REGRETTED, act, date(on), null, List.of());
    }

    static Position position(@Nullable AssertionKind kind, Stance... said) {
        return AssertionMatrix.of(List.of(said), PRINCIPALS).stream()
                .filter(position -> position.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static List<Shift> shifts(Stance... said) {
        return AssertionMatrix.of(List.of(said), PRINCIPALS).stream()
                .flatMap(position -> position.shifts().stream())
                .toList();
    }

    private static @Nullable Edtf date(@Nullable String on) {
        return on == null ? null : Edtf.parse(on);
    }
}
