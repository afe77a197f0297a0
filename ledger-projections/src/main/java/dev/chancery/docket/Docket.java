package dev.chancery.docket;

import dev.chancery.projection.Past;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;

/**
 * How each event left the issues of its dossier, for every day on which one can ask.
 *
 * <p>The state of a dossier's issues is never stored here: it is folded from the dossier's own events, so the rows are a
 * function of the ledger and of nothing else.
 */
public final class Docket implements Projection {

    public static final String NAME = "docket";

    private final int foliosAtHand;

    public Docket() {
        this(200_000);
    }

    /** @param foliosAtHand of how many events in all a writer keeps dossiers at hand */
    Docket(int foliosAtHand) {
        this.foliosAtHand = foliosAtHand;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public int compatibleSince() {
        return 2;
    }

    @Override
    public Writer writer(Rows rows, Past past) {
        return new DocketWriter(rows, past, foliosAtHand);
    }
}
