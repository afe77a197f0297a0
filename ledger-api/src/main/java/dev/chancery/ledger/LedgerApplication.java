package dev.chancery.ledger;

import dev.chancery.cli.Calls;
import dev.chancery.cli.Commands;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

/** The ledger as a running application. */
// Of Axon's own configuration, the store is left to StoreConfiguration, and the update check to nobody: it would report
// to its maker and leave a file in the home folder. The others nobody here asks for, and each start would pay for them:
// those that look at every bean for an annotation of theirs cost a sixth of it.
@SpringBootApplication(
        scanBasePackages = {
            "dev.chancery.api",
            "dev.chancery.ledger",
            "dev.chancery.operations",
            "dev.chancery.desk",
            "dev.chancery.pages",
            "dev.chancery.security"
        },
        exclude = {
            JdbcAutoConfiguration.class,
            UpdateCheckerAutoConfiguration.class,
            AopAutoConfiguration.class,
            MultipartAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            XStreamAutoConfiguration.class
        })
public class LedgerApplication {

    public static void main(String[] arguments) {
        if (Calls.areOfACommand(arguments)) {
            OutputStream answers = new FileOutputStream(FileDescriptor.out);
            System.setOut(System.err); // what anybody logs or prints is no part of the answer
            LoggingSystem.get(LedgerApplication.class.getClassLoader()).beforeInitialize(); // until settings say how
            System.exit(Commands.run(List.of(arguments), answers, System.err, new LedgerWithoutDoor()));
        } else {
            SpringApplication.run(LedgerApplication.class, arguments);
        }
    }
}
