package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How one act names another: by its folio or, within the filing that records both, by its label. */
public sealed interface Reference permits Folio, Label {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reference of(int folio) {
        return new Folio(folio);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reference of(String label) {
        if (!label.startsWith("#")) {
            throw new IllegalArgumentException("A reference is a folio number such as 12, or a label of this filing "
                    + "such as \"#a9\"; this is neither: \"" + label + "\".");
        }
        return new Label(label.substring(1));
    }
}
