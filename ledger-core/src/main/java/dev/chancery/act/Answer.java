package dev.chancery.act;

import java.util.List;

/**
 * An act by which the respondent answers or satisfies the issues it names, wholly or in part; it never closes one.
 */
public sealed interface Answer extends Act
        permits Notification,
                AcknowledgementOfResponsibility,
                Explanation,
                InvestigationOpened,
                InvestigationResult,
                Compliance,
                Rejection,
                ExpressionOfRegret,
                Apology,
                Assurance,
                OfferOfCompensation,
                Payment {
    /** What it answers: of the folios named, those that are issues. */
    List<Reference> answered();

    default Extent extent() {
        return Extent.PART;
    }

    /** Whether an act of this type can answer a demand of that kind at all. */
    default boolean canAnswer(DemandKind kind) {
        return true;
    }
}
