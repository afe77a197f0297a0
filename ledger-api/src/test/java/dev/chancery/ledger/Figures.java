package dev.chancery.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Measurements beside their limits, as a table and as JSON. */
final class Figures {

    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param ratio of the medians, ours to the limit; in rounds, the median of their ratios
     * @param reach what the ratio is to be: at least, or at most where it is of times
     * @param reached whether it is
     */
    record Figure(
            String database, String work, String ours, String limit, double ratio, String reach, boolean reached) {

        private String row() {
            return "| %s | %s | %s | %s | %.2f | %s%s |%n"
                    .formatted(database, work, ours, limit, ratio, reach, reached ? "" : ", not reached");
        }
    }

    /** Measurements of one thing. */
    static final class Rates {

        private final List<Double> values = new ArrayList<>();

        void add(double value) {
            values.add(value);
        }

        double at(double part) {
            List<Double> sorted = values.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
        }

        double median() {
            return at(0.5);
        }

        /** To what was measured in the same rounds: the machine may change its pace from one to the next. */
        private double inRounds(Rates limit) {
            Rates ratios = new Rates();
            for (int round = 0; round < values.size(); round++) {
                ratios.add(values.get(round) / limit.values.get(round));
            }
            return ratios.median();
        }

        private String tail() {
            return number(at(0.99)) + " (median " + number(median()) + ")";
        }

        private String shown() {
            return values.size() == 1
                    ? number(median())
                    : number(median()) + " (" + number(at(0)) + "–" + number(at(1)) + ")";
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.out.print(figure.row());
    }

    void add(String database, String work, Rates ours, Rates limit, double atLeast) {
        double ratio = ours.median() / limit.median();
        add(new Figure(database, work, ours.shown(), limit.shown(), ratio, "≥ " + atLeast, ratio >= atLeast));
    }

    /** Of times: the median and the 99th of a hundred. */
    void addAtMost(String database, String work, Rates ours, Rates limit, double median, double last) {
        double ratio = ours.median() / limit.median();
        double tail = ours.at(0.99) / limit.at(0.99);
        add(new Figure(
                database, work + ", median", ours.shown(), limit.shown(), ratio, "≤ " + median, ratio <= median));
        add(new Figure(
                database,
                work + ", p99",
                number(ours.at(0.99)),
                number(limit.at(0.99)),
                tail,
                "≤ " + last,
                tail <= last));
    }

    /** Of times: the 99th of a hundred. */
    void addTail(String database, String work, Rates ours, Rates limit, double atMost) {
        double ratio = ours.at(0.99) / limit.at(0.99);
        add(new Figure(database, work, ours.tail(), limit.tail(), ratio, "≤ " + atMost, ratio <= atMost));
    }

    /** In rounds, each beside its limit. */
    void addRounds(String database, String work, Rates ours, Rates limit, double atLeast) {
        double ratio = ours.inRounds(limit);
        add(new Figure(database, work, ours.shown(), limit.shown(), ratio, "≥ " + atLeast, ratio >= atLeast));
    }

    /** Of sizes or times, in rounds, each beside its limit. */
    void addRoundsAtMost(String database, String work, Rates ours, Rates limit, double atMost) {
        double ratio = ours.inRounds(limit);
        add(new Figure(database, work, ours.shown(), limit.shown(), ratio, "≤ " + atMost, ratio <= atMost));
    }

    /** What has no limit beside it. */
    void note(String database, String work, Rates ours) {
        add(new Figure(database, work, ours.shown(), "", 1, "", true));
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var table =
                new StringBuilder("| database | work | ledger | limit | ratio | reach |\n|---|---|---|---|---|---|\n");
        for (Figure each : figures) {
            table.append(each.row());
        }
        String machine = "%s, %d processors, %d MB of heap, Java %s"
                .formatted(
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() / 1_000_000,
                        Runtime.version());
        Files.writeString(folder.resolve("figures.md"), machine + "\n\n" + table);
        JsonMapper.builder().build().writeValue(folder.resolve("figures.json").toFile(), new Run(machine, figures));
        System.out.println(machine + "\n\n" + table);
    }

    private record Run(String machine, List<Figure> figures) {}
}
