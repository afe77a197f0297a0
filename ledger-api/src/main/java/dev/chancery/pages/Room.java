package dev.chancery.pages;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static dev.chancery.access.Role.RESEARCHER;

import dev.chancery.access.Role;
import dev.chancery.api.Pages;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Where the header of every page leads whoever may go there.
 *
 * @param word by which the words of its pages begin
 * @param openTo in which roles
 */
record Room(String word, String path, Set<Role> openTo) {

    private static final Set<Role> READERS = Set.of(REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER);

    static final List<Room> ALL = List.of(
            new Room("dossiers", Pages.DOSSIERS, READERS),
            new Room("issues", Pages.ISSUES, READERS),
            new Room("trail", Pages.TRAIL, Set.of(REGISTRAR, AUDITOR)),
            new Room("access-log", Pages.ACCESS_LOG, Set.of(AUDITOR)),
            new Room("users", Pages.USERS, Set.of(AUDITOR, ADMINISTRATOR)),
            new Room("projections", Pages.PROJECTIONS, Set.of(REGISTRAR, AUDITOR, ADMINISTRATOR)));

    static List<Room> openTo(Set<Role> roles) {
        return ALL.stream()
                .filter(room -> !Collections.disjoint(room.openTo, roles))
                .toList();
    }
}
