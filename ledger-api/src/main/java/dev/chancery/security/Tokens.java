package dev.chancery.security;

import dev.chancery.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Tokens of one issuer (OpenID Connect), signed by a key that it publishes, for this ledger, and of this moment.
 *
 * <p>The issuer is asked when the first token comes: a ledger starts without it.
 */
final class Tokens {

    private final String issuer;
    private final String audience;
    private final String rolesClaim;

    Tokens(String issuer, String audience, String rolesClaim) {
        this.issuer = issuer;
        this.audience = audience;
        this.rolesClaim = rolesClaim;
    }

    JwtDecoder decoder() {
        var decoder = new SupplierJwtDecoder(this::ofTheIssuer);
        return token -> {
            try {
                return decoder.decode(token);
            } catch (BadJwtException e) {
                throw e;
            } catch (JwtException | JwtDecoderInitializationException e) {
                throw new IssuerAway(e);
            }
        };
    }

    private JwtDecoder ofTheIssuer() {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(issuer).validateType(false).build();
        var types = new JwtTypeValidator("JWT", "at+jwt");
        types.setAllowEmpty(true);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                types,
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("exp", Objects::nonNull),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Collection<String>>("aud", aud -> aud != null && aud.contains(audience)))));
        return decoder;
    }

    /** Those of the ledger's roles that the claim names; nothing for what is no token. */
    @Nullable
    Set<Role> roles(Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> words = words(claim(token.getToken()));
        for (Role role : Role.values()) {
            if (words.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** By its name, or by steps with dots between, such as {@code realm_access.roles}. */
    private @Nullable Object claim(Jwt token) {
        Object value = token.getClaims().get(rolesClaim);
        if (value != null) {
            return value;
        }
        value = token.getClaims();
        for (String step : rolesClaim.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static List<String> words(@Nullable Object claim) {
        Collection<?> words =
                switch (claim) {
                    case Collection<?> several -> several;
                    case String text -> Arrays.asList(text.split(" ", -1));
                    case null, default -> List.of();
                };
        return words.stream()
                .map(word -> String.valueOf(word).toUpperCase(Locale.ROOT).replace('-', '_'))
                .toList();
    }
}
