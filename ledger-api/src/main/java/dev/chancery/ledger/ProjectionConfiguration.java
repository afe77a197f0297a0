package dev.chancery.ledger;

import dev.chancery.access.MarkingScheme;
import dev.chancery.audit.Audit;
import dev.chancery.audit.AuditTrail;
import dev.chancery.docket.Docket;
import dev.chancery.docket.DossierIssues;
import dev.chancery.docket.IssueChanges;
import dev.chancery.docket.OpenIssues;
import dev.chancery.gate.Gate;
import dev.chancery.history.History;
import dev.chancery.party.People;
import dev.chancery.position.Commitments;
import dev.chancery.position.PositionPaper;
import dev.chancery.position.Positions;
import dev.chancery.projection.Projection;
import dev.chancery.projection.ProjectionSettings;
import dev.chancery.projection.Projections;
import dev.chancery.register.Chronology;
import dev.chancery.register.Discrepancies;
import dev.chancery.register.Dossiers;
import dev.chancery.register.Extents;
import dev.chancery.register.Papers;
import dev.chancery.register.Register;
import dev.chancery.store.Database;
import dev.chancery.store.Feed;
import dev.chancery.store.LedgerEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The memory: the projections, and what is asked of their rows. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(60);

    /** Those that this version has. */
    static List<Projection> all(MarkingScheme scheme) {
        return List.of(new Register(), new Docket(scheme), new PositionPaper(), new Audit());
    }

    @Bean(destroyMethod = "") // ended by projectionsFollow
    Projections projections(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            LedgerEvents ledger,
            Feed feed,
            MarkingScheme scheme,
            @Value("${ledger.projections.segments}") int segments,
            @Value("${ledger.projections.batch-size}") int batchSize,
            @Value("${ledger.projections.rebuild-batch-size}") int rebuildBatchSize) {
        var transactions = new TransactionTemplate(transactionManager);
        transactions.setTimeout(Math.toIntExact(TRANSACTION_LIMIT.toSeconds()));
        String node = Database.of(dataSource).isShared()
                ? ProcessHandle.current().pid() + "-" + UUID.randomUUID()
                : "sole-node";
        return new Projections(
                all(scheme),
                dataSource,
                transactions,
                ledger,
                feed,
                node,
                new ProjectionSettings(segments, batchSize, rebuildBatchSize));
    }

    @Bean
    @ConditionalOnWebApplication // a command has them follow where it needs them
    SmartLifecycle projectionsFollow(Projections projections) {
        return new UntilTheLastAnswer("stop-projections", projections::start, projections::close);
    }

    @Bean
    Dossiers dossiers(Projections projections) {
        return new Dossiers(projections.rows(Register.NAME));
    }

    @Bean
    Chronology chronology(Projections projections, People people) {
        return new Chronology(projections.rows(Register.NAME), people);
    }

    @Bean
    Discrepancies discrepancies(Projections projections) {
        return new Discrepancies(projections.rows(Register.NAME));
    }

    @Bean
    Papers papers(Projections projections) {
        return new Papers(projections.rows(Register.NAME));
    }

    @Bean
    OpenIssues openIssues(Projections projections) {
        return new OpenIssues(projections.rows(Docket.NAME));
    }

    @Bean
    Extents extents(Projections projections) {
        return new Extents(projections.rows(Register.NAME));
    }

    @Bean
    DossierIssues dossierIssues(Projections projections) {
        return new DossierIssues(projections.rows(Docket.NAME));
    }

    @Bean
    IssueChanges issueChanges(Projections projections) {
        return new IssueChanges(projections.rows(Docket.NAME));
    }

    @Bean
    Positions positions(Projections projections) {
        return new Positions(projections.rows(PositionPaper.NAME));
    }

    @Bean
    Commitments commitments(Projections projections) {
        return new Commitments(projections.rows(PositionPaper.NAME));
    }

    @Bean
    AuditTrail auditTrail(Projections projections) {
        return new AuditTrail(projections.rows(Audit.NAME));
    }

    @Bean
    Gate gate(DataSource dataSource, Clock clock) {
        return new Gate(dataSource, clock);
    }

    @Bean
    History history(LedgerEvents ledger) {
        return new History(ledger);
    }
}
