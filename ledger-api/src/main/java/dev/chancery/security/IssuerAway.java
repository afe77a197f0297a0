package dev.chancery.security;

import org.springframework.security.core.AuthenticationException;

/** The issuer's keys, by which tokens are proved, could not be had. */
final class IssuerAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("The issuer of tokens cannot be reached.", cause);
    }
}
