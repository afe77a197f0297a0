package dev.chancery.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.operations.Enquiry.Unanswered;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("no-database")
@Timeout(60)
final class EnquiryTest {

    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicInteger put = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);

    private int hang() {
        put.incrementAndGet();
        begun.countDown();
        try {
            hanging.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return put.get();
    }

    @Test
    void isPutAnewOnceItWasAnswered() throws Unanswered {
        var enquiry = new Enquiry<>("test", LONG, put::incrementAndGet);

        assertThat(enquiry.answer()).isEqualTo(1);
        assertThat(enquiry.answer()).isEqualTo(2);
    }

    @Test
    void isNotPutAnewForWhoTakesAnAnswerOfAMomentAgo() throws Unanswered {
        var enquiry = new Enquiry<>("test", LONG, put::incrementAndGet);

        assertThat(enquiry.answer(LONG)).isEqualTo(1);
        assertThat(enquiry.answer(LONG)).isEqualTo(1);
    }

    @Test
    void isLeftWithoutAnAnswerWhileItHangsAndNotPutASecondTime() throws Unanswered, InterruptedException {
        var enquiry = new Enquiry<>("test", SHORT, this::hang);

        assertThatThrownBy(enquiry::answer).isInstanceOf(Unanswered.class).hasMessage("No answer within 1 ms.");
        begun.await();
        assertThatThrownBy(enquiry::answer).isInstanceOf(Unanswered.class);
        hanging.countDown();
        var patient = new Enquiry<>("test", LONG, this::hang);

        assertThat(patient.answer()).isEqualTo(2);
    }

    @Test
    void saysWhyItFailed() {
        var enquiry = new Enquiry<>("test", LONG, () -> {
            throw new IllegalStateException("away");
        });

        assertThatThrownBy(enquiry::answer)
                .isInstanceOf(Unanswered.class)
                .hasMessageContaining("away")
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
