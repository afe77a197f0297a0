package dev.chancery.pages;

import static org.thymeleaf.spring6.expression.ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Parts of pages that come again and again, such as an act in a chronology: each is drawn once for the same values in the same
 * language, and stands in the page as it was drawn then.
 *
 * <p>A part is a fragment that is given its values by name and knows of nothing else, neither who reads nor what else is on the
 * page. So what one reader is shown is never kept for another, but where both were to see the very same.
 */
final class DrawnParts extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    /** In characters of what is kept; about twice as many bytes with the values. */
    private static final int MOST = 16_000_000;

    private static final String NAME = "drawn";

    private final LongAdder timesDrawn = new LongAdder();
    private final ITemplateEngine engine;
    private final ApplicationContext beans;
    private final Cache<Part, String> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Part, String>weigher((part, text) -> text.length())
            .build();

    DrawnParts(ITemplateEngine engine, ApplicationContext beans) {
        super("Parts drawn once");
        this.engine = engine;
        this.beans = beans;
    }

    /** @param name under which the fragment knows its row */
    private record Kind(String template, String fragment, String name, Locale language) {}

    /** @param row null where the values are all that it is given */
    private record Part(
            Kind kind, Map<?, ?> values, @Nullable Object row) {}

    /** What templates call: {@code #drawn.part('chronology', 'act', {act: act})}, which is HTML and is not escaped again. */
    public final class Drawing {

        private final Locale language;

        private Drawing(Locale language) {
            this.language = language;
        }

        /**
         * A part of these values.
         *
         * @param values compared by what they are, and never changed
         */
        public String part(String template, String fragment, Map<?, ?> values) {
            return known(new Part(new Kind(template, fragment, "", language), values, null));
        }

        private String known(Part part) {
            String known = drawn.getIfPresent(part); // not computed within the cache: parts may hold others
            if (known != null) {
                return known;
            }
            String text = draw(part);
            drawn.put(part, text);
            return text;
        }

        /**
         * Parts of one kind, one after the other.
         *
         * @param name under which a part knows its row
         * @param shared what all of them are given besides
         */
        public String each(String template, String fragment, String name, List<?> rows, Map<?, ?> shared) {
            Kind kind = new Kind(template, fragment, name, language);
            return String.join(
                    "",
                    rows.stream().map(row -> known(new Part(kind, shared, row))).toList());
        }
    }

    /** How many parts have been drawn. */
    long drawn() {
        return timesDrawn.sum();
    }

    private String draw(Part part) {
        timesDrawn.increment();
        Kind kind = part.kind();
        Context context = new Context(kind.language());
        part.values().forEach((name, value) -> context.setVariable(String.valueOf(name), value));
        if (part.row() != null) {
            context.setVariable(kind.name(), part.row());
        }
        context.setVariable(
                THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, new ThymeleafEvaluationContext(beans, null));
        return engine.process(
                new TemplateSpec(kind.template(), Set.of(kind.fragment()), TemplateMode.HTML, null), context);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return new Drawing(context.getLocale());
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
