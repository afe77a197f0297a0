package dev.chancery.cli;

import dev.chancery.api.Objections;
import dev.chancery.api.Problem;
import dev.chancery.archive.LedgerJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A filing, or a list of them, in JSON. */
final class JsonSlips implements Slips {

    static final JsonMapper JSON = LedgerJson.strict(JsonMapper.builder()).build();

    /** Reads what others follow. */
    private static final JsonMapper PARTS = JSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String SHOULD = "The file should hold a filing, {\"acts\": […]}, or a list of filings.";

    private final Path file;

    JsonSlips(Path file) {
        this.file = file;
    }

    @Override
    public void each(Taker taker) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = JSON.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    taker.take(filing(parser));
                }
                require(parser.currentToken() == JsonToken.END_ARRAY, parser);
            } else {
                require(first == JsonToken.START_OBJECT, parser);
                taker.take(filing(parser));
            }
            require(parser.nextToken() == null, parser);
        } catch (JacksonException e) {
            throw new UnreadableSlips(0, Objections.to(e).map(Problem::detail).orElse(SHOULD));
        }
    }

    private static void require(boolean fulfilled, JsonParser parser) throws UnreadableSlips {
        if (!fulfilled) {
            throw new UnreadableSlips(parser.currentTokenLocation().getLineNr(), SHOULD);
        }
    }

    /** With the line of each act, which a tree does not keep. */
    private static Slip filing(JsonParser parser) {
        long line = parser.currentTokenLocation().getLineNr();
        ObjectNode filing = JSON.createObjectNode();
        List<Long> lines = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("acts")) {
                ArrayNode acts = filing.putArray(name);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    lines.add((long) parser.currentTokenLocation().getLineNr());
                    acts.add(PARTS.readTree(parser));
                }
            } else {
                filing.set(name, PARTS.readTree(parser));
            }
        }
        return Slip.of(line, filing, lines);
    }
}
