package dev.chancery.operations;

import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.Rule;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts what was answered with a refusal, by rule: {@code ledger.refusals}. */
@Component
final class Refusals implements HandlerInterceptor, WebMvcConfigurer {

    private final Map<Rule, Counter> counters = new EnumMap<>(Rule.class);

    Refusals(MeterRegistry meters) {
        Arrays.stream(Rule.values())
                .forEach(rule -> counters.put(
                        rule,
                        Counter.builder("ledger.refusals")
                                .tag("rule", rule.code())
                                .description("Requests answered with a refusal")
                                .register(meters)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Spring leaves what an answer was made for with the request. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception unanswered) {
        if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof Refusal refusal) {
            Objects.requireNonNull(counters.get(refusal.rule())).increment();
        }
    }
}
