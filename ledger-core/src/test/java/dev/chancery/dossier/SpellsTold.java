package dev.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.issue.Spell;
import dev.chancery.issue.Turned;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The spells that hold by what a timeline has told, as somebody knows them who writes down what ends and what begins. */
final class SpellsTold {

    private final Map<Integer, NavigableMap<LocalDate, Spell>> issues = new TreeMap<>();

    void turn(List<Turned> turned, long position) {
        assertThat(turned).extracting(Turned::issue).isSorted().doesNotHaveDuplicates();
        turned.forEach(each -> {
            NavigableMap<LocalDate, Spell> spells = issues.computeIfAbsent(each.issue(), issue -> new TreeMap<>());
            for (Spell ended : each.ended()) {
                assertThat(ended.since()).as("%s", ended).isLessThan(position);
                assertThat(spells.remove(ended.from())).isEqualTo(ended);
            }
            for (Spell begun : each.begun()) {
                assertThat(begun.since()).as("%s", begun).isEqualTo(position);
                assertThat(each.ended())
                        .as("is told again: %s", begun)
                        .noneMatch(ended -> ended.equals(new Spell(
                                begun.issue(), begun.openedDay(), begun.from(), begun.until(), ended.since())));
                assertThat(spells.put(begun.from(), begun)).isNull();
            }
        });
    }

    Collection<Spell> of(int issue) {
        return issues.getOrDefault(issue, new TreeMap<>()).values();
    }
}
