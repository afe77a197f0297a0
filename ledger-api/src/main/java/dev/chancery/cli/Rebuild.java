package dev.chancery.cli;

import dev.chancery.projection.ProjectionStatus;
import dev.chancery.projection.ProjectionStatus.Rebuilding;
import dev.chancery.projection.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Has projections read the ledger anew. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        header = "Has projections read the ledger anew.",
        description = {
            "Beside what answers; the new reading answers when it is complete.",
            "",
            "Without --wait it is only begun: on PostgreSQL the nodes that run go on with it, on H2 the next start does."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  java -jar ledger-api.jar rebuild docket --wait", "  java -jar ledger-api.jar rebuild --all"})
final class Rebuild implements Callable<Integer> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** What holds a reading up may pass, and it looks again each time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Desk desk;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--wait", description = "Wait until the new readings answer.")
    private boolean wait;

    @Mixin
    private Common common = new Common();

    Rebuild(Desk desk) {
        this.desk = desk;
    }

    /** Some, or all. */
    static final class Which {

        @Parameters(arity = "1..*", paramLabel = "NAME", description = "register, docket, position or audit.")
        private List<String> names = new ArrayList<>();

        @Option(names = "--all", description = "All of them.")
        private boolean all;
    }

    @Override
    public Integer call() {
        try (OpenLedger ledger = desk.open()) {
            Projections projections = ledger.part(Projections.class);
            List<String> names = which.all ? List.copyOf(projections.names()) : which.names;
            names.stream()
                    .filter(name -> !projections.names().contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Failed(
                                Ending.REFUSED,
                                "There is no projection " + name + "; there are " + projections.names() + ".");
                    });
            try {
                projections.start();
                names.forEach(projections::rebuild);
                List<String> held = wait ? await(projections, names) : List.of();
                return tell(names.stream().map(projections::status).toList(), held);
            } finally {
                projections.close();
            }
        }
    }

    /** Those that have read everything and are not taken. */
    private List<String> await(Projections projections, List<String> names) {
        Meter meter = common.meter(desk.terminal());
        long heldSince = System.nanoTime();
        while (true) {
            List<String> going =
                    names.stream().filter(projections::isRebuilding).toList();
            if (going.isEmpty()) {
                return going;
            }
            boolean held = true;
            for (String name : going) {
                Rebuilding rebuilding = projections.status(name).rebuilding();
                if (rebuilding != null) {
                    meter.of("events read by the " + name, rebuilding.read(), rebuilding.of());
                }
                held &= rebuilding != null && rebuilding.held() != null;
            }
            heldSince = held ? heldSince : System.nanoTime();
            if (System.nanoTime() - heldSince > PATIENCE.toNanos()) {
                return going;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private int tell(List<ProjectionStatus> statuses, List<String> held) {
        Ending ending = held.isEmpty() ? Ending.DONE : Ending.FOUND_WRONG;
        ObjectNode answer = Terminal.object().put("command", "rebuild").put("exit", ending.code());
        for (ProjectionStatus status : statuses) {
            Rebuilding rebuilding = status.rebuilding();
            String reason = rebuilding == null ? null : rebuilding.held();
            ObjectNode shown = answer.withArray("projections")
                    .addObject()
                    .put("name", status.name())
                    .put("generation", status.generation())
                    .put("rebuilding", rebuilding != null);
            if (reason != null) {
                shown.put("held", reason);
            }
            if (!common.json()) {
                desk.terminal()
                        .answer("The " + status.name() + " "
                                + (rebuilding == null
                                        ? "answers from generation " + status.generation() + "."
                                        : reason == null
                                                ? "is being read anew."
                                                : "is not taken, since " + reason + "."));
            }
        }
        if (common.json()) {
            desk.terminal().answer(answer);
        }
        return ending.code();
    }
}
