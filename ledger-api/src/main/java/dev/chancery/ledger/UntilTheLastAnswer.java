package dev.chancery.ledger;

import org.springframework.context.SmartLifecycle;

/** What runs from before the first request is answered until after the last, and while there is a database. */
final class UntilTheLastAnswer implements SmartLifecycle {

    private final String name;
    private final Runnable beginning;
    private final Runnable end;
    private volatile boolean running;

    /** @param name of the thread in which it ends */
    UntilTheLastAnswer(String name, Runnable beginning, Runnable end) {
        this.name = name;
        this.beginning = beginning;
        this.end = end;
    }

    @Override
    public void start() {
        beginning.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        end.run();
    }

    /** In a thread of its own, so that a database that hangs cannot hold the end of the process up. */
    @Override
    public void stop(Runnable callback) {
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                stop();
            } finally {
                callback.run();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
