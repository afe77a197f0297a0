package dev.chancery.repertoire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.act.Catalogued;
import dev.chancery.act.Chapter;
import dev.chancery.archive.StoredNames;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act of the repertoire, as the catalogue describes it.
 *
 * @param name as on the wire and in the store
 * @param meaning what it is, in one phrase
 * @param effect what it does to issues: O opens, K acknowledges receipt, A answers, P answers in part, X contests, C
 *     closes; null where it does nothing
 * @param cameo the event-data codes an analyst expects
 * @param legalHooks the rules of law that it most often invokes
 * @param requires those of the common fields that it cannot be read without
 * @param fields its own, besides the common ones
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CataloguedAct(
        String name,
        Chapter chapter,
        String meaning,
        @Nullable String effect,
        List<String> cameo,
        List<String> legalHooks,
        List<String> requires,
        List<CataloguedField> fields) {

    static CataloguedAct of(Class<?> type, List<CataloguedField> common) {
        Catalogued entry = type.getAnnotation(Catalogued.class);
        if (entry == null) {
            throw new IllegalArgumentException("The catalogue has nothing on " + type + "; annotate it @Catalogued.");
        }
        List<String> lists = List.of(entry.requires());
        List<CataloguedField> own = CataloguedField.of(type, lists);
        lists.forEach(list -> {
            if (!isAmong(own, list) && !isAmong(common, list)) {
                throw new IllegalArgumentException(type + " requires " + list + ", which is no list that it has.");
            }
        });
        return new CataloguedAct(
                StoredNames.of(type),
                entry.chapter(),
                entry.meaning(),
                entry.effect().isEmpty() ? null : entry.effect(),
                Arrays.asList(entry.cameo()),
                Arrays.asList(entry.hooks()),
                lists.stream().filter(list -> !isAmong(own, list)).toList(),
                own);
    }

    private static boolean isAmong(List<CataloguedField> fields, String list) {
        return fields.stream().anyMatch(field -> field.list() && field.name().equals(list));
    }
}
