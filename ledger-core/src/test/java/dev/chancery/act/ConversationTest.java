package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.conversation;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Conversation(
                by(RUSSIA, AZERBAIJAN).on(ON_21_NOVEMBER).particulars(), Mode.IN_PERSON, List.of("ties", "trade"));
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Conversation(by().particulars(), null, null));
    }

    @Test
    void isOfUnknownModeUnlessItIsSaid() {
        assertThat(conversation().mode()).isEqualTo(Mode.UNKNOWN);
    }

    @Test
    void isRefusedWithANullOnTheAgenda() {
        isRefusedFor("agenda", () -> new Conversation(by(AZERBAIJAN).particulars(), null, Arrays.asList("ties", null)));
    }
}
