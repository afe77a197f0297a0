package dev.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FilingTest {

    @Test
    void isReadOffTheEnvelopeItWrites() {
        assertThat(Filing.of(new Filing(3, 7).envelope(), 5)).isEqualTo(new Filing(3, 7));
    }

    @Test
    void isReadWhereTheStoreKeepsNumbersAsText() {
        assertThat(Filing.of(Map.of("filing", "3", "lastOfFiling", 7L), 5)).isEqualTo(new Filing(3, 7));
    }

    @Test
    void isOfOneWhereTheEnvelopeSaysNothing() {
        assertThat(Filing.of(Map.of("requestId", "r"), 5)).isEqualTo(new Filing(5, 5));
    }
}
