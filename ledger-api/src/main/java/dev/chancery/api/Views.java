package dev.chancery.api;

import dev.chancery.access.Reader;
import dev.chancery.gate.Gate;
import dev.chancery.gate.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The ledger as who makes a request may see it. What is asked of a dossier that this does not admit is answered, before anything
 * else of the request is looked at, as if there were no such dossier.
 */
@Component
final class Views implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String OF_REQUEST = Views.class.getName();
    private static final Pattern OF_A_DOSSIER = Pattern.compile("(?:/api)?/dossiers/\\{id}.*");

    private final Gate gate;
    private final WhoAsks who;

    Views(Gate gate, WhoAsks who) {
        this.gate = gate;
        this.who = who;
    }

    View of(HttpServletRequest request) {
        if (request.getAttribute(OF_REQUEST) instanceof View view) {
            return view;
        }
        View view = gate.open(who.of(request));
        request.setAttribute(OF_REQUEST, view);
        return view;
    }

    /** The same anew each time, for an answer that takes long. */
    Supplier<View> again(HttpServletRequest request) {
        Supplier<Reader> reader = who.again(request);
        return () -> gate.open(reader.get());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (OF_A_DOSSIER.matcher(pattern).matches()
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named) {
            String dossier = String.valueOf(named.get("id"));
            if (!of(request).admits(dossier)) {
                throw new Declined(Problems.noSuchDossier(dossier));
            }
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == View.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
