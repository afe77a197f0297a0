package dev.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chancery.api.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** A table of acts, one to a row (RFC 4180, UTF-8); rows that name one filing after one another are filed together. */
final class CsvSlips implements Slips {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final String NEUTRALISED = "=+-@\t\r";

    private final Path file;
    private final Columns columns;

    CsvSlips(Path file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    /** A row that holds something. */
    private record Entry(long line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    @Override
    public void each(Taker taker) throws IOException {
        try (Reader in = reader();
                CSVParser parser = FORMAT.parse(in)) {
            try {
                each(parser, taker);
            } catch (UncheckedIOException e) {
                throw unreadable(Objects.requireNonNull(e.getCause()), parser);
            }
        }
    }

    private Reader reader() throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static UnreadableSlips unreadable(IOException why, CSVParser parser) {
        return new UnreadableSlips(
                parser.getCurrentLineNumber() + 1,
                why instanceof CharacterCodingException
                        ? "here, or a little further on, the file is not UTF-8. Save it as CSV in UTF-8."
                        : "the file is no CSV: " + why.getMessage() + ".");
    }

    private void each(CSVParser parser, Taker taker) throws IOException {
        Iterator<CSVRecord> rows = parser.iterator();
        if (!rows.hasNext()) {
            throw new UnreadableSlips(1, "the file is empty; its first line names the columns.");
        }
        List<String> header = header(rows.next());
        List<Entry> together = new ArrayList<>();
        long line = parser.getCurrentLineNumber() + 1;
        while (rows.hasNext()) {
            Entry entry = entry(rows.next(), line, header);
            line = parser.getCurrentLineNumber() + 1;
            if (entry.cells().isEmpty()) {
                continue;
            }
            String filing = entry.cell(Columns.FILING);
            if (!together.isEmpty()
                    && (filing.isEmpty() || !filing.equals(together.getFirst().cell(Columns.FILING)))) {
                taker.take(slip(together, header));
                together.clear();
            }
            together.add(entry);
        }
        if (!together.isEmpty()) {
            taker.take(slip(together, header));
        }
    }

    private List<String> header(CSVRecord first) throws UnreadableSlips {
        List<String> header =
                first.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
        if (header.size() == 1 && header.getFirst().contains(";")) {
            throw new UnreadableSlips(1, "columns are parted by commas, not by semicolons.");
        }
        for (String column : header) {
            String wrong = columns.wrong(column).orElse("");
            if (!wrong.isEmpty()) {
                throw new UnreadableSlips(1, wrong);
            }
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new UnreadableSlips(1, "two columns have one name.");
        }
        if (!header.contains(Columns.TYPE)) {
            throw new UnreadableSlips(1, "there is no column type, which says what act each row is.");
        }
        return header;
    }

    private static Entry entry(CSVRecord row, long line, List<String> header) throws UnreadableSlips {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = given(row.get(i));
            if (cell.isBlank()) {
                continue;
            } else if (i >= header.size()) {
                throw new UnreadableSlips(
                        line, "there are more cells than columns; a cell with a comma in it stands in quotes.");
            }
            cells.put(header.get(i), cell);
        }
        return new Entry(line, cells);
    }

    /** Without the apostrophe that keeps a program from taking a text for a formula. */
    private static String given(String cell) {
        boolean neutralised = cell.length() > 1 && cell.charAt(0) == '\'' && NEUTRALISED.indexOf(cell.charAt(1)) >= 0;
        return neutralised ? cell.substring(1) : cell;
    }

    private Slip slip(List<Entry> together, List<String> header) {
        long line = together.getFirst().line();
        String dossier = together.getFirst().cell(Columns.DOSSIER);
        ObjectNode filing = JsonSlips.JSON.createObjectNode();
        List<Long> lines = new ArrayList<>();
        Problem flaw = null;
        for (Entry entry : together) {
            if (!entry.cell(Columns.DOSSIER).equals(dossier)) {
                flaw = Problem.at(
                        "/acts/" + lines.size() + "/" + Columns.DOSSIER,
                        HttpStatus.BAD_REQUEST,
                        "uneven-columns",
                        "A filing is of one dossier.",
                        "The rows of one filing name one dossier; these name \"" + dossier + "\" and \""
                                + entry.cell(Columns.DOSSIER) + "\".");
            }
            Map<String, String> cells = new LinkedHashMap<>(entry.cells());
            cells.keySet().removeAll(List.of(Columns.DOSSIER, Columns.FILING));
            try {
                filing.withArray("acts").add(Row.read(cells, columns));
            } catch (Row.Flaw e) {
                flaw = e.problem().under("/acts/" + lines.size());
            }
            lines.add(entry.line());
        }
        return new Slip(line, dossier.isEmpty() ? null : dossier, filing, lines, header, flaw);
    }
}
