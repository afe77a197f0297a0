package dev.chancery.cli;

import dev.chancery.store.Database;
import dev.chancery.store.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.core.NestedExceptionUtils;

/** What commands work at: the terminal, and the ledger that was meant. */
record Desk(Terminal terminal, Opening opening, List<String> settings) {

    /**
     * Opens the ledger that is there.
     *
     * @throws Failed if it cannot be opened
     */
    OpenLedger open() {
        return open(false);
    }

    /** The same; makes one where there is none. */
    OpenLedger openOrMake() {
        DiskCheck.folder(opening.settings(settings).getProperty("spring.datasource.url", ""))
                .ifPresent(Desk::make);
        return open(true);
    }

    /** Refuses what is no file, since it is to be read twice: once before anything is recorded. */
    static void requireFile(Path named) throws NoSuchFileException {
        if (!Files.exists(named)) {
            throw new NoSuchFileException(named.toString());
        } else if (!Files.isRegularFile(named)) {
            throw new Failed(
                    Ending.FILE_UNFIT, named + " is no file, and it is read twice: put what it gives into one.");
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failed(
                    Ending.NOT_OPENED, "The folder " + folder + " cannot be made. Set LEDGER_HOME to one that can.");
        }
    }

    private OpenLedger open(boolean mayBeNew) {
        try {
            return opening.open(settings, mayBeNew);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private static Failed failed(RuntimeException e) {
        if (Database.isInUse(e)) {
            return new Failed(Ending.IN_USE, "The ledger is open in another process. Stop it, or use its API.");
        }
        if (Database.isMissing(e)) {
            return new Failed(
                    Ending.NOT_OPENED,
                    "There is no ledger where it was looked for. Say where it is by LEDGER_HOME or --ledger.home=FOLDER.");
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unfit unfit) {
                return new Failed(Ending.NOT_OPENED, unfit.getMessage() + " " + unfit.remedy());
            }
        }
        Throwable root = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(e), e);
        String said = Database.saying(e).orElseGet(() -> firstLine(root));
        String why = Database.wasAway(e) ? "The database cannot be reached: " : "The ledger cannot be opened: ";
        return new Failed(Ending.NOT_OPENED, why + said.replaceAll("\\.$", "") + ". `doctor` looks into it.");
    }

    private static String firstLine(Throwable root) {
        String message = root.getMessage();
        return message == null ? root.toString() : message.lines().findFirst().orElse(root.toString());
    }
}
