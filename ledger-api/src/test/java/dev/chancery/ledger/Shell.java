package dev.chancery.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chancery.access.MarkingScheme;
import dev.chancery.cli.Commands;
import dev.chancery.cli.OpenLedger;
import dev.chancery.cli.Opening;
import dev.chancery.projection.Projection;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shell in which commands are given, and their answers read. */
public final class Shell {

    private final Opening opening;
    private final List<String> settings;

    private Shell(Opening opening, List<String> settings) {
        this.opening = opening;
        this.settings = settings;
    }

    /** Commands work on a ledger that runs in this process, which they would not find open otherwise. */
    public static Shell beside(RunningLedger ledger) {
        return new Shell(new Beside(new Parts(ledger)), List.of());
    }

    /** Commands open the ledger themselves, as in a process of their own. */
    public static Shell with(String... settings) {
        return new Shell(new LedgerWithoutDoor(), List.of(settings));
    }

    /** Commands find a ledger that gives its parts out in some way. */
    public static Shell over(Supplier<?> part) {
        return new Shell(
                new Beside(new OpenLedger() {
                    @Override
                    public <T> T part(Class<T> type) {
                        return type.cast(part.get());
                    }

                    @Override
                    public String setting(String name) {
                        return "";
                    }

                    @Override
                    public void close() {}
                }),
                List.of());
    }

    /** What a command has come to. */
    public record Done(int exit, byte[] bytes, String err) {

        public String out() {
            return new String(bytes, UTF_8);
        }

        /** The lines of its answer, each in JSON. */
        public List<JsonNode> lines() {
            return out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        }

        /** The last line of its answer, in JSON. */
        public JsonNode json() {
            return lines().getLast();
        }
    }

    public Done run(Object... arguments) {
        var out = new ByteArrayOutputStream();
        return run(out, arguments);
    }

    /** @param out standard output */
    public Done run(OutputStream out, Object... arguments) {
        var err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>();
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        all.addAll(settings);
        int exit = Commands.run(all, out, new PrintStream(err, true, UTF_8), opening);
        return new Done(
                exit,
                out instanceof ByteArrayOutputStream read ? read.toByteArray() : new byte[0],
                err.toString(UTF_8));
    }

    private record Parts(RunningLedger ledger) implements OpenLedger {

        @Override
        public <T> T part(Class<T> type) {
            return ledger.part(type);
        }

        @Override
        public String setting(String name) {
            return ledger.setting(name);
        }

        @Override
        public void close() {
            // it goes on running
        }
    }

    private record Beside(OpenLedger ledger) implements Opening {

        @Override
        public OpenLedger open(List<String> settings, boolean mayBeNew) {
            return ledger;
        }

        @Override
        public ConfigurableEnvironment settings(List<String> settings) {
            return new StandardEnvironment();
        }

        @Override
        public List<Projection> projections() {
            return ProjectionConfiguration.all(MarkingScheme.NONE);
        }
    }
}
