package dev.chancery.pages;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static dev.chancery.access.Role.RESEARCHER;

import dev.chancery.access.Role;
import dev.chancery.api.Pages;
import dev.chancery.archive.StoredNames;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where the header of every page leads whoever may go there. */
enum Room {
    DOSSIERS(Pages.DOSSIERS, Set.of(REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER)),
    ISSUES(Pages.ISSUES, Set.of(REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER)),
    TRAIL(Pages.TRAIL, Set.of(REGISTRAR, AUDITOR)),
    ACCESS_LOG(Pages.ACCESS_LOG, Set.of(AUDITOR)),
    USERS(Pages.USERS, Set.of(AUDITOR, ADMINISTRATOR)),
    PROJECTIONS(Pages.PROJECTIONS, Set.of(REGISTRAR, AUDITOR, ADMINISTRATOR));

    private final String path;
    private final Set<Role> openTo;

    Room(String path, Set<Role> openTo) {
        this.path = path;
        this.openTo = openTo;
    }

    public String path() {
        return path;
    }

    /** By which the words of its pages begin. */
    public String word() {
        return StoredNames.of(this);
    }

    static List<Room> openTo(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(room -> !Collections.disjoint(room.openTo, roles))
                .toList();
    }
}
