package dev.chancery.api;

import dev.chancery.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who makes a request, as it was proved at the door. */
public final class Asking {

    private Asking() {}

    /** Under what name this is on record. */
    public static String subject(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new IllegalStateException("Nobody unknown records anything.");
        }
        return principal.getName();
    }

    /** In which roles, at this moment. */
    public static Set<Role> roles(HttpServletRequest request) {
        return Arrays.stream(Role.values())
                .filter(role -> request.isUserInRole(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
