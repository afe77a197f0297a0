package dev.chancery.register;

import dev.chancery.act.Actor;
import dev.chancery.act.DocumentNumber;
import dev.chancery.act.Instrument;
import dev.chancery.act.Office;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The place of a paper in its sender's register, as far as the number on it tells: a serial for each calendar year,
 * issuing office and addressee.
 *
 * @param series what only papers of one serial share
 * @param before what stands before the serial number
 * @param digits how many it is written with
 * @param after what stands after it
 */
record SerialNumber(String series, int serial, String before, int digits, String after) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST = 9;

    /** The sender's own number on a paper; empty where it is not known. */
    static Optional<String> issued(Instrument paper) {
        return registration(paper).map(DocumentNumber::number);
    }

    /** Empty unless the number has one group of digits besides the year, and the year is known. */
    static Optional<SerialNumber> of(Instrument paper) {
        return issued(paper)
                .flatMap(number -> year(paper)
                        .flatMap(year -> in(number, year)
                                .map(group -> new SerialNumber(
                                        series(paper, year, number, group),
                                        Integer.parseInt(group.group()),
                                        number.substring(0, group.start()),
                                        group.group().length(),
                                        number.substring(group.end())))));
    }

    /** A number of the same series, written as this one is. */
    static String written(int serial, String before, int digits, String after) {
        return before + ("%0" + digits + "d").formatted(serial) + after;
    }

    private static Optional<DocumentNumber> registration(Instrument paper) {
        return Optional.ofNullable(paper.particulars().references()).flatMap(numbers -> numbers.issued());
    }

    /** Of the date on the document, else of the day on which it was done. */
    private static Optional<Integer> year(Instrument paper) {
        return registration(paper)
                .map(DocumentNumber::dated)
                .or(() -> Optional.ofNullable(paper.particulars().on()))
                .flatMap(SerialNumber::year);
    }

    private static Optional<Integer> year(Edtf date) {
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        return first != null && last != null && first.getYear() == last.getYear()
                ? Optional.of(first.getYear())
                : Optional.empty();
    }

    private static Optional<MatchResult> in(String number, int year) {
        List<MatchResult> groups = DIGITS.matcher(number).results().toList();
        if (groups.size() == 2) {
            groups = withoutYear(groups, year);
        }
        return groups.size() == 1 && groups.getFirst().group().length() <= LONGEST
                ? Optional.of(groups.getFirst())
                : Optional.empty();
    }

    private static List<MatchResult> withoutYear(List<MatchResult> groups, int year) {
        for (String written : List.of(String.valueOf(year), "%02d".formatted(Math.floorMod(year, 100)))) {
            List<MatchResult> others = groups.stream()
                    .filter(group -> !group.group().equals(written))
                    .toList();
            if (others.size() == 1) {
                return others;
            }
        }
        return groups;
    }

    private static String series(Instrument paper, int year, String number, MatchResult group) {
        return String.join(
                "\u001f",
                String.valueOf(year),
                names(paper.particulars().by().stream().map(SerialNumber::issuer)),
                names(paper.particulars().to().stream()
                        .flatMap(actor -> actor.speaksFor().stream())
                        .map(PartyCode::code)),
                number.substring(0, group.start()),
                number.substring(group.end()));
    }

    /** The office that keeps the numbers, whoever signs. */
    private static String issuer(Actor actor) {
        String name = actor.party() != null
                ? actor.party().code()
                : String.valueOf(actor.body() != null ? actor.body() : actor.person());
        Office office = actor.office();
        return office == null ? name : name + " " + StoredNames.of(office.registry());
    }

    private static String names(Stream<String> names) {
        return names.distinct().sorted().collect(Collectors.joining(", "));
    }
}
