package dev.chancery.security;

import dev.chancery.access.Role;
import dev.chancery.access.User;
import dev.chancery.access.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as this is proved and as it stands at this moment.
 *
 * @param user absent where a token is of somebody whom the ledger does not know
 * @param byToken whether a token says in which roles
 */
record Asker(String subject, Set<Role> roles, @Nullable User user, boolean byToken) {

    private static final String NAME = Asker.class.getName();

    /** Nobody where nothing was proved. */
    static Optional<Asker> of(HttpServletRequest request) {
        return Optional.ofNullable((Asker) request.getAttribute(NAME));
    }

    /** The same as this stands at a later moment; nobody where it would have to be proved again. */
    Optional<Asker> at(Instant moment, Users users) {
        User now = users.find(subject).orElse(null);
        if (now != null && now.barred()) {
            return Optional.empty();
        } else if (byToken) {
            return Optional.of(new Asker(subject, roles, now, true));
        }
        return user == null || now == null || now.passwords() != user.passwords()
                ? Optional.empty()
                : Optional.of(new Asker(subject, now.rolesAt(moment), now, false));
    }

    void makes(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }
}
