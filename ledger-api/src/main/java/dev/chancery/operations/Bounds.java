package dev.chancery.operations;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** What a setting may be. */
record Bounds(String inWords, Predicate<String> of) {

    /** A whole number. */
    static Bounds number(long least, long most) {
        return new Bounds(least + " to " + most, value -> {
            try {
                long number = Long.parseLong(value);
                return least <= number && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    /** A length of time, as Spring Boot reads it. */
    static Bounds time(String shortest, String longest) {
        Duration least = DurationStyle.detectAndParse(shortest);
        Duration most = DurationStyle.detectAndParse(longest);
        return new Bounds(shortest + " to " + longest, value -> {
            try {
                Duration time = DurationStyle.detectAndParse(value);
                return least.compareTo(time) <= 0 && time.compareTo(most) <= 0;
            } catch (IllegalArgumentException e) {
                return false;
            }
        });
    }

    static Bounds text(String inWords, String pattern) {
        return new Bounds(inWords, Pattern.compile(pattern).asMatchPredicate());
    }

    boolean include(String value) {
        return of.test(value);
    }
}
