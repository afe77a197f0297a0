package dev.chancery.act;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the constructors of acts demand of their fields. */
final class Field {

    private Field() {}

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new Malformed(name, name + " is missing.");
        }
        return value;
    }

    static String text(String name, @Nullable String value) {
        return Objects.requireNonNull(optionalText(name, required(name, value)));
    }

    static @Nullable String optionalText(String name, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new Malformed(name, name + " is blank; leave it out or say something.");
        }
        return value;
    }

    static <T> List<T> list(String name, @Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new Malformed(name, name + " holds a null; take it out.");
        }
        return List.copyOf(values);
    }

    static List<String> texts(String name, @Nullable List<String> values) {
        List<String> texts = list(name, values);
        texts.forEach(text -> optionalText(name, text));
        return texts;
    }

    /** People, each by name. */
    static List<Actor> persons(String name, @Nullable List<Actor> actors) {
        List<Actor> persons = some(name, actors);
        for (int i = 0; i < persons.size(); i++) {
            required(name + "/" + i + "/person", persons.get(i).person());
        }
        return persons;
    }

    /** Money, more than none. */
    static BigDecimal amount(String name, @Nullable BigDecimal value) {
        BigDecimal amount = required(name, value);
        if (amount.signum() <= 0) {
            throw new Malformed(name, "An amount is more than zero.");
        }
        if (amount.scale() > 4 || amount.precision() - (long) amount.scale() > 18) {
            throw new Malformed(name, "An amount has at most 18 digits before the point and 4 after it.");
        }
        return amount;
    }

    /** ISO 4217. */
    static String currency(String name, @Nullable String code) {
        String currency = text(name, code);
        try {
            Currency.getInstance(currency);
            return currency;
        } catch (IllegalArgumentException e) {
            throw new Malformed(name, "A currency is its ISO 4217 code, such as USD; this is not one: " + currency);
        }
    }

    /** Actors of two different parties at least. */
    static List<Actor> several(String name, @Nullable List<Actor> actors) {
        List<Actor> several = some(name, actors);
        if (several.stream()
                        .flatMap(actor -> actor.speaksFor().stream())
                        .distinct()
                        .count()
                < 2) {
            throw new Malformed(name, name + " names two different parties at least.");
        }
        return several;
    }

    static <T> List<T> some(String name, @Nullable List<T> values) {
        List<T> list = list(name, values);
        if (list.isEmpty()) {
            throw new Malformed(name, name + " is missing; it names at least one.");
        }
        return list;
    }
}
