package dev.chancery.edtf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chancery.edtf.RandomEdtf.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EdtfRandomTest {

    private static final int SEEDS = 5_000;

    private static final String SIGNS = "0123456789019-/.,?~%XYTZ+:[]{}ESux ";

    private static final Comparator<Written> BY_DAYS_MEANT =
            Comparator.comparing(EdtfRandomTest::placeMeant).thenComparing(Written::latest, nullsLast(naturalOrder()));

    @Test
    void givesBackTheTextAndTheDaysThatWereMeant() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Written written = new RandomEdtf(seed).next();
            Edtf read = Edtf.parse(written.text());
            assertThat(read.text()).as("seed %d", seed).isEqualTo(written.text());
            assertThat(read.earliest()).as("%s, seed %d", written, seed).isEqualTo(written.earliest());
            assertThat(read.latest()).as("%s, seed %d", written, seed).isEqualTo(written.latest());
        }
    }

    @Test
    void comesThroughJsonByteForByte() {
        JsonMapper json = new JsonMapper();
        for (int seed = 0; seed < SEEDS; seed++) {
            String text = new RandomEdtf(seed).next().text();
            byte[] given = ("\"" + text + "\"").getBytes(UTF_8);
            assertThat(json.writeValueAsBytes(json.readValue(given, Edtf.class)))
                    .as("%s, seed %d", text, seed)
                    .isEqualTo(given);
        }
    }

    @Test
    void readsDaysInOrderOrRefusesInOneSentenceWhateverIsWritten() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertReadOrRefused(garbled(seed), seed);
            assertReadOrRefused(signs(seed), seed);
            assertReadOrRefused(anything(seed), seed);
        }
    }

    private static void assertReadOrRefused(String text, int seed) {
        Throwable refusal = catchThrowable(() -> assertDaysInOrder(Edtf.parse(text), text, seed));
        if (refusal != null) {
            assertThat(refusal)
                    .as("%s, seed %d", text, seed)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .message()
                    .matches(EdtfRefusalTest.ONE_SENTENCE);
        }
    }

    private static void assertDaysInOrder(Edtf read, String text, int seed) {
        LocalDate earliest = read.earliest();
        LocalDate latest = read.latest();
        assertThat(read.text()).as("seed %d", seed).isEqualTo(text);
        assertThat(latest == null ? read.sortDay() : latest)
                .as("%s, seed %d", text, seed)
                .isAfterOrEqualTo(earliest == null ? read.sortDay() : earliest);
    }

    private static String garbled(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new RandomEdtf(seed).next().text());
        for (int changes = random.nextInt(3); changes >= 0 && !text.isEmpty(); changes--) {
            int at = random.nextInt(text.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, sign);
                case 1 -> text.insert(at, sign);
                case 2 -> text.deleteCharAt(at);
                default -> text.insert(at, text.substring(at));
            }
        }
        return text.toString();
    }

    private static String signs(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int more = random.nextInt(12); more >= 0; more--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static String anything(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "1985-04" : "");
        for (int more = random.nextInt(4); more >= 0; more--) {
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x100 : Character.MAX_CODE_POINT + 1));
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

    @Test
    void standsWhereTheDaysThatWereMeantPlaceItHoweverTheFileWasShuffled() {
        for (int seed = 0; seed < SEEDS / 50; seed++) {
            RandomEdtf random = new RandomEdtf(seed);
            List<Written> file =
                    new ArrayList<>(Stream.generate(random::next).limit(50).toList());
            List<String> meant = file.stream()
                    .sorted(BY_DAYS_MEANT.thenComparing(Written::text))
                    .map(Written::text)
                    .toList();
            Collections.shuffle(file, new Random(seed));
            assertThat(file.stream()
                            .map(written -> Edtf.parse(written.text()))
                            .sorted(Edtf.CHRONOLOGICAL.thenComparing(Edtf::text))
                            .map(Edtf::text))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(meant);
        }
    }

    private static LocalDate placeMeant(Written written) {
        LocalDate earliest = written.earliest();
        LocalDate latest = written.latest();
        return earliest != null ? earliest : latest != null ? latest : LocalDate.MIN;
    }
}
