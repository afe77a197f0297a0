package dev.chancery.security;

import dev.chancery.access.AccessChange;
import dev.chancery.access.ClearanceGiven;
import dev.chancery.access.DossierGranted;
import dev.chancery.access.MarkingScheme;
import dev.chancery.access.PasswordChanged;
import dev.chancery.access.Role;
import dev.chancery.access.RoleGiven;
import dev.chancery.access.Subjects;
import dev.chancery.access.UserAdded;
import dev.chancery.act.Malformed;
import dev.chancery.roster.Passwords;
import dev.chancery.roster.Roster;
import dev.chancery.store.Database;
import dev.chancery.store.Unfit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The first user of a ledger that knows nobody, who can add others; and the refusal to serve where it is not decided who
 * proves who somebody is. Both come before the door is opened.
 */
@Component
@ConditionalOnWebApplication // not at a command
final class FirstStart implements SmartInitializingSingleton {

    private static final String REGISTRAR = "registrar";
    private static final String BY_THE_LEDGER = "ledger";
    private static final String WHY = "first start";

    private final Roster roster;
    private final Passwords passwords;
    private final MarkingScheme scheme;
    private final boolean byToken;
    private final String localUsers;
    private final boolean shared;
    private final String password;

    FirstStart(
            Roster roster,
            Passwords passwords,
            MarkingScheme scheme,
            DataSource dataSource,
            @Value("${ledger.security.issuer}") String issuer,
            @Value("${ledger.local-users}") String localUsers,
            @Value("${ledger.registrar-password}") String password) {
        this.roster = roster;
        this.passwords = passwords;
        this.scheme = scheme;
        this.byToken = StringUtils.hasText(issuer);
        this.localUsers = localUsers;
        this.shared = Database.of(dataSource).isShared();
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        requireADecision();
        if (!byToken && roster.users().isEmpty()) {
            begin();
        }
    }

    private void requireADecision() {
        if (byToken && localUsers.equals("allowed")) {
            throw new Unfit(
                    "it takes either the tokens of an issuer or users of its own",
                    "Leave out ledger.local-users, or ledger.security.issuer.");
        } else if (!byToken && localUsers.equals("refused")) {
            throw new Unfit(
                    "nobody could come in, without users of its own and without an issuer of tokens",
                    "Set ledger.security.issuer, or leave out ledger.local-users.");
        } else if (!byToken && shared && !localUsers.equals("allowed")) {
            throw new Unfit(
                    "on PostgreSQL it is not to be entered by passwords unless that is asked for",
                    "Set ledger.security.issuer to the issuer of tokens (OpenID Connect), or ledger.local-users to allowed.");
        }
    }

    private void begin() {
        boolean random = password.isEmpty();
        String first = random ? Passwords.random() : chosen();
        List<AccessChange> changes = List.of(
                new UserAdded(REGISTRAR, "Registrar", WHY),
                new RoleGiven(REGISTRAR, Role.REGISTRAR, null, WHY),
                new RoleGiven(REGISTRAR, Role.ADMINISTRATOR, null, WHY),
                new ClearanceGiven(REGISTRAR, scheme.highest(), null, WHY),
                new DossierGranted(REGISTRAR, Subjects.EVERY_DOSSIER, null, WHY),
                new PasswordChanged(REGISTRAR, WHY));
        if (roster.beginWith(changes, passwords.hash(first), BY_THE_LEDGER) && random) {
            System.out.println(announced(first));
        }
    }

    private String chosen() {
        try {
            Passwords.require(password);
            return password;
        } catch (Malformed e) {
            throw new Unfit("the password in ledger.registrar-password cannot be one", String.valueOf(e.getMessage()));
        }
    }

    /** To standard output, once, and into no log. */
    private static String announced(String password) {
        return """

                This ledger knows nobody yet. Its first user is registrar, with the password

                    %s

                It is shown this once, and kept nowhere. POST /api/users/registrar/password changes it.
                """.formatted(password);
    }
}
