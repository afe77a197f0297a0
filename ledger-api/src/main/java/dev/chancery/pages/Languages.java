package dev.chancery.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/** The languages of the pages: the one that was chosen, else the first that the browser asks for, else English. */
final class Languages implements LocaleResolver {

    static final List<Locale> SPOKEN =
            Stream.of("en", "az", "ru", "fr").map(Locale::of).toList();

    private static final String COOKIE = "chancery-language";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> askedFor(request)).orElse(SPOKEN.getFirst());
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> spoken(cookie.getValue()).stream())
                        .findFirst();
    }

    /** The server takes its own language where the browser asks for none. */
    private static Optional<Locale> askedFor(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(asked -> spoken(asked.getLanguage()).stream())
                        .findFirst();
    }

    private static Optional<Locale> spoken(String language) {
        return SPOKEN.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }

    /** Keeps the choice of one of them; anything else chooses nothing. */
    static void choose(String language, HttpServletRequest request, HttpServletResponse response) {
        spoken(language).ifPresent(chosen -> {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, chosen.getLanguage())
                    .path("/")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .sameSite("Strict")
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen by its form.");
    }
}
