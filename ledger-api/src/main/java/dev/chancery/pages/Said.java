package dev.chancery.pages;

import org.jspecify.annotations.Nullable;

/**
 * Something said on a page.
 *
 * @param lang its language, where that is not the page's
 */
public record Said(String text, @Nullable String lang) {}
