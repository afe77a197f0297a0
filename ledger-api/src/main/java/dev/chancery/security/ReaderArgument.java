package dev.chancery.security;

import dev.chancery.access.Clearance;
import dev.chancery.access.MarkingScheme;
import dev.chancery.access.Reader;
import dev.chancery.access.Role;
import dev.chancery.access.Sight;
import dev.chancery.access.Subjects;
import dev.chancery.access.User;
import dev.chancery.api.Call;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells a call who makes it, as far as its answer depends on that. */
@Component
final class ReaderArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    /** Those in whom a clearance counts. */
    private static final Set<Role> CLEARED =
            EnumSet.of(Role.REGISTRAR, Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.AUDITOR);

    private final MarkingScheme scheme;
    private final Clock clock;

    ReaderArgument(MarkingScheme scheme, Clock clock) {
        this.scheme = scheme;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Asker asker = Asker.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                .orElseThrow(() -> new IllegalStateException("A call with a reader may be made by nobody unknown."));
        Call call = parameter.getMethodAnnotation(Call.class);
        return of(asker, call == null ? List.of() : Arrays.asList(call.may()), clock.instant());
    }

    /** Through a call that auditors may make, these see every dossier; through others they see what is granted, as all do. */
    private Reader of(Asker asker, List<Role> may, Instant now) {
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
