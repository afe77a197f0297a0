package dev.chancery.api;

import java.util.Set;

/** Which addresses are pages, for people with a browser; all others are calls, or lie beside the pages. */
public final class Pages {

    public static final String HOME = "/";
    public static final String SIGN_IN = "/login";
    public static final String SIGN_OUT = "/logout";
    public static final String LANGUAGE = "/language";
    public static final String DOSSIERS = "/dossiers";
    public static final String ISSUES = "/issues";
    public static final String ISSUES_AS_CSV = "/issues.csv";

    /** By which a form shows that it is of the session: the field that each has. */
    static final String TOKEN = "_csrf";

    /** Those that show nothing of the ledger. */
    private static final Set<String> AT_THE_DOOR = Set.of(HOME, SIGN_IN);

    private static final Set<String> FORMS = Set.of(SIGN_IN, SIGN_OUT, LANGUAGE);

    private Pages() {}

    /** Whether a form is sent to that path. */
    public static boolean takeAFormAt(String path) {
        return FORMS.contains(path);
    }

    /** Whether a page is at that path. */
    public static boolean areAt(String path) {
        return AT_THE_DOOR.contains(path) || showTheLedgerAt(path);
    }

    /** Whether what is at that path is read from the ledger. */
    public static boolean showTheLedgerAt(String path) {
        return isWithin(DOSSIERS, path) || isWithin(ISSUES, path) || path.equals(ISSUES_AS_CSV);
    }

    private static boolean isWithin(String folder, String path) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
}
