package dev.chancery.act;

/**
 * A paper that carries other acts; it has no effect on issues itself.
 */
public sealed interface Instrument extends Act
        permits NoteVerbale,
                FirstPersonNote,
                CollectiveNote,
                CircularNote,
                Memorandum,
                AideMemoire,
                BoutDePapier,
                NonPaper,
                Letter,
                OralMessage {

    /** Whether a paper of this form is numbered by definition, so that a gap in the numbers is a missing paper. */
    default boolean numbered() {
        return false;
    }
}
