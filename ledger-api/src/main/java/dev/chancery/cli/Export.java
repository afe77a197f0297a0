package dev.chancery.cli;

import dev.chancery.store.Handover;
import dev.chancery.store.LedgerEvents;
import dev.chancery.transcript.Seal;
import dev.chancery.transcript.Transcription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the ledger, or one dossier, as lines of JSON. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Copies the ledger, or one dossier, as lines of JSON.",
        description = {
            "With everything that another ledger needs to hold the same (`import`).",
            "",
            "The copy is of the moment when it was begun. Two copies of the same contents are the same to the byte, whichever"
                    + " database they are of. One that was broken off (FILE.part) is gone on with."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar ledger-api.jar export --to ledger.jsonl",
            "  java -jar ledger-api.jar export aze-rus-kyiv-embassy | gzip > kyiv.jsonl.gz"
        })
final class Export implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "DOSSIER", description = "The dossier to copy; all without it.")
    private @Nullable String dossier;

    @Option(names = "--to", paramLabel = "FILE", description = "Where to; standard output without it.")
    private @Nullable Path file;

    @Mixin
    private Common common = new Common();

    Export(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        requireFolder();
        try (OpenLedger ledger = desk.open()) {
            LedgerEvents events = ledger.part(LedgerEvents.class);
            if (dossier != null && events.newestFolio(dossier) < 0) {
                throw new Failed(Ending.REFUSED, "There is no dossier " + dossier + ".");
            }
            var transcription = new Transcription(ledger.part(Handover.class), events);
            Meter meter = common.meter(desk.terminal());
            if (file == null) {
                Seal seal = transcription.to(desk.terminal().out(), dossier, meter);
                desk.terminal().say(inWords(seal));
            } else {
                tell(transcription.to(file, dossier, meter), file);
            }
        }
        return Ending.DONE.code();
    }

    private void requireFolder() {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Failed(Ending.FILE_UNFIT, "There is no folder " + folder + ".");
        }
    }

    private static String inWords(Seal seal) {
        return seal.events() + " events copied, and " + seal.answers() + " first answers.";
    }

    private void tell(Seal seal, Path written) {
        if (common.json()) {
            desk.terminal()
                    .answer(Terminal.object()
                            .put("command", "export")
                            .put("exit", Ending.DONE.code())
                            .put("file", written.toString())
                            .put("events", seal.events())
                            .put("answers", seal.answers())
                            .put("sha256", seal.sha256()));
        } else {
            desk.terminal().answer(inWords(seal));
        }
    }
}
