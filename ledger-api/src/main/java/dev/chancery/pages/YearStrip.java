package dev.chancery.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How much was done in which year, as a picture: a bar a year, from the first to the last.
 *
 * @param width of the picture, in its own units
 */
record YearStrip(int width, List<Bar> bars) {

    static final int HEIGHT = 60;

    /** Below which the years stand. */
    private static final int YEARS = 18;

    /** Of so many years every one has its name; of more the first and the last. */
    private static final int FEW = 20;

    private static final int WIDE = 48;
    private static final int STEP = 12;
    private static final int GAP = 2;

    /** So many years at most; beyond, the first of them are left out of the picture. */
    private static final int MOST = 150;

    /**
     * A year's bar; none where nothing was done.
     *
     * @param named whether the year stands below it
     */
    record Bar(int year, int acts, int x, int y, int width, int height, boolean named) {}

    static YearStrip of(SortedMap<Integer, Integer> years) {
        if (years.isEmpty()) {
            return new YearStrip(0, List.of());
        }
        int last = years.lastKey();
        int first = Math.max(years.firstKey(), last - MOST + 1);
        int most = years.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        boolean few = last - first < FEW;
        int step = few ? WIDE : STEP;
        List<Bar> bars = new ArrayList<>();
        years.tailMap(first).forEach((year, acts) -> {
            int height = Math.max(4, HEIGHT * acts / most);
            bars.add(new Bar(
                    year,
                    acts,
                    (year - first) * step,
                    HEIGHT - height,
                    step - GAP,
                    height,
                    few || year == first || year == last));
        });
        return new YearStrip((last - first + 1) * step, bars);
    }

    /** Whether there is anything to compare. */
    public boolean isWorthAPicture() {
        return bars.size() > 1;
    }

    public int height() {
        return HEIGHT + YEARS;
    }
}
