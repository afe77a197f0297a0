package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.chancery.archive.StoredNames;
import dev.chancery.paging.Page;
import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what cannot be read is declined by name, never passed over. */
final class Parameters {

    private Parameters() {}

    static @Nullable PartyCode party(Parties parties, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return UnknownParty.refuse(parties, value);
        } catch (UnknownParty unknown) {
            throw new Declined(Problem.of(
                    BAD_REQUEST,
                    "unknown-party",
                    "A party is not in the authority file.",
                    name + ": " + unknown.getMessage()));
        }
    }

    static @Nullable LocalDate day(String name, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw declined(name + " is a day such as 2025-11-14; this is not one: " + value);
        }
    }

    static @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw declined(name + " is true or false, not " + value + ".");
        }
        return Boolean.valueOf(value);
    }

    /** One of an enumeration's constants, by its wire name. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> StoredNames.of(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> declined(name + " is one of "
                        + Arrays.stream(constants).map(StoredNames::of).collect(Collectors.joining(", "))
                        + ", not " + value + "."));
    }

    static int limit(@Nullable String value) {
        int limit = value == null ? Page.LIMIT : number("limit", value);
        if (limit < 1 || limit > Page.MOST) {
            throw declined("limit is from 1 to " + Page.MOST + ", not " + limit + ".");
        }
        return limit;
    }

    static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw declined(name + " is a whole number, not " + value + ".");
        }
    }

    static Declined declined(String detail) {
        return new Declined(Problem.of(BAD_REQUEST, "invalid-parameter", "A parameter cannot be read.", detail));
    }
}
