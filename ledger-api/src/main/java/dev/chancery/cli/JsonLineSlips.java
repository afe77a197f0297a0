package dev.chancery.cli;

import dev.chancery.api.Objections;
import dev.chancery.transcript.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An act, or a filing of several, on each line. */
final class JsonLineSlips implements Slips {

    private final Path file;

    JsonLineSlips(Path file) {
        this.file = file;
    }

    @Override
    public void each(Taker taker) throws IOException {
        try (Lines lines = new Lines(Files.newInputStream(file))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (!isBlank(line)) {
                    taker.take(slip(lines.number(), line));
                }
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Slip slip(long number, byte[] line) {
        JsonNode read;
        try {
            read = JsonSlips.JSON.readTree(line);
        } catch (JacksonException e) {
            return Slip.flawed(number, Objections.to(e).orElseThrow(() -> e));
        }
        if (read instanceof ObjectNode filing && filing.has("acts")) {
            return Slip.of(
                    number, filing, Collections.nCopies(filing.get("acts").size(), number));
        }
        ObjectNode filing = JsonSlips.JSON.createObjectNode();
        filing.putArray("acts").add(read);
        return Slip.of(number, filing, java.util.List.of(number));
    }
}
