package dev.chancery.ledger;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The ledger as a running application. */
// Of Axon's own configuration, the store is left to StoreConfiguration, and the update check to nobody: it would report
// to its maker and leave a file in the home folder.
@SpringBootApplication(
        scanBasePackages = "dev.chancery",
        exclude = {JdbcAutoConfiguration.class, UpdateCheckerAutoConfiguration.class})
public class LedgerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LedgerApplication.class, arguments);
    }
}
