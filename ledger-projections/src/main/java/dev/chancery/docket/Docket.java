package dev.chancery.docket;

import dev.chancery.access.MarkingScheme;
import dev.chancery.projection.Past;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;

/**
 * How each event left the issues of its dossier, for every day on which one can ask and for every way in which readers may be
 * kept from some of its acts.
 *
 * <p>The state of a dossier's issues is never stored here: it is folded from the dossier's own events, so the rows are a
 * function of the ledger and of nothing else.
 */
public final class Docket implements Projection {

    public static final String NAME = "docket";

    private final MarkingScheme scheme;
    private final int foliosAtHand;

    /** @param scheme by which readers may be kept from acts */
    public Docket(MarkingScheme scheme) {
        this(scheme, 200_000);
    }

    /** @param foliosAtHand of how many events in all a writer keeps dossiers at hand */
    Docket(MarkingScheme scheme, int foliosAtHand) {
        this.scheme = scheme;
        this.foliosAtHand = foliosAtHand;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public int compatibleSince() {
        return 5;
    }

    @Override
    public Writer writer(Rows rows, Past past) {
        return new DocketWriter(scheme, rows, past, foliosAtHand);
    }
}
