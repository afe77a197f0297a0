package dev.chancery.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is in the ledger, folded from what was changed: with terms that may have run out.
 *
 * @param name as people call this
 * @param barred whether this is not let in, whatever was given
 * @param passwords how often the password was changed
 * @param clearance beyond what bears no marking; absent where there is none
 * @param clearanceTerm how long that holds
 * @param grants dossiers, or {@value Subjects#EVERY_DOSSIER}
 */
public record User(
        String subject,
        String name,
        boolean barred,
        int passwords,
        Map<Role, Term> roles,
        @Nullable Clearance clearance,
        Term clearanceTerm,
        Map<String, Term> grants) {

    static final Term WITHOUT_END = new Term(null);

    public User {
        roles = Collections.unmodifiableMap(roles.isEmpty() ? new EnumMap<>(Role.class) : new EnumMap<>(roles));
        grants = Collections.unmodifiableMap(new TreeMap<>(grants));
    }

    /** One who was just added. */
    static User of(UserAdded added) {
        return new User(added.subject(), added.name(), false, 0, Map.of(), null, WITHOUT_END, Map.of());
    }

    public Set<Role> rolesAt(Instant moment) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        roles.forEach((role, term) -> {
            if (term.holdsAt(moment)) {
                held.add(role);
            }
        });
        return held;
    }

    public Clearance clearanceAt(Instant moment) {
        return clearance != null && clearanceTerm.holdsAt(moment) ? clearance : Clearance.NONE;
    }

    /** The dossiers that may be seen at a moment, or {@value Subjects#EVERY_DOSSIER}, as they were granted. */
    public Set<String> grantsAt(Instant moment) {
        Set<String> held = new TreeSet<>();
        grants.forEach((dossier, term) -> {
            if (term.holdsAt(moment)) {
                held.add(dossier);
            }
        });
        return held;
    }

    User evolve(AccessChange change) {
        return switch (change) {
            case UserAdded added -> of(added);
            case UserBarred barring -> with(true, passwords, roles, clearance, clearanceTerm, grants);
            case UserReadmitted readmission -> with(false, passwords, roles, clearance, clearanceTerm, grants);
            case PasswordChanged password -> with(barred, passwords + 1, roles, clearance, clearanceTerm, grants);
            case RoleGiven given ->
                with(
                        barred,
                        passwords,
                        put(roles, given.role(), new Term(given.until())),
                        clearance,
                        clearanceTerm,
                        grants);
            case RoleWithdrawn withdrawn ->
                with(barred, passwords, without(roles, withdrawn.role()), clearance, clearanceTerm, grants);
            case ClearanceGiven given ->
                with(barred, passwords, roles, given.clearance(), new Term(given.until()), grants);
            case ClearanceWithdrawn withdrawn -> with(barred, passwords, roles, null, WITHOUT_END, grants);
            case DossierGranted granted ->
                with(
                        barred,
                        passwords,
                        roles,
                        clearance,
                        clearanceTerm,
                        put(grants, granted.dossier(), new Term(granted.until())));
            case DossierGrantWithdrawn withdrawn ->
                with(barred, passwords, roles, clearance, clearanceTerm, without(grants, withdrawn.dossier()));
        };
    }

    private User with(
            boolean isBarred,
            int changes,
            Map<Role, Term> newRoles,
            @Nullable Clearance newClearance,
            Term newTerm,
            Map<String, Term> newGrants) {
        return new User(subject, name, isBarred, changes, newRoles, newClearance, newTerm, newGrants);
    }

    private static <K> Map<K, Term> put(Map<K, Term> held, K what, Term term) {
        Map<K, Term> more = new HashMap<>(held);
        more.put(what, term);
        return more;
    }

    private static <K> Map<K, Term> without(Map<K, Term> held, K what) {
        Map<K, Term> fewer = new HashMap<>(held);
        fewer.remove(what);
        return fewer;
    }
}
