package dev.chancery.dossier;

import static org.hamcrest.Matchers.equalTo;

import dev.chancery.dossier.Refusal.Finding;
import dev.chancery.issue.Effect;
import dev.chancery.party.Parties;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Description;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** The dossier under test, and what can be expected of it. */
public final class DossierFixture {

    private DossierFixture() {}

    public static FixtureConfiguration<Dossier> dossier() {
        return new AggregateTestFixture<>(Dossier.class)
                .registerInjectableResource(Cast.CLOCK)
                .registerInjectableResource(Parties.onFile())
                .registerInjectableResource(Cast.MARKINGS);
    }

    /** A refusal by this rule and, where they are given, with these places of the command and no others. */
    public static Matcher<Refusal> refusal(Rule rule, String... pointers) {
        return new Refused(rule, List.of(pointers));
    }

    /** A filing that did this and no more, each effect as {@link #told} tells it. */
    public static Matcher<Filed> effects(String... expected) {
        return new Told(List.of(expected));
    }

    /** An entry that changed this about issues and no more, each effect as {@link #told} tells it. */
    public static Matcher<Kept> kept(String... expected) {
        return new FeatureMatcher<>(equalTo(List.of(expected)), "an entry that changed", "which changed") {
            @Override
            protected List<String> featureValueOf(Kept kept) {
                return kept.effects().stream().map(DossierFixture::told).toList();
            }
        };
    }

    /** {@code 9 open → answered in part, by 20}. */
    static String told(Effect effect) {
        var told = new StringBuilder().append(effect.issue()).append(' ');
        if (effect.from() == null) {
            told.append("opened");
        } else if (effect.to() == null) {
            told.append(word(effect.from())).append(" → gone");
        } else if (effect.from() == effect.to()) {
            told.append("stays ").append(word(effect.to()));
        } else {
            told.append(word(effect.from())).append(" → ").append(word(effect.to()));
        }
        if (effect.extent() != null) {
            told.append(" in ").append(word(effect.extent()));
        }
        if (effect.contested() != null) {
            told.append(", contested on ")
                    .append(effect.contestedOn().stream()
                            .map(DossierFixture::word)
                            .collect(Collectors.joining(" and ")));
        }
        if (effect.rejected() != null) {
            told.append(", rejected");
        }
        if (effect.lodged() != null) {
            told.append(", lodged");
        }
        if (effect.reserved() != null) {
            told.append(effect.reserved() ? ", reserved" : ", released");
        }
        if (effect.notPursued() != null) {
            told.append(effect.notPursued() ? ", not pursued" : ", pursued again");
        }
        if (effect.dueBy() != null) {
            told.append(", due ").append(effect.dueBy().on().text());
        }
        if (effect.alreadyClosed() != null) {
            told.append(", already closed");
        }
        return told.append(", by ").append(effect.act()).toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static final class Refused extends TypeSafeDiagnosingMatcher<Refusal> {

        private final Rule rule;
        private final List<String> pointers;

        private Refused(Rule rule, List<String> pointers) {
            this.rule = rule;
            this.pointers = pointers;
        }

        @Override
        protected boolean matchesSafely(Refusal refusal, Description mismatch) {
            List<String> found =
                    refusal.findings().stream().map(Finding::pointer).toList();
            mismatch.appendText(refusal.rule() + " at " + found + ": " + refusal.getMessage());
            return refusal.rule() == rule && (pointers.isEmpty() || pointers.equals(found));
        }

        @Override
        public void describeTo(Description description) {
            description.appendText(rule + (pointers.isEmpty() ? "" : " at " + pointers));
        }
    }

    private static final class Told extends TypeSafeDiagnosingMatcher<Filed> {

        private final List<String> expected;

        private Told(List<String> expected) {
            this.expected = expected;
        }

        @Override
        protected boolean matchesSafely(Filed filed, Description mismatch) {
            List<String> told =
                    filed.effects().stream().map(DossierFixture::told).toList();
            mismatch.appendText(told.toString());
            return told.equals(expected);
        }

        @Override
        public void describeTo(Description description) {
            description.appendText(expected.toString());
        }
    }
}
