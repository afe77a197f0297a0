package dev.chancery.cli;

import dev.chancery.archive.StoredNames;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Takeover;
import dev.chancery.transcript.Accession;
import dev.chancery.transcript.Accession.Taken;
import dev.chancery.transcript.DifferentOnFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over what another ledger has exported. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Takes over what another ledger has exported.",
        description = {
            "The same events under the same folios, with their recording times and who recorded them.",
            "",
            "The whole file is looked at before anything is recorded. What is on file already is passed over, so an import that"
                    + " was broken off is given again. A dossier that is on file with other content is refused.",
            "",
            "A ledger that holds nothing else becomes a copy: what was on record at any moment is answered (asOf) as by the"
                    + " other. A ledger that holds more has what it takes over on record from now on."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  java -jar ledger-api.jar import ledger.jsonl --spring.datasource.url=jdbc:postgresql://db:5432/chancery")
final class Import implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "FILE", description = "What `export` has made.")
    private Path file = Path.of("");

    @Option(
            names = "--without-answers",
            description =
                    "Leave out the first answers to requests with an Idempotency-Key: requests that were sent to the other"
                            + " ledger, and are repeated here, are then recorded again.")
    private boolean withoutAnswers;

    @Mixin
    private Common common = new Common();

    Import(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Desk.requireFile(file);
        try (OpenLedger ledger = desk.openOrMake()) {
            var accession =
                    new Accession(ledger.part(Takeover.class), ledger.part(LedgerEvents.class), StoredNames::isKnown);
            tell(accession.take(file, !withoutAnswers, common.meter(desk.terminal())));
        } catch (DifferentOnFile e) {
            throw new Failed(Ending.REFUSED, String.valueOf(e.getMessage()));
        }
        return Ending.DONE.code();
    }

    private void tell(Taken taken) {
        if (common.json()) {
            desk.terminal()
                    .answer(Terminal.object()
                            .put("command", "import")
                            .put("exit", Ending.DONE.code())
                            .put("events", taken.seal().events())
                            .put("takenOver", taken.takenOver())
                            .put("passedOver", taken.passedOver())
                            .put("asTheyWere", taken.asTheyWere()));
            return;
        }
        desk.terminal()
                .answer(taken.takenOver() + " events taken over"
                        + (taken.asTheyWere() || taken.takenOver() == 0 ? "" : ", on record here from now on")
                        + "; " + taken.passedOver() + " were here already.");
    }
}
