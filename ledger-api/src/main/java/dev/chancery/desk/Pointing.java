package dev.chancery.desk;

import dev.chancery.api.Moment;
import dev.chancery.docket.IssueEntry;
import dev.chancery.docket.OpenIssues;
import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.pages.ActRow;
import dev.chancery.pages.ActRows;
import dev.chancery.register.Chronology;
import dev.chancery.register.FiledAct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the acts of a form may point at: each other, the issues that are open, and what was filed last. All else is named by its
 * folio.
 */
@Component
final class Pointing {

    private static final int LAST = 20;
    private static final int OPEN = 20;
    private static final int WORDS = 60;

    private final Chronology chronology;
    private final OpenIssues issues;
    private final ActRows acts;
    private final MessageSource words;

    Pointing(Chronology chronology, OpenIssues issues, ActRows acts, MessageSource words) {
        this.chronology = chronology;
        this.issues = issues;
        this.acts = acts;
        this.words = words;
    }

    /** On file in a dossier, the newest first. */
    List<Citable> onFile(String id, Moment now, Locale language) {
        List<IssueEntry> open = issues.list(
                        now.view(), open(id), now.position(), now.done(), now.day(), Sort.OPENED, OPEN, null)
                .items();
        Set<Integer> opened = open.stream().map(IssueEntry::folio).collect(Collectors.toSet());
        List<FiledAct> found = new ArrayList<>(chronology.lastStanding(id, now.ofFile(), LAST));
        Set<Integer> last = found.stream().map(FiledAct::folio).collect(Collectors.toSet());
        List<Integer> older =
                opened.stream().filter(folio -> !last.contains(folio)).toList();
        if (!older.isEmpty()) {
            found.addAll(chronology.standing(id, older, now.ofFile()));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(FiledAct::folio).reversed())
                .map(act -> citable(
                        act.folio(), acts.told(act.version(), language), opened.contains(act.folio()), language))
                .toList();
    }

    private static Filter open(String dossier) {
        return new Filter(dossier, null, null, null, null, null, null, null, false);
    }

    private Citable citable(int folio, ActRow.Told act, boolean isIssue, Locale language) {
        String said = act.said().stream()
                .map(ActRow.Said::text)
                .map(Pointing::begun)
                .findFirst()
                .map(text -> ": " + text)
                .orElse("");
        return new Citable(
                String.valueOf(folio),
                act.type(),
                text("dossier.folio", String.valueOf(folio), language) + " "
                        + named(act.type(), act.kind(), language)
                        + (act.on() == null ? "" : ", " + act.on()) + said,
                "",
                isIssue);
    }

    private static String begun(String text) {
        return text.codePointCount(0, text.length()) <= WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WORDS)) + "…";
    }

    /** In the form itself. */
    List<Citable> inForm(Draft draft, Locale language) {
        List<ObjectNode> typed = draft.acts();
        List<Citable> citable = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String type = typed.get(i).path("type").asString("");
            citable.add(new Citable(
                    "#" + typed.get(i).path("label").asString(""),
                    type,
                    text("desk.here", String.valueOf(i + 1), language) + " "
                            + named(type, typed.get(i).path("kind").asString(null), language),
                    "/acts/" + i,
                    true));
        }
        return citable;
    }

    private String named(String type, @Nullable String kind, Locale language) {
        String act = word("act." + type, type, language);
        return kind == null || kind.isEmpty()
                ? act
                : act + ": " + word("demand." + kind, word("word." + kind, kind, language), language);
    }

    private String text(String key, String argument, Locale language) {
        return words.getMessage(key, new Object[] {argument}, language);
    }

    private String word(String key, String without, Locale language) {
        String word = words.getMessage(key, null, without, language);
        return word == null ? without : word;
    }
}
