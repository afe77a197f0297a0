package dev.chancery.ledger;

import dev.chancery.projection.Projections;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The projections follow the ledger before the first request is answered, and until after the last. */
@Component
@ConditionalOnWebApplication // a command has them follow where it needs them
final class ProjectionLifecycle implements SmartLifecycle {

    private final Projections projections;
    private volatile boolean running;

    ProjectionLifecycle(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void start() {
        projections.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        projections.close();
    }

    /** In a thread of its own, so that a database that hangs cannot hold the end of the process up. */
    @Override
    public void stop(Runnable callback) {
        Thread.ofPlatform().name("stop-projections").daemon().start(() -> {
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
