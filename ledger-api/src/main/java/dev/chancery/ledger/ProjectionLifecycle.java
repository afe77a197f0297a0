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

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
