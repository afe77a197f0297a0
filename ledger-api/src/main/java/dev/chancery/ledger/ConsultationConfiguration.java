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

    /** Beside the projections. */
    @Bean
    @ConditionalOnWebApplication
    SmartLifecycle accessLogIsWritten(AccessLog log) {
        return new UntilTheLastAnswer("stop-access-log", log::start, log::close);
    }
}
