package dev.chancery.access;

import dev.chancery.act.Act;
import dev.chancery.act.Lapse;
import java.util.EnumSet;
import java.util.Set;

/** Which acts somebody may file. */
public final class Pen {

    private static final Set<Role> OF_ALL_ACTS = EnumSet.of(Role.REGISTRAR, Role.DESK_OFFICER);

    private Pen() {}

    /** A legal adviser files the opinion that an issue has lapsed, and nothing that was done or said. */
    public static boolean mayFile(Set<Role> roles, Act act) {
        return roles.stream().anyMatch(OF_ALL_ACTS::contains)
                || (roles.contains(Role.LEGAL_ADVISER) && act instanceof Lapse);
    }
}
