package dev.chancery.dossier;

import dev.chancery.act.Flaw;
import dev.chancery.act.Malformed;
import dev.chancery.act.Meaning;
import dev.chancery.party.PartyCode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a bilateral file on one subject.
 *
 * <p>{@link Malformed} if the id is no slug, or parties or subject are missing.
 *
 * @param id a slug of at most 100 characters; made from the parties and the subject where none is given
 */
public record OpenDossier(
        @TargetAggregateIdentifier
        @Meaning(
                value = "The name of the file: lower-case letters and digits with single hyphens between.",
                form = OpenDossier.FORM)
        String id,

        @Meaning("The two principals.") List<PartyCode> parties,
        @Meaning("What the file is about, in a few words.") String subject,
        @Meaning("More about it.") @Nullable String description) {

    /** The form of an id. */
    public static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern SLUG = Pattern.compile(FORM);
    /** How many characters an id has at most. */
    public static final int LONGEST = 100;

    @SuppressWarnings("NullAway") // the wire may leave out what the constructor then names as missing
    public OpenDossier {
        if (parties == null || parties.isEmpty()) {
            throw new Malformed("parties", Flaw.NO_PARTIES.of());
        }
        if (parties.stream().anyMatch(Objects::isNull)) {
            throw new Malformed("parties", Flaw.PARTIES_HOLD_A_NULL.of());
        }
        if (subject == null || subject.isBlank()) {
            throw new Malformed("subject", Flaw.NO_SUBJECT.of());
        }
        parties = List.copyOf(parties);
        id = id == null ? derived(parties, subject) : id;
        if (!isId(id)) {
            throw new Malformed("id", Flaw.NO_ID.of(LONGEST, id));
        }
    }

    /** Whether the id is one that was chosen, and not made of parties and subject. */
    public boolean isNamed() {
        return !id.equals(derived(parties, subject));
    }

    /** The same under another id. */
    public OpenDossier under(String other) {
        return new OpenDossier(other, parties, subject, description);
    }

    /** Whether a dossier could be called so. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    private static String derived(List<PartyCode> parties, String subject) {
        String folded = Normalizer.normalize(subject, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String principals = parties.stream()
                .map(party -> party.code().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
        String id = (principals + "-" + folded).replaceAll("-+", "-");
        return id.substring(0, Math.min(id.length(), LONGEST)).replaceAll("-+$", "");
    }
}
