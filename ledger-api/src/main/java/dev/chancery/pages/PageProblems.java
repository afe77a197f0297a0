package dev.chancery.pages;

import dev.chancery.api.Declined;
import dev.chancery.api.Problem;
import dev.chancery.api.RequestIds;
import dev.chancery.projection.NotAnswering;
import dev.chancery.store.Database;
import dev.chancery.store.InDoubt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers every error of a page as a page. */
@ControllerAdvice(basePackages = {"dev.chancery.pages", "dev.chancery.desk"})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    ModelAndView declined(Declined declined, HttpServletRequest request, HttpServletResponse response) {
        declined.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return page(declined.problem(), request);
    }

    @ExceptionHandler
    ModelAndView unanswered(NotAnswering absent, HttpServletRequest request) {
        return page(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-caught-up",
                        "The answer would be older than what was asked for.",
                        "The " + absent.projection() + " has not been read from the ledger yet; load the page again."),
                request);
    }

    @ExceptionHandler
    ModelAndView tooMany(TaskRejectedException rejected, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        return page(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-streams",
                        "Too many answers are being read at once.",
                        "The ledger writes only so many lists at a time; ask again later."),
                request);
    }

    @ExceptionHandler
    ModelAndView recordedOrNot(InDoubt doubt, HttpServletRequest request) {
        LOG.error(
                "Form {} of request {} may or may not be recorded",
                request.getServletPath(),
                RequestIds.of(request),
                doubt);
        return page(
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "recorded-or-not",
                        "The database failed while this was being recorded.",
                        "It may be on file and it may not: look in the dossier first. The same form, sent again, is recorded once."),
                request);
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception unexpected, HttpServletRequest request) {
        if (unexpected instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return page(
                    Question.unreadable(String.valueOf(unexpected.getMessage())).problem(), request);
        } else if (Database.wasAway(unexpected)) {
            LOG.warn("Page {} found the database away: {}", request.getServletPath(), unexpected.toString());
            return page(
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "database-away",
                            "The database cannot be reached.",
                            "Load the page again in a moment."),
                    request);
        }
        LOG.error("Page {} of request {} failed", request.getServletPath(), RequestIds.of(request), unexpected);
        return page(
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "unexpected",
                        "The ledger failed.",
                        "This is a fault of the ledger; tell its operators the number of the request."),
                request);
    }

    private static ModelAndView page(Problem problem, HttpServletRequest request) {
        var page = new ModelAndView("problem", problem.status());
        page.addObject("frame", Frame.of(request));
        page.addObject("problem", problem);
        page.addObject("request", RequestIds.of(request));
        return page;
    }
}
