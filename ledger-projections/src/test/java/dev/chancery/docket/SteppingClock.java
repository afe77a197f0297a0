package dev.chancery.docket;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** It goes on when it is told to. */
final class SteppingClock extends Clock {

    private Instant now;

    SteppingClock(Instant now) {
        this.now = now;
    }

    void step(long millis) {
        now = now.plusMillis(millis);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneOffset getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
