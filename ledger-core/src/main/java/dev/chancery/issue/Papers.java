package dev.chancery.issue;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/** The acts of a dossier that stand, by folio, with what carries what; immutable. */
final class Papers {

    static final Papers NONE =
            new Papers(TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    private final TreePMap<Integer, Sheet> sheets;
    private final PMap<Integer, PVector<Integer>> carried;
    private final PMap<Integer, List<Integer>> lodged;
    private final PMap<PaperNumber, Integer> numbers;

    private Papers(
            TreePMap<Integer, Sheet> sheets,
            PMap<Integer, PVector<Integer>> carried,
            PMap<Integer, List<Integer>> lodged,
            PMap<PaperNumber, Integer> numbers) {
        this.sheets = sheets;
        this.carried = carried;
        this.lodged = lodged;
        this.numbers = numbers;
    }

    Papers with(int folio, Sheet sheet) {
        PMap<Integer, PVector<Integer>> carriers = carried;
        for (int carrier : sheet.carriers()) {
            carriers = carriers.plus(carrier, carriedBy(carriers, carrier).plus(folio));
        }
        PMap<PaperNumber, Integer> numbered = sheet.number()
                .filter(number -> !numbers.containsKey(number))
                .map(number -> numbers.plus(number, folio))
                .orElse(numbers);
        return new Papers(sheets.plus(folio, sheet), carriers, lodged, numbered);
    }

    Papers lodging(int protest, List<Integer> grievances) {
        return new Papers(sheets, carried, lodged.plus(protest, grievances), numbers);
    }

    Optional<Sheet> sheet(int folio) {
        return Optional.ofNullable(sheets.get(folio));
    }

    /** The acts that a contact or an instrument carries. */
    List<Integer> carriedBy(int folio) {
        return carriedBy(carried, folio);
    }

    /** The grievances that a protest lodged. */
    List<Integer> lodgedBy(int protest) {
        return lodged.getOrDefault(protest, List.of());
    }

    /** The folio of the first paper that has this number. */
    Optional<Integer> find(PaperNumber number) {
        return Optional.ofNullable(numbers.get(number));
    }

    SortedMap<Integer, Sheet> sheets() {
        return sheets;
    }

    private static PVector<Integer> carriedBy(PMap<Integer, PVector<Integer>> carriers, int folio) {
        return carriers.getOrDefault(folio, TreePVector.empty());
    }
}
