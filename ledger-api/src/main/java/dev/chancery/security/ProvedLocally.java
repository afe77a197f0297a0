package dev.chancery.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** That somebody gave the password which was on record; it outlives, in a session, no change of that. */
final class ProvedLocally extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String subject;
    private final int passwords;

    /** @param passwords how often the password had been changed */
    ProvedLocally(String subject, int passwords) {
        super(List.of());
        this.subject = subject;
        this.passwords = passwords;
        setAuthenticated(true);
    }

    int passwords() {
        return passwords;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return subject;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProvedLocally proved && super.equals(other) && passwords == proved.passwords;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + passwords;
    }
}
