package dev.chancery.act;

import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.ref;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class CitationsTest {

    @Test
    void areFoundWhereverAnActNamesAnother() {
        Act act = by(AZERBAIJAN, RUSSIA)
                .occasion(1)
                .instrument("#n")
                .inReplyTo(2, 3)
                .recalling("#r")
                .settlement(refs(4), refs(), refs("#s"));
        assertThat(Citations.of(act))
                .extracting(Citations.Citation::pointer, Citations.Citation::to)
                .containsExactly(
                        tuple("/occasion", ref(1)),
                        tuple("/instrument", ref("#n")),
                        tuple("/inReplyTo/0", ref(2)),
                        tuple("/inReplyTo/1", ref(3)),
                        tuple("/recalls/0", ref("#r")),
                        tuple("/closes/0", ref(4)),
                        tuple("/releases/0", ref("#s")));
    }

    @Test
    void sayWhatTheyMayNameAndWhatNamingItMeans() {
        assertThat(Citations.of(by(RUSSIA)
                        .occasion(1)
                        .instrument(2)
                        .inReplyTo(3)
                        .recalling(4)
                        .explanationOf(5)))
                .extracting(Citations.Citation::field, Citations.Citation::sort, Citations.Citation::bond)
                .containsExactly(
                        tuple("occasion", RefersTo.Sort.CONTACT, RefersTo.Bond.MENTIONS),
                        tuple("instrument", RefersTo.Sort.INSTRUMENT, RefersTo.Bond.MENTIONS),
                        tuple("inReplyTo", RefersTo.Sort.ACT, RefersTo.Bond.ANSWERS),
                        tuple("recalls", RefersTo.Sort.ACT, RefersTo.Bond.MENTIONS),
                        tuple("answers", RefersTo.Sort.ISSUE, RefersTo.Bond.ANSWERS));
        assertThat(Citations.of(withdrawalOf(1)))
                .extracting(Citations.Citation::sort, Citations.Citation::bond)
                .containsExactly(tuple(RefersTo.Sort.ISSUE, RefersTo.Bond.DISPOSES));
    }

    @Test
    void areGivenTheirFoliosAndTheActLosesItsLabel() {
        Act act = labelled("p")
                .by(AZERBAIJAN)
                .on(ON_14_NOVEMBER)
                .occasion("#s")
                .recalling(7)
                .protestAgainst("#a", 8);
        assertThat(Citations.resolved(act, label -> new Folio(label.name().length())))
                .isEqualTo(by(AZERBAIJAN)
                        .on(ON_14_NOVEMBER)
                        .occasion(1)
                        .recalling(7)
                        .protestAgainst(1, 8));
    }
}
