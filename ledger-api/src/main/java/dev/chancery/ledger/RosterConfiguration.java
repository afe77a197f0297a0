package dev.chancery.ledger;

import dev.chancery.access.MarkingScheme;
import dev.chancery.roster.Passwords;
import dev.chancery.roster.Roster;
import dev.chancery.store.Durability;
import dev.chancery.store.Unfit;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do and see what, and by which scheme of markings. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean
    MarkingScheme markingScheme(
            @Value("${ledger.markings.levels}") List<String> levels,
            @Value("${ledger.markings.caveats}") List<String> caveats) {
        try {
            return new MarkingScheme(levels, caveats);
        } catch (IllegalArgumentException e) {
            throw new Unfit(
                    "a level or a caveat stands twice in its scheme of markings",
                    "Name each once in ledger.markings.levels and ledger.markings.caveats; TOP SECRET and top-secret are "
                            + "one.");
        }
    }

    @Bean
    Passwords passwords() {
        return new Passwords(Passwords.COST);
    }

    @Bean
    Roster roster(DataSource dataSource, Durability durability, MarkingScheme scheme, Clock clock) {
        return new Roster(dataSource, durability, scheme, clock);
    }
}
