package dev.chancery.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class Common {

    @Option(names = "--json", description = "Answer in JSON, for scripts: one object, or a line for each item.")
    private boolean json;

    @Option(
            names = "--progress",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How often long work tells how far it has come; ${DEFAULT-VALUE} unless said.")
    private double progress;

    boolean json() {
        return json;
    }

    Meter meter(Terminal terminal) {
        return new Meter(terminal, progress);
    }
}
