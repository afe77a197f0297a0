package dev.chancery.transcript;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What has been written or read of a transcript, by number and checksum. */
final class Contents {

    private final MessageDigest digest;
    private long events;
    private long answers;

    Contents() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private Contents(Contents other) {
        this.digest = copy(other.digest);
        this.events = other.events;
        this.answers = other.answers;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's SHA-256 can be copied.", e);
        }
    }

    Contents copy() {
        return new Contents(this);
    }

    /** @param line without its end */
    void add(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    void addEvent(byte[] line) {
        add(line);
        events++;
    }

    void addAnswer(byte[] line) {
        add(line);
        answers++;
    }

    long events() {
        return events;
    }

    Seal seal() {
        return new Seal(events, answers, HexFormat.of().formatHex(copy(digest).digest()));
    }
}
