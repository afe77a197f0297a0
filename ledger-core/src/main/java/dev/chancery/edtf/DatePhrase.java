package dev.chancery.edtf;

import dev.chancery.edtf.WrittenDate.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes in EDTF what a phrase says: one date, several, an interval, or one with an open side. */
final class DatePhrase {

    private final String written;
    private final Manner manner;
    private boolean about;
    private boolean probably;

    /** @param written the whole, to say of it what is wrong */
    DatePhrase(String written, Manner manner) {
        this.written = written;
        this.manner = manner;
    }

    /** What it begins with about being so or probably so, goes for all of it. */
    String edtf(List<Part> parts) {
        int begin = 0;
        while (begin < parts.size() && parts.get(begin).is(Sense.ABOUT, Sense.PROBABLY)) {
            about |= parts.get(begin).is(Sense.ABOUT);
            probably |= parts.get(begin).is(Sense.PROBABLY);
            begin++;
        }
        List<Part> rest = parts.subList(begin, parts.size());
        return has(rest, Sense.BETWEEN) ? between(rest) : withOpenSide(without(rest, Sense.WITH));
    }

    private String between(List<Part> parts) {
        List<List<Part>> sides = split(without(parts, Sense.BETWEEN), Sense.AND, Sense.WITH);
        boolean outside = parts.getFirst().is(Sense.BETWEEN) || parts.getLast().is(Sense.BETWEEN);
        if (!outside || sides.size() != 2) {
            throw notUnderstood();
        }
        return interval(sides.getFirst(), sides.getLast());
    }

    /** Words for an open side stand before the date or after it; "from" and "until" are such where nothing else is joined. */
    private String withOpenSide(List<Part> parts) {
        if (parts.isEmpty()) {
            throw notUnderstood();
        }
        Part first = parts.getFirst();
        Part last = parts.getLast();
        List<Part> front = parts.subList(0, parts.size() - 1);
        List<Part> rest = parts.subList(1, parts.size());
        if (first.is(Sense.TO)) {
            return withOpenSide(rest);
        } else if (last.is(Sense.BEFORE, Sense.AFTER)) {
            boolean ablative = !front.isEmpty() && front.getLast().is(Sense.FROM);
            return open(last, ablative ? front.subList(0, front.size() - 1) : front);
        } else if (first.is(Sense.BEFORE, Sense.AFTER, Sense.UNTIL)) {
            return open(first, rest);
        } else if (last.is(Sense.UNTIL) && has(front, Sense.FROM)) {
            List<List<Part>> sides = split(front, Sense.FROM);
            return sides.size() == 2 ? interval(sides.getFirst(), sides.getLast()) : open(last, front);
        } else if (last.is(Sense.FROM, Sense.UNTIL)) {
            return open(last, front);
        } else if (first.is(Sense.FROM)) {
            return has(rest, Sense.TO, Sense.UNTIL, Sense.DASH) ? joined(rest) : openOrHyphenated(first, rest);
        }
        return joined(parts);
    }

    private String openOrHyphenated(Part side, List<Part> parts) {
        try {
            return open(side, parts);
        } catch (NotRead whole) {
            if (!has(parts, Sense.HYPHEN)) {
                throw whole;
            }
            return oneOrHyphenated(parts);
        }
    }

    private String open(Part side, List<Part> of) {
        String date = texts(List.of(date(of))).getFirst();
        return side.is(Sense.BEFORE, Sense.UNTIL) ? "[.." + date + "]" : "[" + date + "..]";
    }

    private String joined(List<Part> parts) {
        if (has(parts, Sense.OR)) {
            return "[" + members(parts, Sense.OR) + "]";
        } else if (has(parts, Sense.TO, Sense.UNTIL, Sense.DASH)) {
            List<List<Part>> sides = split(parts, Sense.TO, Sense.UNTIL, Sense.DASH);
            if (sides.size() != 2) {
                throw notUnderstood();
            }
            return interval(sides.getFirst(), sides.getLast());
        } else if (has(parts, Sense.AND)) {
            return "{" + members(parts, Sense.AND) + "}";
        }
        return oneOrHyphenated(parts);
    }

    private String members(List<Part> parts, Sense by) {
        List<List<Part>> places = split(parts, by);
        if (places.size() < 2) {
            throw notUnderstood();
        }
        List<PartialDate> dates = new ArrayList<>();
        places.forEach(place -> dates.addAll(listed(place)));
        return String.join(",", texts(dates));
    }

    /** A comma is within a date where that can be, as in November 14, 2025; else it is between two. */
    private List<PartialDate> listed(List<Part> parts) {
        try {
            return List.of(date(parts));
        } catch (NotRead whole) {
            List<List<Part>> places = split(parts, Sense.COMMA);
            if (places.size() < 2) {
                throw whole;
            }
            return places.stream().map(this::date).toList();
        }
    }

    /** A hyphen is within a date where that can be, as in 14-Nov-2025; else it is between the ends of an interval. */
    private String oneOrHyphenated(List<Part> parts) {
        NotRead why;
        try {
            return texts(List.of(date(parts))).getFirst();
        } catch (NotRead whole) {
            why = whole;
        }
        for (int index = 1; index < parts.size() - 1; index++) {
            if (parts.get(index).is(Sense.HYPHEN)) {
                try {
                    return interval(parts.subList(0, index), parts.subList(index + 1, parts.size()));
                } catch (NotRead divided) {
                    why = NotRead.moreTelling(why, divided);
                }
            }
        }
        throw why;
    }

    private String interval(List<Part> from, List<Part> to) {
        List<String> ends = texts(List.of(date(from), date(to)));
        LocalDate start = Edtf.parse(ends.getFirst()).earliest();
        LocalDate end = Edtf.parse(ends.getLast()).latest();
        if (start != null && end != null && end.isBefore(start)) {
            throw new NotRead(Why.ENDS_BEFORE_IT_BEGINS, ends.getFirst(), ends.getLast());
        }
        return ends.getFirst() + "/" + ends.getLast();
    }

    private PartialDate date(List<Part> parts) {
        return Assembly.of(parts, manner, written).qualified(about, probably);
    }

    /** Each completed by those beside it, from the last to the first and back. */
    private List<String> texts(List<PartialDate> dates) {
        List<PartialDate> completed = new ArrayList<>(dates);
        for (int index = completed.size() - 2; index >= 0; index--) {
            completed.set(index, completed.get(index).completedBy(completed.get(index + 1)));
        }
        for (int index = 1; index < completed.size(); index++) {
            completed.set(index, completed.get(index).completedBy(completed.get(index - 1)));
        }
        return completed.stream().map(date -> date.edtf(written)).toList();
    }

    private static boolean has(List<Part> parts, Sense... senses) {
        return parts.stream().anyMatch(part -> part.is(senses));
    }

    private static List<Part> without(List<Part> parts, Sense sense) {
        return parts.stream().filter(part -> !part.is(sense)).toList();
    }

    /** The parts between those, as far as there are any. */
    private static List<List<Part>> split(List<Part> parts, Sense... by) {
        List<List<Part>> places = new ArrayList<>();
        int from = 0;
        for (int index = 0; index <= parts.size(); index++) {
            if (index == parts.size() || parts.get(index).is(by)) {
                if (index > from) {
                    places.add(parts.subList(from, index));
                }
                from = index + 1;
            }
        }
        return places;
    }

    private NotRead notUnderstood() {
        return new NotRead(Why.NOT_UNDERSTOOD, written);
    }
}
