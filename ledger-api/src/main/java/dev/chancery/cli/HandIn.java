package dev.chancery.cli;

import dev.chancery.cli.Outcome.Recorded;
import dev.chancery.cli.Outcome.Refused;
import dev.chancery.store.LedgerEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files the acts in a file. */
@Command(
        name = "file",
        mixinStandardHelpOptions = true,
        header = "Files the acts in a file of JSON, JSON Lines or CSV.",
        customSynopsis = "java -jar ledger-api.jar file [DOSSIER] FILE [--by=NAME] [--json] [--progress=SECONDS]",
        description = {
            "Through the rules, as over the API; says line by line what was refused. A filing is recorded whole or not at all;"
                    + " one that is refused does not hinder the others.",
            "",
            "FILE.json    a filing, {\"acts\": [...]}, or a list of filings",
            "FILE.jsonl   on each line an act, or a filing",
            "FILE.csv     an act to a row, UTF-8. The first row names the columns: fields as in JSON, with dots between steps"
                    + " (by.party, text.value). Several values of a list stand in one cell with \" | \" between; the columns of a"
                    + " list run in parallel. Rows that follow one another with the same word in the column `filing` are one"
                    + " filing; a column `dossier` stands for DOSSIER.",
            "",
            "What was recorded of a file is known by its content, so the same file, or a mended one, can be given again: only"
                    + " what is not on file is recorded."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar ledger-api.jar file aze-rus-kyiv-embassy notes.csv",
            "  java -jar ledger-api.jar file aze-rus-kyiv-embassy protest.json --by \"R. Aliyev\" --json"
        })
final class HandIn implements Callable<Integer> {

    /** Whoever has the files of the ledger, and need not prove anything. */
    private static final String BY_WHOM = "local";

    private static final int LONGEST_NAME = 255;

    private final Desk desk;

    @Parameters(arity = "1..2", paramLabel = "[DOSSIER] FILE", description = "The dossier, and the file.")
    private List<String> given = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who records; local without it.")
    private @Nullable String by;

    @Mixin
    private Common common = new Common();

    private final AtomicLong filings = new AtomicLong();
    private long recorded;
    private long acts;
    private long before;
    private long refused;

    HandIn(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        if (by != null && (by.isBlank() || by.length() > LONGEST_NAME)) {
            throw new Failed(Ending.MISCALLED, "--by names somebody, in " + LONGEST_NAME + " characters at most.");
        }
        if (given.size() > 2) {
            throw new Failed(Ending.MISCALLED, "A dossier and a file are named, and nothing after them.");
        }
        Path file = Path.of(given.getLast());
        Slips slips = Slips.in(file);
        Desk.requireFile(file);
        slips.each(slip -> filings.incrementAndGet()); // nothing is recorded of a file that cannot be read to its end
        try (OpenLedger ledger = desk.open()) {
            String dossier = given.size() == 1 ? null : given.getFirst();
            if (dossier != null && ledger.part(LedgerEvents.class).newestFolio(dossier) < 0) {
                throw new Failed(Ending.REFUSED, "There is no dossier " + dossier + ".");
            }
            var clerk = new Clerk(ledger, dossier, by == null ? BY_WHOM : by);
            Meter meter = common.meter(desk.terminal());
            slips.each(slip -> {
                note(clerk.file(slip));
                meter.of("filings looked at", recorded + before + refused, filings.get());
            });
            return tell(clerk.run());
        } catch (IOException e) {
            throw new Failed(
                    Ending.BROKEN_OFF,
                    "The file could be read once and not again: " + e.getMessage() + " Give the command again.");
        }
    }

    private void note(Outcome outcome) {
        switch (outcome) {
            case Recorded there when there.before() -> before++;
            case Recorded there -> {
                recorded++;
                acts += there.acts();
            }
            case Refused refusal -> {
                refused++;
                if (!common.json()) {
                    refusal.inWords().forEach(desk.terminal()::answer);
                }
            }
        }
        if (common.json()) {
            desk.terminal().answer(outcome.json());
        }
    }

    private int tell(String run) {
        Ending ending = refused == 0 ? Ending.DONE : Ending.FOUND_WRONG;
        if (common.json()) {
            desk.terminal()
                    .answer(Terminal.object()
                            .put("command", "file")
                            .put("exit", ending.code())
                            .put("recorded", recorded)
                            .put("acts", acts)
                            .put("alreadyOnFile", before)
                            .put("refused", refused)
                            .put("run", run));
        } else {
            desk.terminal()
                    .answer(recorded + " filings recorded, with " + acts + " acts; " + before
                            + " were on file already; " + refused + " refused.");
        }
        return ending.code();
    }
}
