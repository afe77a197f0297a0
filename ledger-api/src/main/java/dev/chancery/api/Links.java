package dev.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where an answer can be read again, and where it goes on.
 *
 * @param next absent where it does not
 */
public record Links(Link self, @Nullable Link next) {

    /** An address within this ledger. */
    public record Link(String href) {}

    static Links self(String address) {
        return new Links(new Link(address), null);
    }

    /** The address that was asked, as it was asked. */
    static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The same with another value of one parameter. */
    static String here(HttpServletRequest request, String parameter, String value) {
        var there = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(parameter, value)
                .build();
        return there.getPath() + "?" + there.getQuery();
    }
}
