package dev.chancery.api;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.chancery.access.AccessRule;
import dev.chancery.dossier.Rule;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a problem's type means, and errors that come before any of the ledger's own handlers. */
@RestController
final class ProblemController implements ErrorController {

    /** A rule of the ledger, as its problem's type leads to it. */
    record Meaning(String type, String title) {}

    @Call(
            id = "showRule",
            may = {},
            does = "The rule that a problem is named after.")
    @GetMapping("/problems/{code}")
    Meaning explain(@PathVariable String code) {
        var ofDossiers = Arrays.stream(Rule.values())
                .filter(rule -> rule.code().equals(code))
                .map(Rule::sentence);
        var ofAccess = Arrays.stream(AccessRule.values())
                .filter(rule -> rule.code().equals(code))
                .map(AccessRule::sentence);
        return Stream.concat(ofDossiers, ofAccess)
                .map(sentence -> new Meaning("/problems/" + code, sentence))
                .findFirst()
                .orElseThrow(
                        () -> new Declined(
                                Problem.of(
                                        NOT_FOUND,
                                        "not-found",
                                        "Not Found.",
                                        "No rule goes by that name; other problems say in their title and detail all there is to say.")));
    }

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return untaken(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .answer(
                        path == null ? request.getRequestURI() : path.toString(),
                        RequestIds.of(request),
                        new HttpHeaders());
    }

    /**
     * What is said of a request that came to no handler.
     *
     * @param status absent when there was no error, and this page was asked for
     */
    static Problem untaken(@Nullable Object status) {
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : NOT_FOUND;
        HttpStatus said = known == null ? INTERNAL_SERVER_ERROR : known;
        return Problem.of(
                said,
                said.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                said.getReasonPhrase() + ".",
                "The request could not be taken as it was sent.");
    }
}
