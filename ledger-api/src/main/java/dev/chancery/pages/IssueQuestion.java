package dev.chancery.pages;

import dev.chancery.archive.StoredNames;
import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.issue.IssueKind;
import dev.chancery.issue.Status;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of the issues, as the fields of the board show it, and among what can be chosen. */
record IssueQuestion(
        Names.Meant claimant,
        Names.Meant respondent,
        @Nullable String kind,
        @Nullable String status,
        boolean contested,
        boolean overdue,
        Sort order) {

    private static final List<String> KINDS =
            Arrays.stream(IssueKind.values()).map(StoredNames::of).toList();
    private static final List<String> STATUSES = Arrays.stream(Status.values())
            .filter(Status::isOpen)
            .map(StoredNames::of)
            .toList();
    private static final List<String> SORTS =
            Stream.of(Sort.OPENED, Sort.DUE, Sort.DOSSIER).map(StoredNames::of).toList();

    /** As it stands in an address. */
    static IssueQuestion of(
            Names.Meant claimant,
            Names.Meant respondent,
            @Nullable String kind,
            @Nullable String status,
            boolean contested,
            boolean overdue,
            @Nullable String sort) {
        Sort given = Question.one(Sort.class, "sort", sort);
        return new IssueQuestion(
                claimant,
                respondent,
                name(Question.one(IssueKind.class, "kind", kind)),
                name(Question.one(Status.class, "status", status)),
                contested,
                overdue,
                given == null ? Sort.OPENED : given);
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : StoredNames.of(word);
    }

    Filter filter() {
        return new Filter(
                null,
                null,
                claimant.code(),
                respondent.code(),
                kind,
                status,
                overdue ? true : null,
                contested ? true : null,
                false);
    }

    /** Whether a party must be written otherwise. */
    public boolean isUnclear() {
        return claimant.isUnclear() || respondent.isUnclear();
    }

    public String sort() {
        return StoredNames.of(order);
    }

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> statuses() {
        return STATUSES;
    }

    public List<String> sorts() {
        return SORTS;
    }
}
