package dev.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.partitioningBy;

import dev.chancery.store.Database;
import dev.chancery.store.InDoubt;
import dev.chancery.transcript.BrokenOff;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.ConcurrencyException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.node.ObjectNode;

/** Runs what was called, and says with which exit code it ended. */
public final class Commands {

    /** A setting has a dot in its name, and an option of a command has none. */
    private static final Pattern SETTING = Pattern.compile("--[\\w-]+\\.[^=]+(=.*)?", Pattern.DOTALL);

    private final Terminal terminal;
    private final boolean json;

    private Commands(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /**
     * Runs a command to its end.
     *
     * @param out where the answer goes
     * @param err what is said meanwhile
     * @return the exit code
     */
    public static int run(List<String> arguments, OutputStream out, PrintStream err, Opening opening) {
        Map<Boolean, List<String>> given = arguments.stream()
                .map(each -> each.equals("version") ? "--version" : each)
                .collect(partitioningBy(each -> SETTING.matcher(each).matches()));
        List<String> called = given.getOrDefault(false, List.of());
        var terminal = new Terminal(out, err);
        return new Commands(terminal, called.contains("--json"))
                .line(new Desk(terminal, opening, given.getOrDefault(true, List.of())))
                .execute(called.toArray(String[]::new));
    }

    private CommandLine line(Desk desk) {
        var line = new CommandLine(new Chancery());
        List.of(
                        new Export(desk),
                        new Import(desk),
                        new HandIn(desk),
                        new Rebuild(desk),
                        new Verify(desk),
                        new Doctor(desk))
                .forEach(line::addSubcommand);
        tellEndings(line);
        line.getSubcommands().values().forEach(Commands::tellEndings);
        return line.setOut(
                        new PrintWriter(new OutputStreamWriter(desk.terminal().out(), UTF_8), true))
                .setErr(new PrintWriter(desk.terminal().err(), true, UTF_8))
                .setUsageHelpWidth(120)
                .setParameterExceptionHandler(this::miscalled)
                .setExecutionExceptionHandler((thrown, called, parsed) -> failed(called, thrown));
    }

    private static void tellEndings(CommandLine line) {
        Map<String, String> endings = new LinkedHashMap<>();
        Arrays.stream(Ending.values()).forEach(each -> endings.put(String.valueOf(each.code()), each.sentence()));
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(endings);
    }

    private int miscalled(ParameterException thrown, String[] arguments) {
        CommandLine called = thrown.getCommandLine();
        if (called.getParent() == null && thrown instanceof UnmatchedArgumentException unmatched) {
            return end(
                    called,
                    Ending.MISCALLED,
                    "There is no command " + unmatched.getUnmatched().getFirst() + "; there are "
                            + String.join(
                                    ", ",
                                    called.getSubcommands().keySet().stream()
                                            .filter(each -> !each.equals("help"))
                                            .toList())
                            + ".");
        }
        String name = called.getCommandSpec().qualifiedName();
        return end(
                called,
                Ending.MISCALLED,
                String.valueOf(thrown.getMessage()).replaceFirst("^Error: ", "").replaceAll("(?<![.?])$", ".") + " `"
                        + name + " --help` says how it is called.");
    }

    private int failed(CommandLine called, Exception thrown) {
        return switch (thrown) {
            case Failed failed -> end(called, failed.ending(), String.valueOf(failed.getMessage()));
            case IOException unread -> end(called, Ending.FILE_UNFIT, sentence(unread));
            case UncheckedIOException unread ->
                end(called, Ending.FILE_UNFIT, sentence(Objects.requireNonNull(unread.getCause())));
            case ConcurrencyException overtaken ->
                end(called, Ending.BROKEN_OFF, "Others were writing in the same dossier. Give the command again.");
            case BrokenOff changed -> end(called, Ending.BROKEN_OFF, changed.getMessage() + " Give the command again.");
            case RuntimeException e
            when Database.gaveUp(e) ->
                end(
                        called,
                        Ending.BROKEN_OFF,
                        "The database could not go on: "
                                + Database.saying(e).orElse("it says nothing")
                                + ". Mend that, and give the command again.");
            case InDoubt doubt -> end(called, Ending.BROKEN_OFF, doubt.getMessage() + " Give the command again.");
            case RuntimeException e
            when Database.wasAway(e) ->
                end(
                        called,
                        Ending.BROKEN_OFF,
                        "The database cannot be reached any more. Give the command again when it can.");
            default -> {
                thrown.printStackTrace(terminal.err());
                yield end(
                        called,
                        Ending.FAULT,
                        "The ledger failed: " + thrown + ". Tell those who make it, with what stands above.");
            }
        };
    }

    private static String sentence(IOException unread) {
        return switch (unread) {
            case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
            case FileAlreadyExistsException there ->
                "There is a file " + there.getFile() + " already. Name another, or take it away.";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written by this user.";
            case FileSystemException system
            when system.getReason() != null -> system.getFile() + ": " + system.getReason() + ".";
            default -> unread.getMessage() == null ? unread.toString() : unread.getMessage();
        };
    }

    private int end(CommandLine called, Ending ending, String sentences) {
        if (ending == Ending.NOBODY_READS) {
            return ending.code();
        }
        terminal.say(sentences);
        if (json) {
            ObjectNode answer = Terminal.object()
                    .put("command", called.getCommandName())
                    .put("exit", ending.code())
                    .put("error", sentences);
            terminal.answer(answer);
        }
        return ending.code();
    }
}
