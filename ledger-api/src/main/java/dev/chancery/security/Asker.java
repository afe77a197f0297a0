package dev.chancery.security;

import dev.chancery.access.Role;
import dev.chancery.access.User;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as this is proved and as it stands at this moment.
 *
 * @param user absent where a token is of somebody whom the ledger does not know
 */
record Asker(String subject, Set<Role> roles, @Nullable User user) {

    private static final String NAME = Asker.class.getName();

    /** Nobody where nothing was proved. */
    static Optional<Asker> of(HttpServletRequest request) {
        return Optional.ofNullable((Asker) request.getAttribute(NAME));
    }

    void makes(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }
}
