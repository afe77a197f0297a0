package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.dossier.Filed;
import dev.chancery.issue.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filing as it is answered.
 *
 * @param partial true where acts are withheld from who filed it, by which issues may stand otherwise
 */
public record FilingReceipt(
        String dossier,
        int filing,
        int version,
        List<Entered> acts,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Effect> effects,
        @Nullable Boolean partial) {

    /** An act with the folio that it was given. */
    public record Entered(@Nullable String label, int folio, String href) {}

    public static FilingReceipt of(String dossier, Filed filed, @Nullable Boolean partial) {
        List<Entered> entered = filed.acts().stream()
                .map(act -> new Entered(act.label(), act.folio(), address(dossier, act.folio())))
                .toList();
        return new FilingReceipt(dossier, filed.filing(), filed.version(), entered, filed.effects(), partial);
    }

    /** Where it can be read. */
    public String location() {
        return address(dossier, filing);
    }

    private static String address(String dossier, int folio) {
        return "/api/dossiers/" + dossier + "/acts/" + folio;
    }
}
