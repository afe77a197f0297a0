package dev.chancery.transcript;

/** The refusal to take over what is on file here with other content; nothing was recorded. */
public final class DifferentOnFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DifferentOnFile(String sentence) {
        super(sentence);
    }
}
