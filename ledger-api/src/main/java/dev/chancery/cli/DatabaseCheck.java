package dev.chancery.cli;

import dev.chancery.projection.Projection;
import dev.chancery.store.Checkup;
import dev.chancery.store.Checkup.Scripts;
import dev.chancery.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

/** Looks at the database: whether it can be reached and is fit, whose tables it has, and what its clock says. */
final class DatabaseCheck {

    private static final String CHECK = "database";
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Environment environment;
    private final List<Projection> projections;
    private final List<Finding> findings = new ArrayList<>();

    DatabaseCheck(Environment environment, List<Projection> projections) {
        this.environment = environment;
        this.projections = projections;
    }

    List<Finding> findings() {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            return List.of(Finding.wrong(
                    CHECK,
                    "Give a database URL that begins with jdbc:h2:file: or jdbc:postgresql:, not \"" + url + "\"."));
        } else if (url.startsWith("jdbc:h2:") && !url.matches("(?is).*;WRITE_DELAY=0(;.*)?")) {
            findings.add(Finding.wrong(
                    CHECK, "H2 would hold commits back for a while. Add ;WRITE_DELAY=0 to the database URL."));
        }
        Optional<Checkup> database;
        try {
            database = Checkup.of(
                    url,
                    environment.getProperty("spring.datasource.username", ""),
                    environment.getProperty("spring.datasource.password", ""));
        } catch (DataAccessException e) {
            findings.add(unreachable(e, url.startsWith("jdbc:h2:")));
            return findings;
        }
        if (database.isEmpty()) {
            findings.add(Finding.note(CHECK, "There is no ledger there yet; the first start makes it."));
            return findings;
        }
        try (Checkup checkup = database.get()) {
            look(checkup);
        } catch (RuntimeException e) {
            findings.add(Finding.wrong(CHECK, "The database does not answer what it is asked: " + e));
        }
        return findings;
    }

    private static Finding unreachable(DataAccessException e, boolean onH2) {
        if (Database.isInUse(e)) {
            return Finding.note(
                    CHECK,
                    "Another process has the ledger open, so nothing more can be said of it here. Stop it first, or ask its"
                            + " /actuator/health.");
        }
        return Finding.wrong(
                CHECK,
                "The database cannot be reached: "
                        + Database.saying(e).orElse("it says nothing").replaceAll("\\.$", "") + ". "
                        + (onH2
                                ? "Look at LEDGER_HOME; where the file is damaged, restore a backup."
                                : "Look at SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD, and whether it runs."));
    }

    private void look(Checkup checkup) {
        checkup.unfit()
                .ifPresentOrElse(
                        unfit -> findings.add(Finding.wrong(CHECK, unfit.getMessage() + " " + unfit.remedy())),
                        () -> findings.add(
                                Finding.good(CHECK, checkup.product() + " is there, and fit to keep a ledger.")));
        lookAtClock("clock", checkup.ahead());
        Scripts scripts = checkup.scripts();
        findings.add(tables(scripts));
        if (scripts.areOfToday()) {
            checkup.lastOnRecord().ifPresent(this::lookAtLast);
            lookAtProjections(checkup.answering());
        }
    }

    private void lookAtClock(String check, Duration ahead) {
        findings.add(
                ahead.abs().compareTo(TOLERANCE) > 0
                        ? Finding.wrong(
                                check,
                                "The database's clock and this machine's differ by "
                                        + ahead.abs().toMillis()
                                        + " ms. Have both follow one clock (NTP): recording times are the machine's.")
                        : Finding.good(check, "This machine's clock and the database's agree."));
    }

    private void lookAtLast(Instant last) {
        Duration ahead = Duration.between(Instant.now(), last);
        if (ahead.compareTo(TOLERANCE) > 0) {
            findings.add(Finding.wrong(
                    "clock",
                    "The last recording is of " + last
                            + ", and this machine's clock is behind it: until it has come there, what"
                            + " is recorded bears that time. Set the clock right."));
        } else {
            findings.add(Finding.good("clock", "The last recording is of " + last + "."));
        }
    }

    private static Finding tables(Scripts scripts) {
        String check = "tables";
        if (scripts.failed() > 0) {
            return Finding.wrong(
                    check, "A script broke off when the tables were made. Restore the backup from before it.");
        } else if (scripts.unknown() > 0) {
            return Finding.wrong(
                    check,
                    "The tables are those of a later version, " + scripts.version()
                            + ". Use that version of the ledger.");
        } else if (scripts.version() == null) {
            return Finding.note(check, "There are no tables yet; the first start makes them.");
        }
        return scripts.pending() > 0
                ? Finding.note(
                        check,
                        "The tables are of version " + scripts.version() + "; the next start runs " + scripts.pending()
                                + " scripts. Make a backup first.")
                : Finding.good(check, "The tables are of version " + scripts.version() + ", which is today's.");
    }

    private void lookAtProjections(Map<String, Integer> answering) {
        String check = "projections";
        for (Projection projection : projections) {
            Integer version = answering.get(projection.name());
            if (version == null) {
                findings.add(Finding.note(
                        check, "The " + projection.name() + " is read from the ledger at the next start."));
            } else if (version > projection.version()) {
                findings.add(Finding.note(
                        check,
                        "The " + projection.name() + " is of a later version, " + version + "; this one, "
                                + projection.version() + ", does not answer from it."));
            } else if (version < projection.version()) {
                findings.add(Finding.note(
                        check,
                        "The " + projection.name() + " is of version " + version + "; it is read anew, as version "
                                + projection.version() + ", at the next start."));
            } else {
                findings.add(Finding.good(check, "The " + projection.name() + " is of version " + version + "."));
            }
        }
    }
}
