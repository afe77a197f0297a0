package dev.chancery.dossier;

import dev.chancery.act.Acceptance;
import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Adjudication;
import dev.chancery.act.Closing;
import dev.chancery.act.Lapse;
import dev.chancery.act.Office;
import dev.chancery.act.Sentence;
import dev.chancery.act.Settlement;
import dev.chancery.act.Waiver;
import dev.chancery.act.Withdrawal;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Makers;
import dev.chancery.party.PartyCode;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether an act's maker may close or reopen an issue, or mark it as not pursued.
 *
 * @param act the act that would
 * @param pointer where the act stands in its filing
 * @param named where it names the issue
 */
record Entitlement(Set<PartyCode> principals, Issue issue, Act act, String pointer, String named) {

    void toClose(Closing closing) {
        switch (closing) {
            case Acceptance ignored -> byTheClaimant(Rule.ONLY_THE_CLAIMANT_CLOSES);
            case Withdrawal ignored -> byTheClaimant(Rule.ONLY_THE_CLAIMANT_CLOSES);
            case Waiver ignored -> byTheClaimant(Rule.ONLY_THE_CLAIMANT_CLOSES);
            case Settlement ignored -> byBoth(Rule.BOTH_PRINCIPALS_SETTLE);
            case Adjudication ignored -> byATribunal(Rule.ONLY_A_TRIBUNAL_ADJUDICATES);
            case Lapse ignored -> {
                byAny(
                        Rule.ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE,
                        actor -> actor.office() == Office.LEGAL_ADVISER
                                && Makers.of(actor, principals)
                                        .filter(issue.claimant()::equals)
                                        .isPresent(),
                        Mend.NAME_THE_ADVISER.of(issue.folio(), issue.claimant()));
                if (issue.standing().reserved()) {
                    throw new Refusal(
                            Rule.RESERVED_RIGHTS_DO_NOT_LAPSE, named, Mend.RIGHTS_ARE_RESERVED.of(issue.folio()));
                }
            }
        }
    }

    void toReopen() {
        switch (issue.status()) {
            case OPEN, ACKNOWLEDGED, ANSWERED ->
                throw new Refusal(Rule.ONLY_A_CLOSED_ISSUE_IS_REOPENED, named, Mend.ISSUE_IS_OPEN.of(issue.folio()));
            case ACCEPTED, WITHDRAWN, LAPSED -> byTheClaimant(Rule.ONLY_THE_CLAIMANT_REOPENS);
            case WAIVED, SETTLED -> byBoth(Rule.BOTH_PRINCIPALS_REOPEN);
            case ADJUDICATED -> byATribunal(Rule.ONLY_THE_TRIBUNAL_REOPENS);
        }
    }

    void toStopPursuing() {
        byTheClaimant(Rule.ONLY_THE_CLAIMANT_STOPS_PURSUING);
    }

    private void byTheClaimant(Rule rule) {
        if (!Makers.of(act, principals).contains(issue.claimant())) {
            throw new Refusal(
                    rule,
                    named,
                    Mend.THE_CLAIMANT_IS.of(issue.folio(), issue.claimant(), named(Makers.of(act, principals))));
        }
    }

    private void byBoth(Rule rule) {
        Set<PartyCode> acting = Makers.of(act, principals);
        if (!acting.containsAll(principals)) {
            throw new Refusal(rule, pointer + "/by", Mend.NAME_BOTH.of(named(acting)));
        }
    }

    private void byATribunal(Rule rule) {
        Sentence mend = Mend.NAME_THE_TRIBUNAL.of();
        if (!Collections.disjoint(Makers.of(act, principals), principals)) {
            throw new Refusal(rule, pointer + "/by", mend);
        }
        byAny(rule, actor -> actor.body() != null && actor.speaksFor().isEmpty(), mend);
    }

    private void byAny(Rule rule, Predicate<Actor> entitled, Sentence mend) {
        if (act.particulars().by().stream().noneMatch(entitled)) {
            throw new Refusal(rule, pointer + "/by", mend);
        }
    }

    /** Parties, as a sentence names them. */
    static Object named(Set<PartyCode> parties) {
        return parties.stream()
                .sorted()
                .map(Object.class::cast)
                .reduce(Mend.AND::of)
                .orElseGet(Mend.NO_PARTY::of);
    }
}
