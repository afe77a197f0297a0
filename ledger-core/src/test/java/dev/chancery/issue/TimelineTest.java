package dev.chancery.issue;

import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How issues stood on a day: an act without a date counts from the day of its recording. */
class TimelineTest {

    private static final LocalDate DAY_OF_THE_PROTEST = LocalDate.parse("2025-11-14");
    private static final LocalDate DAY_OF_RECORDING = LocalDate.parse("2025-11-22");

    @Test
    void knowsNoGrievanceOfAProtestBeforeWhatItIsAgainst() {
        Timeline timeline = recorded(incident(), on(ON_14_NOVEMBER).protestAgainst(1));

        assertThat(timeline.on(DAY_OF_THE_PROTEST)).isEmpty();
        assertThat(timeline.on(DAY_OF_RECORDING.minusDays(1))).isEmpty();
        assertThat(timeline.on(DAY_OF_RECORDING))
                .singleElement()
                .satisfies(
                        grievance -> assertThat(grievance.standing().lodgedBy()).isEqualTo(2));
    }

    @Test
    void knowsTheGrievanceOfAProtestAgainstNothingOnFileFromItsDayOn() {
        Timeline timeline = recorded(on(ON_14_NOVEMBER).protestAgainst());

        assertThat(timeline.on(DAY_OF_THE_PROTEST.minusDays(1))).isEmpty();
        assertThat(timeline.on(DAY_OF_THE_PROTEST)).hasSize(1);
    }

    private static Timeline recorded(Act... filing) {
        var timeline = new Timeline();
        timeline.take(OPENED, 0, 0, DAY_OF_RECORDING);
        for (Act act : filing) {
            timeline.take(act, timeline.version() + 1, filing.length, DAY_OF_RECORDING);
        }
        return timeline;
    }
}
