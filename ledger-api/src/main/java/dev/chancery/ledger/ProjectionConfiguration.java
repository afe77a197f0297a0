package dev.chancery.ledger;

import dev.chancery.audit.Audit;
import dev.chancery.audit.AuditTrail;
import dev.chancery.docket.Docket;
import dev.chancery.docket.OpenIssues;
import dev.chancery.history.History;
import dev.chancery.party.People;
import dev.chancery.position.Commitments;
import dev.chancery.position.PositionPaper;
import dev.chancery.position.Positions;
import dev.chancery.register.Chronology;
import dev.chancery.register.Discrepancies;
import dev.chancery.register.Dossiers;
import dev.chancery.register.Papers;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory: each projection's writer, and what is asked of its rows. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    @Bean
    Register register(JdbcOperations rows) {
        return new Register(rows);
    }

    @Bean
    Dossiers dossiers(JdbcClient rows) {
        return new Dossiers(rows);
    }

    @Bean
    Chronology chronology(JdbcClient rows, People people) {
        return new Chronology(rows, people);
    }

    @Bean
    Discrepancies discrepancies(JdbcClient rows) {
        return new Discrepancies(rows);
    }

    @Bean
    Papers papers(JdbcClient rows) {
        return new Papers(rows);
    }

    @Bean
    Docket docket(JdbcClient rows, LedgerEvents ledger) {
        return new Docket(rows, ledger);
    }

    @Bean
    OpenIssues openIssues(JdbcClient rows) {
        return new OpenIssues(rows);
    }

    @Bean
    PositionPaper positionPaper(JdbcClient rows) {
        return new PositionPaper(rows);
    }

    @Bean
    Positions positions(JdbcClient rows) {
        return new Positions(rows);
    }

    @Bean
    Commitments commitments(JdbcClient rows) {
        return new Commitments(rows);
    }

    @Bean
    Audit audit(JdbcClient rows) {
        return new Audit(rows);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient rows) {
        return new AuditTrail(rows);
    }

    @Bean
    History history(LedgerEvents ledger) {
        return new History(ledger);
    }
}
