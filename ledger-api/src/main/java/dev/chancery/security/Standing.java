package dev.chancery.security;

import dev.chancery.access.Role;
import dev.chancery.access.Subjects;
import dev.chancery.access.User;
import dev.chancery.access.Users;
import dev.chancery.roster.Roster;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * After it was proved who asks: whether this is still let in, and in which roles, at this moment and not when a session or a
 * token began.
 */
final class Standing extends OncePerRequestFilter {

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Roster roster;
    private final Clock clock;
    private final Function<Authentication, @Nullable Set<Role>> rolesOfToken;

    /** @param rolesOfToken nothing for what is no token */
    Standing(Roster roster, Clock clock, Function<Authentication, @Nullable Set<Role>> rolesOfToken) {
        this.roster = roster;
        this.clock = clock;
        this.rolesOfToken = rolesOfToken;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication proved = SecurityContextHolder.getContext().getAuthentication();
        if (proved != null && !(proved instanceof AnonymousAuthenticationToken)) {
            Optional<Asker> asker = isOver(request.getSession(false)) ? Optional.empty() : asker(proved);
            asker.ifPresent(known -> known.makes(request));
            SecurityContextHolder.setContext(context(asker.map(Standing::authority)));
        }
        chain.doFilter(request, response);
    }

    private Optional<Asker> asker(Authentication proved) {
        Users users = roster.usersLastHeardOf(); // asked for anew before (Refreshing)
        User user = users.find(proved.getName()).orElse(null);
        Set<Role> ofToken = rolesOfToken.apply(proved);
        if (user != null && user.barred()) {
            return Optional.empty();
        } else if (ofToken != null) {
            return Subjects.areFit(proved.getName())
                    ? Optional.of(new Asker(proved.getName(), ofToken, user, true))
                    : Optional.empty();
        }
        return user != null && proved instanceof ProvedLocally locally && locally.passwords() == user.passwords()
                ? Optional.of(new Asker(user.subject(), user.rolesAt(clock.instant()), user, false))
                : Optional.empty();
    }

    private static boolean isOver(@Nullable HttpSession session) {
        if (session == null || System.currentTimeMillis() - session.getCreationTime() < LONGEST_SESSION.toMillis()) {
            return false;
        }
        session.invalidate();
        return true;
    }

    private static SecurityContext context(Optional<Authentication> authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication.orElseGet(() -> new AnonymousAuthenticationToken(
                "nobody", "nobody", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")))));
        return context;
    }

    private static Authentication authority(Asker asker) {
        return UsernamePasswordAuthenticationToken.authenticated(
                asker.subject(),
                null,
                EnumSet.allOf(Role.class).stream()
                        .filter(asker.roles()::contains)
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
