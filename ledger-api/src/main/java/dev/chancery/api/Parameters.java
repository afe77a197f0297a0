package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.chancery.archive.StoredNames;
import dev.chancery.paging.Page;
import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.ConverterRegistry;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads what stands in an address; what cannot be read is declined by name, never passed over. */
@Component
final class Parameters implements WebMvcConfigurer {

    /** How many items a page holds when nothing is asked. */
    static final String PAGE = "" + Page.LIMIT;

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final Parties parties;
    private final GenericConversionService readers = new GenericConversionService();

    Parameters(Parties parties) {
        this.parties = parties;
        addReaders(readers);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        addReaders(registry);
    }

    /** Each says of a value that it cannot read what it should be, as the end of a sentence. */
    private void addReaders(ConverterRegistry registry) {
        registry.addConverter(String.class, PartyCode.class, code -> UnknownParty.refuse(parties, code));
        registry.addConverter(String.class, LocalDate.class, Parameters::day);
        registry.addConverter(String.class, Boolean.class, Parameters::flag);
        registry.addConverter(String.class, Integer.class, Parameters::number);
        registry.addConverter(String.class, Long.class, Parameters::position);
        registry.addConverterFactory(new Words());
    }

    /** Declines a value that is none of the type; Spring would try by ways of its own to make something of it. */
    void refuseUnreadable(String name, Class<?> type, String value) {
        Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (!readers.canConvert(String.class, wanted)) {
            return;
        }
        try {
            readers.convert(value, wanted);
        } catch (ConversionFailedException e) {
            throw e.getCause() instanceof UnknownParty unknown
                    ? new Declined(Problem.of(
                            BAD_REQUEST,
                            "unknown-party",
                            "A party is not in the authority file.",
                            name + ": " + unknown.getMessage()))
                    : declined(name + " " + Objects.requireNonNull(e.getCause()).getMessage());
        }
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is a day such as 2025-11-14; this is not one: " + value, e);
        }
    }

    private static Boolean flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("is true or false, not " + value + ".");
        }
        return Boolean.valueOf(value);
    }

    private static Integer number(String value) {
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is a whole number such as 17, not \"" + value + "\".", e);
        }
    }

    private static Long position(String value) {
        if (!POSITION.matcher(value).matches()) {
            throw new IllegalArgumentException("is a position in the ledger, from 0; not \"" + value + "\".");
        }
        return Long.valueOf(value);
    }

    /** The constants of an enumeration, by their wire names. */
    private static final class Words implements ConverterFactory<String, Enum<?>> {

        @Override
        public <E extends Enum<?>> Converter<String, E> getConverter(Class<E> type) {
            List<E> words = Arrays.asList(type.getEnumConstants());
            return value -> words.stream()
                    .filter(word -> StoredNames.of(word).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("is one of "
                            + words.stream().map(StoredNames::of).collect(Collectors.joining(", ")) + ", not " + value
                            + "."));
        }
    }

    /** The stored name of an act or an entry. */
    static @Nullable String type(@Nullable String value, List<Class<?>> known) {
        if (value != null && known.stream().map(StoredNames::of).noneMatch(value::equals)) {
            throw declined("type is one of "
                    + known.stream().map(StoredNames::of).sorted().collect(Collectors.joining(", ")) + ", not " + value
                    + ".");
        }
        return value;
    }

    static Declined declined(String detail) {
        return new Declined(Problem.of(BAD_REQUEST, "invalid-parameter", "A parameter cannot be read.", detail));
    }
}
