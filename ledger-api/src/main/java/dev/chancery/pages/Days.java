package dev.chancery.pages;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates and times in words: EDTF says "by 14 November" with brackets and dots, which no ambassador reads. */
@Component
public final class Days {

    private static final Pattern PLAIN = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-2([1-4])");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?Z");

    private final MessageSource words;

    Days(MessageSource words) {
        this.words = words;
    }

    /** What a date in EDTF means; the date as it is where it says it plainly, or says what there are no words for. */
    public @Nullable String said(@Nullable String edtf, Locale language) {
        return edtf == null ? null : meant(edtf, language);
    }

    private String meant(String date, Locale language) {
        Matcher season = SEASON.matcher(date);
        if (season.matches()) {
            return word("day.season-" + season.group(2), language, season.group(1));
        } else if (PLAIN.matcher(date).matches() || date.isEmpty()) {
            return date;
        }
        String within = date.substring(1, Math.max(1, date.length() - 1));
        if (date.startsWith("[") && date.endsWith("]")) {
            return within.startsWith("..")
                    ? word("day.before", language, meant(within.substring(2), language))
                    : within.endsWith("..")
                            ? word("day.after", language, meant(within.substring(0, within.length() - 2), language))
                            : each("day.or", within, date, language);
        } else if (date.startsWith("{") && date.endsWith("}")) {
            return each("day.and", within, date, language);
        }
        int between = date.indexOf('/');
        return between < 0
                ? qualified(date, language)
                : interval(date.substring(0, between), date.substring(between + 1), date, language);
    }

    private String each(String conjunction, String list, String date, Locale language) {
        if (list.contains("..")) {
            return date;
        }
        String[] items = list.split(",", -1);
        String said = meant(items[0], language);
        for (int i = 1; i < items.length; i++) {
            said = word(conjunction, language, said, meant(items[i], language));
        }
        return said;
    }

    private String interval(String from, String to, String date, Locale language) {
        if (from.isEmpty() || to.isEmpty()) {
            return date;
        } else if (from.equals("..")) {
            return word("day.until", language, meant(to, language));
        }
        return to.equals("..")
                ? word("day.from", language, meant(from, language))
                : word("day.from-to", language, meant(from, language), meant(to, language));
    }

    private String qualified(String date, Locale language) {
        String bare = date.substring(0, date.length() - 1);
        if (!PLAIN.matcher(bare).matches()) {
            return date;
        }
        return switch (date.charAt(date.length() - 1)) {
            case '~' -> word("day.about", language, bare);
            case '?' -> word("day.uncertain", language, bare);
            case '%' -> word("day.uncertain", language, word("day.about", language, bare));
            default -> date;
        };
    }

    private String word(String key, Locale language, Object... places) {
        return words.getMessage(key, places, language);
    }

    /** A recording time to the second. */
    public @Nullable String moment(@Nullable String recordedAt) {
        if (recordedAt == null) {
            return null;
        }
        Matcher moment = MOMENT.matcher(recordedAt);
        return moment.matches() ? moment.group(1) + " " + moment.group(2) + " UTC" : recordedAt;
    }
}
