package dev.chancery.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list as comma-separated values (RFC 4180), with a header, in UTF-8; where the next page is stands in {@code Link}.
 *
 * <p>A cell that a spreadsheet would take for a formula is neutralised by an apostrophe before it.
 */
final class Csv extends AbstractGenericHttpMessageConverter<Listed<?>> {

    static final String TYPE = "text/csv";

    static final MediaType WITH_HEADER = MediaType.parseMediaType(TYPE + ";charset=utf-8;header=present");
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final JsonMapper json;
    private final Map<Type, Columns> known = new ConcurrentHashMap<>();

    Csv(JsonMapper json) {
        super(MediaType.parseMediaType(TYPE));
        this.json = json;
    }

    /** As it may stand in a spreadsheet. */
    static String neutral(String cell) {
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Listed.class;
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> within, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Listed<?> read(Type type, @Nullable Class<?> within, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Lists are only written.", input);
    }

    @Override
    protected Listed<?> readInternal(Class<? extends Listed<?>> type, HttpInputMessage input) {
        return read(type, null, input);
    }

    @Override
    protected void writeInternal(Listed<?> list, @Nullable Type type, HttpOutputMessage output) throws IOException {
        if (!(type instanceof ParameterizedType listed)) {
            throw new IllegalArgumentException("Of what it is a list must be declared: " + type);
        }
        Columns columns = known.computeIfAbsent(listed.getActualTypeArguments()[0], Columns::of);
        output.getHeaders().setContentType(WITH_HEADER);
        var table = new Table(columns, json, output.getBody());
        for (Object item : list.items()) {
            table.add(item);
        }
        table.flush();
    }

    /** The header and the rows, one after the other. */
    static final class Table {

        private final Columns columns;
        private final JsonMapper json;
        private final CSVPrinter csv;

        Table(Columns columns, JsonMapper json, OutputStream out) throws IOException {
            this.columns = columns;
            this.json = json;
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            this.csv = new CSVPrinter(text, CSVFormat.RFC4180);
            csv.printRecord(columns.paths());
        }

        void add(Object item) throws IOException {
            List<String> cells = columns.cells(json.valueToTree(item));
            csv.printRecord(cells.stream().map(Csv::neutral).toList());
        }

        void flush() throws IOException {
            csv.flush();
        }
    }
}
