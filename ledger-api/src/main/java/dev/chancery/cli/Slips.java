package dev.chancery.cli;

import dev.chancery.repertoire.Repertoire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The filings in a file, in the order in which they stand there. */
interface Slips {

    /**
     * Hands out each of them.
     *
     * @throws UnreadableSlips where the file as a whole cannot be read
     */
    void each(Taker taker) throws IOException;

    /** Whoever is handed a filing. */
    @FunctionalInterface
    interface Taker {
        void take(Slip slip);
    }

    /** Those in a file of JSON, JSON Lines or CSV, by the end of its name. */
    static Slips in(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return new JsonSlips(file);
        } else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new JsonLineSlips(file);
        } else if (name.endsWith(".csv")) {
            return new CsvSlips(file, new Columns(Repertoire.whole()));
        }
        throw new Failed(
                Ending.MISCALLED,
                "The name of the file says what it holds: it ends with .json, .jsonl or .csv; this one does not: "
                        + file);
    }
}
