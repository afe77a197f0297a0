package dev.chancery.pages;

import static org.thymeleaf.spring6.expression.ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
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
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Parts of pages that come again and again, such as an act in a chronology: each is drawn once for the same values in the same
 * language, and stands in the page as it was drawn then.
 *
 * <p>A part is a fragment that is given its values by name and knows of nothing else, neither who reads nor what else is on the
 * page. So what one reader is shown is never kept for another, but where both were to see the very same.
 */
final class DrawnParts extends AbstractProcessorDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    /** In bytes of what is kept; about as many again with the values. */
    private static final int MOST = 16_000_000;

    /** When the attribute is looked at: with those that set the text of a tag, before a block is taken away. */
    private static final int AS_A_TEXT = 1_400;

    private static final String NAME = "drawn";

    private final LongAdder timesDrawn = new LongAdder();
    private final ITemplateEngine engine;
    private final ApplicationContext beans;
    private final Cache<Part, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Part, byte[]>weigher((part, html) -> html.length)
            .build();

    DrawnParts(ITemplateEngine engine, ApplicationContext beans) {
        super("Parts drawn once", NAME, StandardDialect.PROCESSOR_PRECEDENCE);
        this.engine = engine;
        this.beans = beans;
    }

    /** @param name under which the fragment knows its row */
    private record Kind(String template, String fragment, String name, Locale language) {}

    /** @param row null where the values are all that it is given */
    private record Part(
            Kind kind, Map<?, ?> values, @Nullable Object row) {}

    /** What templates call: {@code drawn:body="${#drawn.part('chronology', 'act', {act: act})}"}. */
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
        public Drawn part(String template, String fragment, Map<?, ?> values) {
            return new Drawn(List.of(known(new Part(new Kind(template, fragment, "", language), values, null))));
        }

        /**
         * Parts of one kind, one after the other.
         *
         * @param name under which a part knows its row
         * @param shared what all of them are given besides
         */
        public Drawn each(String template, String fragment, String name, List<?> rows, Map<?, ?> shared) {
            Kind kind = new Kind(template, fragment, name, language);
            return new Drawn(
                    rows.stream().map(row -> known(new Part(kind, shared, row))).toList());
        }

        private byte[] known(Part part) {
            byte[] known = drawn.getIfPresent(part); // not computed within the cache: parts may hold others
            if (known != null) {
                return known;
            }
            byte[] html = draw(part).getBytes(StandardCharsets.UTF_8);
            drawn.put(part, html);
            return html;
        }
    }

    /** Sets the body of a tag, as {@code th:utext} does, which makes one string of it. */
    private static final class Body extends AbstractStandardExpressionAttributeTagProcessor {

        private Body(String prefix) {
            super(TemplateMode.HTML, prefix, "body", AS_A_TEXT, true, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                Object drawn,
                IElementTagStructureHandler tagHandler) {
            tagHandler.setBody((Drawn) drawn, false);
        }
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Body(prefix));
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
