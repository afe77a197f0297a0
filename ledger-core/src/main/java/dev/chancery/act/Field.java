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
            throw new Malformed(name, Flaw.MISSING.of(named(name)));
        }
        return value;
    }

    static String text(String name, @Nullable String value) {
        return Objects.requireNonNull(optionalText(name, required(name, value)));
    }

    static @Nullable String optionalText(String name, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new Malformed(name, Flaw.BLANK.of(named(name)));
        }
        return value;
    }

    static <T> List<T> list(String name, @Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new Malformed(name, Flaw.HOLDS_A_NULL.of(named(name)));
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
            throw new Malformed(name, Flaw.AMOUNT_OF_NOTHING.of());
        }
        if (amount.scale() > 4 || amount.precision() - (long) amount.scale() > 18) {
            throw new Malformed(name, Flaw.AMOUNT_TOO_LONG.of());
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
            throw new Malformed(name, Flaw.NO_CURRENCY.of(currency));
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
            throw new Malformed(name, Flaw.NAMES_ONE_PARTY.of(named(name)));
        }
        return several;
    }

    static <T> List<T> some(String name, @Nullable List<T> values) {
        List<T> list = list(name, values);
        if (list.isEmpty()) {
            throw new Malformed(name, Flaw.NONE_NAMED.of(named(name)));
        }
        return list;
    }

    private static Sentence.Named named(String name) {
        return new Sentence.Named("field", name);
    }
}
