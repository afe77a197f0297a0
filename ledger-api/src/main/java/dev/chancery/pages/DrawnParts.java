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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
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
final class DrawnParts extends AbstractProcessorDialect {

    /** In bytes of what is kept; the values of long parts take about as many again. */
    private static final int MOST = 24_000_000;

    /** What a part takes besides, at least. */
    private static final int VALUES = 200;

    /** When the attribute is looked at: with those that set the text of a tag, before a block is taken away. */
    private static final int AS_A_TEXT = 1_400;

    private static final String NAME = "drawn";

    private final LongAdder timesDrawn = new LongAdder();
    private final ITemplateEngine engine;
    private final ApplicationContext beans;
    private final Cache<Part, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Part, byte[]>weigher((part, html) -> VALUES + html.length)
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

    /**
     * A part of some values, {@code drawn:part="${ {'chronology', 'act', {act: act}} }"}: the template, the fragment, and what it
     * is given, which is compared by what it is, and never changed.
     */
    private Drawn part(List<?> said, Locale language) {
        Kind kind = new Kind((String) said.get(0), (String) said.get(1), "", language);
        return new Drawn(List.of(known(new Part(kind, (Map<?, ?>) said.get(2), null))));
    }

    /**
     * Parts of one kind, one after the other, {@code drawn:each="${ {'drawn', 'issue', 'row', rows, {id: id}} }"}: besides, under
     * which name each knows its row, the rows, and what all of them are given.
     */
    private Drawn each(List<?> said, Locale language) {
        Kind kind = new Kind((String) said.get(0), (String) said.get(1), (String) said.get(2), language);
        Map<?, ?> shared = (Map<?, ?>) said.get(4);
        return new Drawn(((List<?>) said.get(3))
                .stream().map(row -> known(new Part(kind, shared, row))).toList());
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

    /**
     * Sets the body of a tag to what was drawn, as bytes. Said in a list, since a call would have all that it is given converted to
     * what it takes.
     */
    private static final class Body extends AbstractStandardExpressionAttributeTagProcessor {

        private final BiFunction<List<?>, Locale, Drawn> drawing;

        private Body(String prefix, String name, BiFunction<List<?>, Locale, Drawn> drawing) {
            super(TemplateMode.HTML, prefix, name, AS_A_TEXT, true, true);
            this.drawing = drawing;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                Object said,
                IElementTagStructureHandler tagHandler) {
            tagHandler.setBody(drawing.apply((List<?>) said, context.getLocale()), false);
        }
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Body(prefix, "part", this::part), new Body(prefix, "each", this::each));
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
}
