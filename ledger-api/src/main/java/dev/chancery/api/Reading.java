package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.chancery.projection.Projections;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before a read is answered: its parameters can be read, and its projections have seen what the caller has written. */
@Component
public final class Reading implements HandlerInterceptor, WebMvcConfigurer {

    static final String POSITION = "Ledger-Position";

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,99}");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Projections projections;
    private final LedgerEvents ledger;
    private final Parameters parameters;
    private final Limits limits;

    Reading(Projections projections, LedgerEvents ledger, Parameters parameters, Limits limits) {
        this.projections = projections;
        this.ledger = ledger;
        this.parameters = parameters;
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() != DispatcherType.ERROR) {
            refuseUnreadableParameters(request, method);
            refuseTooLongPage(request);
            refuseUnreadableValues(request, method);
            ReadsFrom reads = method.getMethodAnnotation(ReadsFrom.class);
            String position = request.getHeader(POSITION);
            if (reads != null && position != null) {
                awaitAll(reads, seen(position));
            }
        }
        return true;
    }

    /** Waits a while until these projections have covered a position; whether they have. */
    public boolean reaches(long position, String... readFrom) {
        return Arrays.stream(readFrom)
                .allMatch(projection -> projections.awaitPosition(projection, position, PATIENCE));
    }

    /** Waits until a projection has covered a position. */
    public void await(String projection, long position) {
        if (!projections.awaitPosition(projection, position, PATIENCE)) {
            throw notCaughtUp(projection, "has not come to position " + position + " yet");
        }
    }

    public static Declined notCaughtUp(String projection, String how) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return new Declined(
                Problem.of(
                        SERVICE_UNAVAILABLE,
                        "not-caught-up",
                        "The answer would be older than what was asked for.",
                        "The " + projection + " " + how + "; ask again."),
                headers);
    }

    private void awaitAll(ReadsFrom reads, long position) {
        for (String projection : reads.value()) {
            await(projection, position);
        }
    }

    private long seen(String header) {
        long position;
        try {
            position = Long.parseLong(header);
        } catch (NumberFormatException e) {
            throw declined(header);
        }
        if (position < 0 || position > ledger.lastPosition()) {
            throw declined(header);
        }
        return position;
    }

    private static Declined declined(String header) {
        return new Declined(Problem.of(
                BAD_REQUEST,
                "invalid-position",
                "Ledger-Position is none of this ledger's.",
                "Send back the Ledger-Position that a write was answered with; this ledger gave no " + header + "."));
    }

    private void refuseTooLongPage(HttpServletRequest request) {
        String limit = request.getParameter("limit");
        if (limit == null) {
            return;
        }
        String should = "limit is from 1 to " + limits.pageItems() + ", not " + limit + ".";
        if (!COUNT.matcher(limit).matches()) {
            throw Parameters.declined(should);
        } else if (new BigInteger(limit).compareTo(BigInteger.valueOf(limits.pageItems())) > 0) {
            throw new Declined(
                    Problem.of(UNPROCESSABLE_CONTENT, "page-too-long", "A page would have too many items.", should));
        }
    }

    /** Servlet 6.1 says by an exception that a query is not percent-encoded as it should be. */
    private static Map<String, String[]> given(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw Parameters.declined("The query cannot be read; mend its percent-encoding.");
        }
    }

    private static String name(MethodParameter parameter) {
        RequestParam declared = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        return declared.name().isEmpty()
                ? Objects.requireNonNull(parameter.getParameter().getName())
                : declared.name();
    }

    private void refuseUnreadableValues(HttpServletRequest request, HandlerMethod method) {
        Map<?, ?> path =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                        ? named
                        : Map.of();
        for (MethodParameter parameter : method.getMethodParameters()) {
            String name = parameter.getParameter().getName();
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            String value = null;
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                value = String.valueOf(path.get(name));
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                name = name(parameter);
                value = request.getParameter(name);
            } else if (header != null) {
                name = header.name();
                value = request.getHeader(name);
            }
            if (value != null) {
                parameters.refuseUnreadable(name, parameter.getParameterType(), value);
            }
        }
    }

    private static void refuseUnreadableParameters(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(Reading::name)
                .collect(Collectors.toSet());
        boolean isOfAForm = Pages.takeAFormAt(request.getServletPath());
        boolean takesWhatever = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultiValueMap.class);
        given(request).forEach((given, values) -> {
            if (!takesWhatever && !known.contains(given) && !(isOfAForm && given.equals(Pages.TOKEN))) {
                throw new Declined(Problem.of(
                        BAD_REQUEST,
                        "unknown-parameter",
                        "A parameter is not known here.",
                        "There is no parameter \"" + given + "\" here"
                                + (known.isEmpty()
                                        ? "."
                                        : "; there are "
                                                + known.stream().sorted().toList() + ".")));
            }
            if (Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Parameters.declined(given + " holds U+0000, which is no character; take it out.");
            }
        });
    }
}
