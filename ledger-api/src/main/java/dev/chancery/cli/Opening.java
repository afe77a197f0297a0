package dev.chancery.cli;

import dev.chancery.projection.Projection;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/** How a command gets at the ledger that the server serves under the same settings. */
public interface Opening {

    /**
     * The ledger without its door: nothing is served, and no projection follows it.
     *
     * @param settings as on the command line, such as {@code --ledger.home=/srv/ledger}
     * @param mayBeNew whether one is made where there is none
     */
    OpenLedger open(List<String> settings, boolean mayBeNew);

    /** The settings alone; nothing is opened. */
    ConfigurableEnvironment settings(List<String> settings);

    /** The projections that this version has. */
    List<Projection> projections();
}
