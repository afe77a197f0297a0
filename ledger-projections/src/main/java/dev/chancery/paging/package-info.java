/**
 * Lists a page at a time: the page and the opaque cursor to the next. Nothing here knows what is listed.
 */
@NullMarked
package dev.chancery.paging;

import org.jspecify.annotations.NullMarked;
