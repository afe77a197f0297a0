package dev.chancery.pages;

import dev.chancery.api.Cursors;
import dev.chancery.api.Declined;
import dev.chancery.api.Listed;
import dev.chancery.api.Problem;
import dev.chancery.archive.StoredNames;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is asked of a page by its address: a form sends the fields that were left empty too. */
public final class Question {

    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{0,3}");

    private Question() {}

    /** Nothing where a field was left empty. */
    public static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    /** One of the words that a field can be, by their names on the wire. */
    public static <E extends Enum<E>> @Nullable E one(Class<E> words, String name, @Nullable String field) {
        String given = given(field);
        if (given == null) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> StoredNames.of(word).equals(given))
                .findFirst()
                .orElseThrow(() -> unreadable(name + " is none of the words to choose from."));
    }

    /** A year, of four digits at most. */
    public static @Nullable Integer year(@Nullable String field) {
        String given = given(field);
        if (given == null) {
            return null;
        } else if (!YEAR.matcher(given).matches()) {
            throw unreadable("year is from 1 to 9999, not " + given + ".");
        }
        return Integer.valueOf(given);
    }

    public static Declined unreadable(String detail) {
        return new Declined(
                Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "A parameter cannot be read.", detail));
    }

    public static <T> Page<T> page(Supplier<Page<T>> read) {
        return Cursors.read(read);
    }

    /** The address of the next page; nothing on the last. */
    public static @Nullable String next(Page<?> page, HttpServletRequest request) {
        return next(page, "cursor", request);
    }

    /** The same of one of several lists on a page, by the field that says where it goes on. */
    public static @Nullable String next(Page<?> page, String field, HttpServletRequest request) {
        Cursor next = page.next();
        if (next == null) {
            return null;
        }
        var there = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(field, next.text())
                .build();
        return there.getPath() + "?" + there.getQuery();
    }

    /** The address at which the same is asked otherwise, from the beginning. */
    static String elsewhere(String path, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replacePath(path)
                .replaceQueryParam("cursor")
                .build()
                .toUriString();
    }

    /** Says in the header too that something is withheld from who reads. */
    public static void partly(boolean partial, HttpServletResponse response) {
        if (partial) {
            response.setHeader(Listed.PARTIAL, "true");
        }
    }
}
