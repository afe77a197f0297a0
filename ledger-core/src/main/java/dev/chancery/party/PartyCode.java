package dev.chancery.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The stable code by which a party is cited: for today's States their ISO 3166-1 alpha-3 code ({@code AZE}), for former
 * ones the code they had there ({@code SUN}), or one of the authority file's own ({@code RUS-1721}).
 *
 * <p>{@link IllegalArgumentException} unless it is 2 to 16 upper-case letters, digits or hyphens, a letter first.
 */
public record PartyCode(@JsonValue String code) implements Comparable<PartyCode> {

    /** Its form. */
    public static final String FORM = "[A-Z][A-Z0-9-]{1,15}";

    private static final Pattern CODE = Pattern.compile(FORM);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartyCode {
        if (!isOne(code)) {
            throw new IllegalArgumentException(
                    "A party is named by its upper-case code, such as AZE; this is not one: " + code);
        }
    }

    static boolean isOne(String written) {
        return CODE.matcher(written).matches();
    }

    @Override
    public int compareTo(PartyCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
