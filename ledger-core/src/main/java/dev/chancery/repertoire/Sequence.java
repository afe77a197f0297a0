package dev.chancery.repertoire;

import java.util.Comparator;
import java.util.List;

/** In what order a diplomat would look for the acts of a chapter; the sealed family is ordered by what the rules need. */
final class Sequence {

    private static final List<String> WITHIN_CHAPTERS = List.of(
            "incident",
            "summons",
            "conversation",
            "demarche",
            "public-statement",
            "joint-statement",
            "note-verbale",
            "first-person-note",
            "collective-note",
            "circular-note",
            "memorandum",
            "aide-memoire",
            "bout-de-papier",
            "non-paper",
            "letter",
            "oral-message",
            "protest",
            "notice-of-claim",
            "demand",
            "ultimatum",
            "reminder",
            "warning",
            "reservation-of-rights",
            "notification",
            "assertion",
            "denial",
            "admission",
            "acknowledgement-of-responsibility",
            "acknowledgement-of-receipt",
            "interim-reply",
            "explanation",
            "investigation-opened",
            "investigation-result",
            "compliance",
            "rejection",
            "refusal-to-comment",
            "silence-observed",
            "expression-of-regret",
            "apology",
            "condolence",
            "assurance",
            "offer-of-compensation",
            "payment",
            "proposal",
            "acceptance",
            "withdrawal",
            "waiver",
            "settlement",
            "adjudication",
            "lapse",
            "not-pursued",
            "reopening",
            "recall-for-consultations",
            "return-of-envoy",
            "persona-non-grata",
            "expulsion",
            "downgrade",
            "severance",
            "restoration",
            "protecting-power",
            "countermeasure",
            "retorsion",
            "referral",
            "good-offices",
            "agrement",
            "credentials");

    /** By chapter, then by place; acts that have no place come last in their chapter. */
    static final Comparator<CataloguedAct> OF_THE_CATALOGUE =
            Comparator.comparing(CataloguedAct::chapter).thenComparingInt(Sequence::place);

    private Sequence() {}

    private static int place(CataloguedAct act) {
        int place = WITHIN_CHAPTERS.indexOf(act.name());
        return place < 0 ? WITHIN_CHAPTERS.size() : place;
    }
}
