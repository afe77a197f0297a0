package dev.chancery.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Addresses in pages as they are written there, but those of files in webjars, in which the version is put. */
final class Addresses extends StandardLinkBuilder {

    private final String contextPath;

    /** Of a ledger that stands there on its host, such as {@code /ledger}; empty at the root. */
    Addresses(String contextPath) {
        this.contextPath = contextPath;
    }

    /** The same for a part of a page, which knows of no request. */
    @Override
    protected String computeContextPath(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        return contextPath;
    }

    /** Any other would be looked for in every jar, each time that a page leads to it. */
    @Override
    protected String processLink(IExpressionContext context, String address) {
        return address.contains("/webjars/") ? super.processLink(context, address) : address;
    }
}
