package dev.chancery.act;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two registrations of one paper, ours and theirs; they seldom agree.
 */
public record DocumentNumbers(
        @Meaning("Our registration of the paper.") @Nullable DocumentNumber ours,

        @Meaning("Their registration of the paper.") @Nullable
        DocumentNumber theirs) {

    /**
     * The sender's own registration: the one whose date is that on the document or, where neither has it, the one with
     * which the paper was not received.
     */
    public Optional<DocumentNumber> issued() {
        return sole(registrations().filter(registration -> registration.dated() != null))
                .or(() -> sole(registrations()
                        .filter(registration -> registration.received() == null && registration.number() != null)));
    }

    /** Whether the paper itself bears a number, and not only the registry's that it came in to. */
    boolean bearSendersNumber() {
        return registrations()
                .anyMatch(registration -> registration.number() != null
                        && (registration.dated() != null || registration.received() == null));
    }

    boolean bearSendersNumberOrDate() {
        return bearSendersNumber() || registrations().anyMatch(registration -> registration.dated() != null);
    }

    private Stream<DocumentNumber> registrations() {
        return Stream.of(Optional.ofNullable(ours), Optional.ofNullable(theirs)).flatMap(Optional::stream);
    }

    private static Optional<DocumentNumber> sole(Stream<DocumentNumber> registrations) {
        var found = registrations.toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
