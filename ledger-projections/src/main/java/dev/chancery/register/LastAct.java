package dev.chancery.register;

import org.jspecify.annotations.Nullable;

/**
 * The act that was recorded last in a dossier, of those that stand and are seen.
 *
 * @param type its stored name
 * @param on when it was done, in EDTF; absent where that is not known
 */
public record LastAct(int folio, String type, @Nullable String on) {}
