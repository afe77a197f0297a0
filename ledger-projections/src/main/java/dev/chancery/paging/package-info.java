/**
 * Lists a page at a time: the page and the opaque cursor to the next. How acts that are listed
 * are asked for by their folios (Places, Stretch). Nothing here knows what is listed.
 */
@NullMarked
package dev.chancery.paging;

import org.jspecify.annotations.NullMarked;
