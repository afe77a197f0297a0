package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of an act inside its filing, where it has no folio yet; never kept.
 *
 * <p>{@link IllegalArgumentException} unless it is 1 to 64 letters, digits, dots, hyphens or underscores.
 */
public record Label(String name) implements Reference {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    public Label {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A label is 1 to 64 letters, digits, dots, hyphens or underscores; this is not one: " + name);
        }
    }

    @JsonValue
    String wire() {
        return "#" + name;
    }
}
