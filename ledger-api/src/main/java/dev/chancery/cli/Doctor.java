package dev.chancery.cli;

import dev.chancery.cli.Finding.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Looks into what a ledger needs, also where it does not start. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "Looks into what the ledger needs, and says how to mend it.",
        description = {
            "Looks at the settings, the Java that runs it, the disk, the database with its tables and projections, and the"
                    + " clock, and says what is wrong and how to mend it. It changes nothing.",
            "",
            "It ends with 1 where something is wrong."
        },
        footerHeading = "%nExample:%n",
        footer = "  LEDGER_HOME=/srv/ledger java -jar ledger-api.jar doctor")
final class Doctor implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    Doctor(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Finding> findings = findings();
        boolean wrong = findings.stream().anyMatch(finding -> finding.grade() == Grade.WRONG);
        Ending ending = wrong ? Ending.FOUND_WRONG : Ending.DONE;
        if (common.json()) {
            ObjectNode answer = Terminal.object().put("command", "doctor").put("exit", ending.code());
            findings.forEach(finding -> answer.withArray("findings")
                    .addObject()
                    .put("check", finding.check())
                    .put("grade", word(finding))
                    .put("finding", finding.sentences()));
            desk.terminal().answer(answer);
        } else {
            findings.forEach(finding -> desk.terminal()
                    .answer("%-6s%-12s%s".formatted(word(finding), finding.check(), finding.sentences())));
        }
        return ending.code();
    }

    private static String word(Finding finding) {
        return finding.grade().name().toLowerCase(Locale.ROOT);
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(
                Finding.good("java", "Java " + Runtime.version() + " of " + System.getProperty("java.vendor") + "."));
        ConfigurableEnvironment environment;
        try {
            environment = desk.opening().settings(desk.settings());
        } catch (RuntimeException e) {
            findings.add(Finding.wrong("settings", "A file of settings cannot be read: " + e.getMessage()));
            return findings;
        }
        findings.addAll(new SettingsCheck(environment).findings());
        findings.addAll(DiskCheck.findings(environment.getProperty("spring.datasource.url", "")));
        findings.addAll(new DatabaseCheck(environment, desk.opening().projections()).findings());
        return findings;
    }
}
