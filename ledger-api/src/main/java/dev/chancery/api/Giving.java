package dev.chancery.api;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.chancery.access.AccessChange;
import dev.chancery.access.Clearance;
import dev.chancery.access.PasswordChanged;
import dev.chancery.access.Role;
import dev.chancery.access.User;
import dev.chancery.access.UserAdded;
import dev.chancery.act.Malformed;
import dev.chancery.roster.Entry;
import dev.chancery.roster.Passwords;
import dev.chancery.roster.Roster;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Changes who may do and see what, on behalf of a request: whether a call asks for it or a form, what is refused and what is
 * kept of it is the same.
 */
@Component
public final class Giving {

    private final Roster roster;
    private final Passwords passwords;
    private final boolean byToken;

    Giving(Roster roster, Passwords passwords, @Value("${ledger.security.issuer}") String issuer) {
        this.roster = roster;
        this.passwords = passwords;
        this.byToken = StringUtils.hasText(issuer);
    }

    /** One whom the ledger knows. */
    public String known(String subject) {
        return roster.users()
                .find(subject)
                .orElseThrow(() -> new Declined(Problems.noSuchUser(subject)))
                .subject();
    }

    /** A clearance for something; blanks in the words of the scheme make no difference. */
    public static Clearance clearance(@Nullable String level, List<String> caveats) {
        if (level == null && caveats.isEmpty()) {
            throw new Malformed("level", "level is missing, and there are no caveats; a clearance is for something.");
        }
        return new Clearance(level, caveats);
    }

    /**
     * Has the ledger know somebody.
     *
     * @param password the first one; without it this cannot come in by one
     */
    public User add(
            @Nullable String subject,
            @Nullable String name,
            @Nullable String password,
            @Nullable String reason,
            HttpServletRequest request) {
        var changes = new ArrayList<AccessChange>();
        changes.add(new UserAdded(given(subject), given(name), given(reason)));
        if (password != null) {
            changes.add(new PasswordChanged(given(subject), given(reason)));
        }
        return changed(changes, password == null ? null : hash(password), request);
    }

    /** Gives somebody something, or takes it. */
    public User change(AccessChange change, HttpServletRequest request) {
        return changed(List.of(change), null, request);
    }

    /**
     * Has a user prove to be that by another password: oneself, or an administrator for another.
     *
     * @param present the one until now, where it is one's own
     * @param reason must be given where it is another's
     */
    public User changePassword(
            String subject,
            @Nullable String password,
            @Nullable String present,
            @Nullable String reason,
            HttpServletRequest request) {
        String why = reason;
        if (subject.equals(Asking.subject(request))) {
            String hash = roster.hashOf(subject).orElse(null);
            if (!passwords.match(given(present), hash)) {
                throw new Malformed("present", "present is not the password until now.");
            }
            why = reason == null ? "by oneself" : reason;
        } else if (!Asking.roles(request).contains(Role.ADMINISTRATOR)) {
            throw Declined.forbidden("Another's password is changed by administrators.");
        }
        var change = new PasswordChanged(known(subject), given(why));
        if (password == null) {
            throw new Malformed("password", "password is missing.");
        }
        return changed(List.of(change), hash(password), request);
    }

    private String hash(String password) {
        if (byToken) {
            throw new Declined(Problem.of(
                    CONFLICT,
                    "no-passwords",
                    "This ledger is entered by tokens.",
                    "It keeps no passwords; leave it out."));
        }
        Passwords.require(password);
        return passwords.hash(password);
    }

    private User changed(List<AccessChange> changes, @Nullable String hash, HttpServletRequest request) {
        List<Entry> entries = roster.recordAll(changes, hash, Asking.subject(request), RequestIds.of(request));
        String subject = entries.getLast().change().subject();
        return roster.users().find(subject).orElseThrow(() -> new Declined(Problems.noSuchUser(subject)));
    }

    /** A blank is refused by the change, which says what is missing. */
    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
