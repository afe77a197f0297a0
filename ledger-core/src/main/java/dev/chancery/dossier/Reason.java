package dev.chancery.dossier;

import dev.chancery.act.Flaw;
import dev.chancery.act.Malformed;

/** Why the registry touches the file; it must always say so. */
final class Reason {

    private Reason() {}

    static String given(String reason, Flaw none) {
        String given = reason.strip();
        if (given.isEmpty()) {
            throw new Malformed("reason", none.of());
        }
        return given;
    }
}
