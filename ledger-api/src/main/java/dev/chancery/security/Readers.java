package dev.chancery.security;

import dev.chancery.access.Clearance;
import dev.chancery.access.MarkingScheme;
import dev.chancery.access.Reader;
import dev.chancery.access.Role;
import dev.chancery.access.Sight;
import dev.chancery.access.Subjects;
import dev.chancery.access.User;
import dev.chancery.api.Call;
import dev.chancery.api.WhoAsks;
import dev.chancery.roster.Roster;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Tells of who makes a call what its answer depends on. */
@Component
final class Readers implements WhoAsks {

    /** Those in whom a clearance counts. */
    private static final Set<Role> CLEARED =
            EnumSet.of(Role.REGISTRAR, Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.AUDITOR);

    private final Roster roster;
    private final MarkingScheme scheme;
    private final Clock clock;

    Readers(Roster roster, MarkingScheme scheme, Clock clock) {
        this.roster = roster;
        this.scheme = scheme;
        this.clock = clock;
    }

    @Override
    public Reader of(HttpServletRequest request) {
        return of(asker(request), may(request), clock.instant());
    }

    @Override
    public Supplier<Reader> again(HttpServletRequest request) {
        Asker asker = asker(request);
        List<Role> may = may(request);
        return () -> {
            Instant now = clock.instant();
            return asker.at(now, roster.users())
                    .map(known -> of(known, may, now))
                    .orElse(Reader.NOBODY);
        };
    }

    private static Asker asker(HttpServletRequest request) {
        return Asker.of(request)
                .orElseThrow(() -> new IllegalStateException("A call that shows anything is made by nobody unknown."));
    }

    private static List<Role> may(HttpServletRequest request) {
        Call call = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                ? method.getMethodAnnotation(Call.class)
                : null;
        return call == null ? List.of() : Arrays.asList(call.may());
    }

    /** Through a call that auditors may make, these see every dossier; through others they see what is granted, as all do. */
    private Reader of(Asker asker, List<Role> may, Instant now) {
        if (asker.roles().stream().noneMatch(may::contains)) {
            return Reader.NOBODY;
        }
        User user = asker.user();
        boolean everyDossier = (asker.roles().contains(Role.AUDITOR) && may.contains(Role.AUDITOR))
                || (user != null && user.grantsAt(now).contains(Subjects.EVERY_DOSSIER));
        Clearance clearance = user == null ? Clearance.NONE : user.clearanceAt(now);
        return new Reader(
                asker.subject(),
                everyDossier,
                asker.roles().stream().anyMatch(CLEARED::contains) ? scheme.of(clearance) : Sight.OF_THE_UNMARKED);
    }
}
