package dev.chancery.pages;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Addresses in pages as they are written there, but those of files in webjars, in which the version is put. */
final class Addresses extends StandardLinkBuilder {

    /** Any other would be looked for in every jar, each time that a page leads to it. */
    @Override
    protected String processLink(IExpressionContext context, String address) {
        return address.contains("/webjars/") ? super.processLink(context, address) : address;
    }
}
