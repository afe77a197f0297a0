package dev.chancery.ledger;

import dev.chancery.consultation.AccessLog;
import dev.chancery.consultation.Consultations;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who consulted the file: written from before the first request until after the last. */
@Configuration(proxyBeanMethods = false)
class ConsultationConfiguration {

    @Bean(destroyMethod = "") // ended by its life cycle
    AccessLog accessLog(DataSource dataSource) {
        return AccessLog.in(dataSource);
    }

    @Bean
    Consultations consultations(DataSource dataSource) {
        return new Consultations(dataSource);
    }

    @Bean
    @ConditionalOnWebApplication
    SmartLifecycle accessLogLifecycle(AccessLog log) {
        return new LifeCycle(log);
    }

    /** Stops when the web server has ended its requests, beside the projections, and while there is a database. */
    private static final class LifeCycle implements SmartLifecycle {

        private final AccessLog log;
        private volatile boolean running;

        private LifeCycle(AccessLog log) {
            this.log = log;
        }

        @Override
        public void start() {
            log.start();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            log.close();
        }

        /** In a thread of its own, so that a database that hangs cannot hold the end of the process up. */
        @Override
        public void stop(Runnable callback) {
            Thread.ofPlatform().name("stop-access-log").daemon().start(() -> {
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
}
