package dev.chancery.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EdtfRandomTest {

    private static final int SEEDS = 5_000;

    private static final String SIGNS = "0123456789019-/.,?~%XYTZ+:[]{}ESux ";

    @Test
    void givesBackTheTextAndTheDaysThatWereMeant() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomEdtf.Written written = new RandomEdtf(seed).next();
            Edtf read = Edtf.parse(written.text());
            assertThat(read.text()).as("seed %d", seed).isEqualTo(written.text());
            assertThat(read.earliest()).as("%s, seed %d", written, seed).isEqualTo(written.earliest());
            assertThat(read.latest()).as("%s, seed %d", written, seed).isEqualTo(written.latest());
        }
    }

    @Test
    void readsDaysInOrderOrRefusesWhateverIsWritten() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String text = garbled(seed);
            Edtf read;
            try {
                read = Edtf.parse(text);
            } catch (RuntimeException refusal) {
                assertThat(refusal).as("%s, seed %d", text, seed).isExactlyInstanceOf(IllegalArgumentException.class);
                continue;
            }
            LocalDate earliest = read.earliest();
            LocalDate latest = read.latest();
            assertThat(earliest == null || latest == null ? read.sortDay() : latest)
                    .as("%s, seed %d", text, seed)
                    .isAfterOrEqualTo(earliest == null ? read.sortDay() : earliest);
        }
    }

    private static String garbled(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new RandomEdtf(seed).next().text());
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            int at = random.nextInt(text.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, sign);
                case 1 -> text.insert(at, sign);
                default -> text.insert(at, text.substring(at));
            }
        }
        return text.toString();
    }

    @Test
    void standsInOneOrderWhicheverTwoAreCompared() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomEdtf random = new RandomEdtf(seed);
            Edtf a = Edtf.parse(random.next().text());
            Edtf b = Edtf.parse(random.next().text());
            Edtf c = Edtf.parse(random.next().text());
            String which = "%s, %s, %s, seed %d".formatted(a, b, c, seed);

            assertThat(order(a, a)).as(which).isZero();
            assertThat(order(b, a)).as(which).isEqualTo(-order(a, b));
            if (order(a, b) <= 0 && order(b, c) <= 0) {
                assertThat(order(a, c)).as(which).isNotPositive();
            }
            if (order(a, b) == 0) {
                assertThat(order(a, c)).as(which).isEqualTo(order(b, c));
            }
            if (a.certainlyBefore(b)) {
                assertThat(order(a, b)).as(which).isNegative();
                assertThat(b.certainlyBefore(a)).as(which).isFalse();
            }
        }
    }

    private static int order(Edtf one, Edtf other) {
        return Integer.signum(Edtf.CHRONOLOGICAL.compare(one, other));
    }
}
