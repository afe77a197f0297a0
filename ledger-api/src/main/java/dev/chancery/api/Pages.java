package dev.chancery.api;

import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses are pages, for people with a browser; all others are calls, or lie beside the pages. */
public final class Pages {

    public static final String HOME = "/";
    public static final String SIGN_IN = "/login";
    public static final String SIGN_OUT = "/logout";
    public static final String LANGUAGE = "/language";
    public static final String DOSSIERS = "/dossiers";
    public static final String ISSUES = "/issues";
    public static final String OPENING = "/opening";
    public static final String ISSUES_AS_CSV = "/issues.csv";
    public static final String TRAIL = "/trail";
    public static final String ACCESS_LOG = "/access-log";
    public static final String ACCESS_LOG_CSV = "/access-log.csv";
    public static final String ACCESS_EVENTS = "/access-events";
    public static final String PROJECTIONS = "/projections";
    public static final String USERS = "/users";

    /** By which a form shows that it is of the session: the field that each has. */
    static final String TOKEN = "_csrf";

    /** Those that show nothing of the ledger. */
    private static final Set<String> AT_THE_DOOR = Set.of(HOME, SIGN_IN);

    private static final Set<String> FORMS = Set.of(SIGN_IN, SIGN_OUT, LANGUAGE, PROJECTIONS, USERS);

    /** A user's, to whom is given and from whom is withdrawn. */
    private static final Pattern OF_A_USER = Pattern.compile(USERS + "/[^/]+");

    /** Those without others within. */
    private static final Set<String> OVERSEEN =
            Set.of(ISSUES_AS_CSV, OPENING, TRAIL, ACCESS_LOG, ACCESS_LOG_CSV, ACCESS_EVENTS, PROJECTIONS);

    /** What is filed in a dossier, and what the registry writes on an act of it. */
    private static final Pattern FILLED_IN =
            Pattern.compile(DOSSIERS + "/[a-z0-9-]+/(file|acts/[0-9]+/(correct|strike-out|account|assess))");

    private Pages() {}

    /** Whether a form is sent to that path. */
    public static boolean takeAFormAt(String path) {
        return FORMS.contains(path) || OF_A_USER.matcher(path).matches() || areFilledInAt(path);
    }

    /** Whether the page at that path is a form to be filled in at length, of which nothing typed may be lost. */
    public static boolean areFilledInAt(String path) {
        return path.equals(OPENING) || FILLED_IN.matcher(path).matches();
    }

    /** Whether a page is at that path. */
    public static boolean areAt(String path) {
        return AT_THE_DOOR.contains(path) || showTheLedgerAt(path);
    }

    /** Whether what is at that path is read from the ledger. */
    public static boolean showTheLedgerAt(String path) {
        return isWithin(DOSSIERS, path) || isWithin(ISSUES, path) || isWithin(USERS, path) || OVERSEEN.contains(path);
    }

    private static boolean isWithin(String folder, String path) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
}
