package dev.chancery.cli;

import dev.chancery.projection.ProjectionStatus;
import dev.chancery.projection.Projections;
import dev.chancery.store.LedgerEvents;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Finds out whether every projection has consumed what the store holds. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Finds out whether every projection has consumed what the ledger holds.",
        description = {
            "Has the projections catch up with the ledger, and compares what they have consumed with what it holds, from the"
                    + " first event on: by number, and by a checksum of which events they were.",
            "",
            "It ends with 1 where they differ, where events could not be taken, or where a projection does not catch up."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar ledger-api.jar verify --json")
final class Verify implements Callable<Integer> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    Verify(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (OpenLedger ledger = desk.open()) {
            Projections projections = ledger.part(Projections.class);
            try {
                projections.start();
                long end = ledger.part(LedgerEvents.class).lastPosition();
                Meter meter = common.meter(desk.terminal());
                projections.names().forEach(name -> awaitCaughtUp(projections, name, end, meter));
                projections.verify();
                return tell(projections.statuses(), end);
            } finally {
                projections.close();
            }
        }
    }

    /** Goes on waiting as long as it comes nearer. */
    private static void awaitCaughtUp(Projections projections, String name, long end, Meter meter) {
        long nearer = System.nanoTime();
        long done = -1;
        while (!projections.awaitPosition(name, end, LOOK_AGAIN)) {
            ProjectionStatus status = projections.status(name);
            ProjectionStatus.Rebuilding rebuilding = status.rebuilding();
            boolean answers = status.generation() != null;
            long now = answers ? end - status.lag() : rebuilding == null ? 0 : rebuilding.read();
            meter.of("events read by the " + name, now, answers ? end : rebuilding == null ? 0 : rebuilding.of());
            nearer = now > done ? System.nanoTime() : nearer;
            done = Math.max(done, now);
            if (System.nanoTime() - nearer > PATIENCE.toNanos()) {
                return;
            }
        }
    }

    private int tell(List<ProjectionStatus> statuses, long end) {
        boolean allRight = statuses.stream().allMatch(status -> wrong(status, end) == null);
        Ending ending = allRight ? Ending.DONE : Ending.FOUND_WRONG;
        ObjectNode answer = Terminal.object()
                .put("command", "verify")
                .put("exit", ending.code())
                .put("position", end);
        for (ProjectionStatus status : statuses) {
            String wrong = wrong(status, end);
            long consumed = status.segments().stream()
                    .mapToLong(ProjectionStatus.Share::consumed)
                    .sum();
            if (!common.json()) {
                desk.terminal()
                        .answer("The " + status.name()
                                + (wrong == null ? " is complete: " + consumed + " events." : " " + wrong));
            }
            ObjectNode shown = answer.withArray("projections")
                    .addObject()
                    .put("name", status.name())
                    .put("generation", status.generation())
                    .put("position", status.position())
                    .put("consumed", consumed)
                    .put("missing", status.missing())
                    .put("deadLetters", status.deadLetters())
                    .put("complete", status.complete());
            if (wrong != null) {
                shown.put("wrong", wrong);
            }
        }
        if (common.json()) {
            desk.terminal().answer(answer);
        }
        return ending.code();
    }

    private static @Nullable String wrong(ProjectionStatus status, long end) {
        if (status.generation() == null || status.position() < end) {
            return "has not caught up: it is at position " + status.position() + " of " + end
                    + ". Look at its dead letters, and into the log.";
        } else if (status.deadLetters() > 0) {
            return "could not take " + status.deadLetters() + " events, or holds them back. GET /api/projections/"
                    + status.name() + "/dead-letters shows them.";
        } else if (!Boolean.TRUE.equals(status.complete())) {
            return "differs from the ledger"
                    + (status.missing() == 0 ? ": as many events, but others" : " by " + status.missing() + " events")
                    + ". Rebuild it (`rebuild " + status.name() + " --wait`), and find out why.";
        }
        return null;
    }
}
