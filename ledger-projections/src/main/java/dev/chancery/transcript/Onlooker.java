package dev.chancery.transcript;

/** Whoever watches long work. */
@FunctionalInterface
public interface Onlooker {

    /**
     * Told whenever something has been done.
     *
     * @param done what is done with the events, as a participle: "copied"
     * @param of how many there are; 0 where nobody knows
     */
    void sees(String done, long events, long of);
}
