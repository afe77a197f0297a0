package dev.chancery.access;

import dev.chancery.act.Malformed;
import dev.chancery.dossier.OpenDossier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people are called, and what is said of them, in the one form that is kept. */
public final class Subjects {

    /** As a regular expression for the whole of it: what comes in tokens too, but for what an address cannot hold. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._@|+=~-]{0,199}";

    /** Stands in a grant for all dossiers, those too that are yet to be opened. */
    public static final String EVERY_DOSSIER = "*";

    /** By whom the ledger records what nobody at its door did. */
    private static final Set<String> RESERVED = Set.of("ledger", "example", "local");

    private static final Pattern FITTING = Pattern.compile(FORM);
    private static final Pattern DOSSIER = Pattern.compile(OpenDossier.FORM);
    private static final int LONGEST_TEXT = 1_000;

    private Subjects() {}

    /** Whether somebody can come under that name: it has the form, and is not one under which the ledger itself records. */
    public static boolean areFit(String subject) {
        return FITTING.matcher(subject).matches() && !RESERVED.contains(subject);
    }

    static boolean isReserved(String subject) {
        return RESERVED.contains(subject);
    }

    static void require(String subject) {
        if (!FITTING.matcher(subject).matches()) {
            throw new Malformed(
                    "subject", "subject is a name of letters, digits and ._@|+=~-, of at most 200, such as l.aliyeva.");
        }
    }

    static void requireDossier(String dossier) {
        if (!dossier.equals(EVERY_DOSSIER)
                && (dossier.length() > OpenDossier.LONGEST
                        || !DOSSIER.matcher(dossier).matches())) {
            throw new Malformed("dossier", "dossier is the id of one, or * for every dossier.");
        }
    }

    static String name(String name) {
        return text("name", name, "it says who that is, such as Leyla Əliyeva.");
    }

    static String reason(String reason) {
        return text("reason", reason, "it says why, and is kept.");
    }

    private static String text(String field, String given, String what) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw new Malformed(field, field + " is missing; " + what);
        } else if (text.length() > LONGEST_TEXT) {
            throw new Malformed(field, field + " has at most " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    static @Nullable Instant inMillis(@Nullable Instant until) {
        return until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }
}
