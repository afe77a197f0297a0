package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.DOSSIER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.regretAbout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

class StoredDossierTest {

    private final InMemoryLedger ledger = new InMemoryLedger();

    @Test
    void isFoundAgainByItsIdFromItsOpeningOn() {
        open(DOSSIER);
        ledger.send(file(incident(), note()));
        ledger.send(new CloseDossier(DOSSIER, "put away", 2));
        ledger.send(new ReopenDossier(DOSSIER, "taken out", 3));
        ledger.send(file(regretAbout(1)));
        assertThat(ledger.events(DOSSIER))
                .extracting(DomainEventMessage::getAggregateIdentifier)
                .containsOnly(DOSSIER)
                .hasSize(6);
    }

    @Test
    void numbersItsFoliosAsItsStreamIsNumbered() {
        open(DOSSIER);
        ledger.send(file(incident()));
        ledger.send(file(note(), note(), acceptanceClosing(1)));
        assertThat(ledger.events(DOSSIER))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(ledger.events(DOSSIER))
                .extracting(DomainEventMessage::getType)
                .containsOnly("dossier");
    }

    @Test
    void keepsNothingOfAFilingThatIsRefused() {
        open(DOSSIER);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ledger.send(file(incident(), regretAbout(7))))
                .withNoCause();
        assertThat(ledger.events(DOSSIER)).hasSize(1);
    }

    @Test
    void isOpenedOnce() {
        open(DOSSIER);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> open(DOSSIER))
                .returns(Rule.DOSSIER_ID_IS_TAKEN, Refusal::rule);
        assertThat(ledger.events(DOSSIER)).hasSize(1);
    }

    @Test
    void knowsNothingOfAnother() {
        open(DOSSIER);
        open("aze-rus-consulate");
        ledger.send(file(incident()));
        assertThat(ledger.events("aze-rus-consulate")).hasSize(1);
    }

    private void open(String id) {
        ledger.send(new OpenDossier(id, OPENED.parties(), OPENED.subject(), null));
    }
}
