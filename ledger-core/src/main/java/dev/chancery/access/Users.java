package dev.chancery.access;

import static dev.chancery.access.AccessRule.ALREADY_GIVEN;
import static dev.chancery.access.AccessRule.AN_ADMINISTRATOR_REMAINS;
import static dev.chancery.access.AccessRule.AN_AUDITOR_ONLY_AUDITS;
import static dev.chancery.access.AccessRule.CLEARANCE_IS_IN_THE_SCHEME;
import static dev.chancery.access.AccessRule.NOBODY_GIVES_TO_THEMSELVES;
import static dev.chancery.access.AccessRule.NOTHING_TO_WITHDRAW;
import static dev.chancery.access.AccessRule.SUBJECT_IS_RESERVED;
import static dev.chancery.access.AccessRule.SUBJECT_IS_TAKEN;
import static dev.chancery.access.AccessRule.TERM_IS_TO_COME;
import static dev.chancery.access.AccessRule.USER_IS_BARRED;
import static dev.chancery.access.AccessRule.USER_IS_KNOWN;
import static dev.chancery.access.AccessRule.USER_IS_NOT_BARRED;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everybody whom the ledger knows, folded from what was changed; and what may be changed next. */
public final class Users {

    public static final Users NONE = new Users(Map.of());

    private final Map<String, User> bySubject;

    private Users(Map<String, User> bySubject) {
        this.bySubject = bySubject;
    }

    public boolean isEmpty() {
        return bySubject.isEmpty();
    }

    public Optional<User> find(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** By subject. */
    public Collection<User> all() {
        return bySubject.values();
    }

    /** With what was changed since, in its order. */
    public Users after(List<? extends AccessChange> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        var next = new TreeMap<>(bySubject);
        for (AccessChange change : changes) {
            User user = next.get(change.subject());
            if (user != null) {
                next.put(change.subject(), user.evolve(change));
            } else if (change instanceof UserAdded added) {
                next.put(change.subject(), User.of(added));
            }
        }
        return new Users(Collections.unmodifiableMap(next));
    }

    /**
     * Refuses what may not be changed.
     *
     * @param by who would change it
     * @param now when it would be on record
     * @throws AccessRefused when a rule forbids it
     */
    public void require(AccessChange change, String by, MarkingScheme scheme, Instant now) {
        if (change instanceof UserAdded added) {
            requireFree(added.subject());
        } else if (change.subject().equals(by) && !(change instanceof PasswordChanged)) {
            throw new AccessRefused(NOBODY_GIVES_TO_THEMSELVES, "", "Another administrator does it for " + by + ".");
        } else {
            User user = find(change.subject())
                    .orElseThrow(() -> new AccessRefused(
                            USER_IS_KNOWN, "", "There is no user " + change.subject() + "; add this one first."));
            require(change, user, scheme, now);
        }
        requireAnAdministratorAfter(change);
    }

    private void requireFree(String subject) {
        if (Subjects.isReserved(subject)) {
            throw new AccessRefused(
                    SUBJECT_IS_RESERVED, "/subject", "Under " + subject + " the ledger itself records.");
        } else if (bySubject.containsKey(subject)) {
            throw new AccessRefused(SUBJECT_IS_TAKEN, "/subject", "There is a user " + subject + " already.");
        }
    }

    private static void require(AccessChange change, User user, MarkingScheme scheme, Instant now) {
        switch (change) {
            case UserAdded added -> {}
            case PasswordChanged password -> {}
            case UserBarred barring -> {
                if (user.barred()) {
                    throw new AccessRefused(USER_IS_NOT_BARRED, "", user.subject() + " is barred already.");
                }
            }
            case UserReadmitted readmission -> {
                if (!user.barred()) {
                    throw new AccessRefused(USER_IS_BARRED, "", user.subject() + " is not barred.");
                }
            }
            case RoleGiven given -> {
                requireToCome(given.until(), now);
                requireAnother(user.roles().get(given.role()), given.until(), now);
                requireNoOtherBesideAuditor(user.rolesAt(now), given.role());
            }
            case RoleWithdrawn withdrawn -> requireHeld(user.roles().get(withdrawn.role()), now);
            case ClearanceGiven given -> {
                requireToCome(given.until(), now);
                if (!scheme.knows(given.clearance())) {
                    throw new AccessRefused(
                            CLEARANCE_IS_IN_THE_SCHEME,
                            "",
                            "The levels are " + scheme.levels() + ", the caveats " + scheme.caveats() + ".");
                }
                requireAnother(
                        given.clearance().equals(user.clearance()) ? user.clearanceTerm() : null, given.until(), now);
            }
            case ClearanceWithdrawn withdrawn ->
                requireHeld(user.clearance() == null ? null : user.clearanceTerm(), now);
            case DossierGranted granted -> {
                requireToCome(granted.until(), now);
                requireAnother(user.grants().get(granted.dossier()), granted.until(), now);
            }
            case DossierGrantWithdrawn withdrawn -> requireHeld(user.grants().get(withdrawn.dossier()), now);
        }
    }

    private static void requireToCome(@Nullable Instant until, Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw new AccessRefused(TERM_IS_TO_COME, "/until", "It is " + now + " now.");
        }
    }

    private static void requireAnother(@Nullable Term held, @Nullable Instant until, Instant now) {
        if (held != null && held.holdsAt(now) && held.equals(new Term(until))) {
            throw new AccessRefused(ALREADY_GIVEN, "", "It was given already, and holds as long.");
        }
    }

    private static void requireHeld(@Nullable Term held, Instant now) {
        if (held == null || !held.holdsAt(now)) {
            throw new AccessRefused(NOTHING_TO_WITHDRAW, "", "It was not given, or holds no longer.");
        }
    }

    private static void requireNoOtherBesideAuditor(Set<Role> held, Role given) {
        held.remove(given);
        if (!held.isEmpty() && (given == Role.AUDITOR || held.contains(Role.AUDITOR))) {
            throw new AccessRefused(AN_AUDITOR_ONLY_AUDITS, "/role", "Withdraw the other role first.");
        }
    }

    /** One whose role ends by itself is none to rely on. */
    private void requireAnAdministratorAfter(AccessChange change) {
        if (hasAdministrator() && !after(List.of(change)).hasAdministrator()) {
            throw new AccessRefused(
                    AN_ADMINISTRATOR_REMAINS, "", change.subject() + " is the last; make another user one first.");
        }
    }

    private boolean hasAdministrator() {
        return bySubject.values().stream()
                .anyMatch(user ->
                        !user.barred() && User.WITHOUT_END.equals(user.roles().get(Role.ADMINISTRATOR)));
    }
}
