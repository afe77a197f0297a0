package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.chancery.party.PartyCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing done in diplomacy, recorded as one immutable event in a dossier.
 *
 * <p>Form, act and channel are three axes: a note verbale is a form, a protest an act, a summons an occasion.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Act
        permits Incident,
                Contact,
                Instrument,
                Complaint,
                Reminder,
                ReservationOfRights,
                Pronouncement,
                Denial,
                Receipt,
                Answer,
                Closing,
                NotPursued,
                Reopening,
                Measure {

    Particulars particulars();

    /** The parties whose act this is; empty where only a body or a person acted. */
    default Set<PartyCode> actingParties() {
        return particulars().by().stream()
                .map(Actor::speaksFor)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** False of an act that is known only from the instruction to do it: it changes nothing between the principals. */
    default boolean takesEffect() {
        return particulars().evidence() != Evidence.INSTRUCTED;
    }
}
