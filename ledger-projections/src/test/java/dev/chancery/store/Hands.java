package dev.chancery.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock set by hand, which moves on by a tick at every look. */
final class Hands extends Clock {

    private final Duration tick;
    private Instant now;

    Hands(Instant now, Duration tick) {
        this.now = now;
        this.tick = tick;
    }

    synchronized void set(Instant moment) {
        now = moment;
    }

    @Override
    public synchronized Instant instant() {
        Instant seen = now;
        now = now.plus(tick);
        return seen;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
