package dev.chancery.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The program as it is called from a shell. */
@Command(
        name = "java -jar ledger-api.jar",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "A ledger of diplomatic correspondence.",
            "",
            "Without a command it serves. A command works on the ledger that the server would serve with the same settings,"
                    + " which are given as to the server: by environment (LEDGER_HOME, SPRING_DATASOURCE_URL), or after the"
                    + " command (--ledger.home=/srv/ledger)."
        })
final class Chancery {

    /** The version of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Chancery.class.getPackage().getImplementationVersion();
            return new String[] {"chancery " + (version == null ? "(not packaged)" : version)};
        }
    }
}
