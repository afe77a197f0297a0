package dev.chancery.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a dossier as a strong ETag: {@code "17"}, or {@code "17-0a1b2c3d"} as it is seen where something is withheld. */
final class Version {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(-[0-9a-f]{8})?\"");

    private Version() {}

    /** @param shade stands for what is withheld; empty where nothing is */
    static String tag(int version, String shade) {
        return "\"" + version + (shade.isEmpty() ? "" : "-" + shade) + "\"";
    }

    /** The version that a tag is of, whatever was seen of it; nothing where it is none. */
    static @Nullable Integer of(String tag) {
        Matcher version = TAG.matcher(tag);
        return version.matches() ? Integer.valueOf(version.group(1)) : null;
    }
}
