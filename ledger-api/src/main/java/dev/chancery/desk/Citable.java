package dev.chancery.desk;

import dev.chancery.act.RefersTo;

/**
 * An act that another may name: on file or in the same form.
 *
 * @param reference its folio, or its label after a number sign
 * @param text as it is pointed at, in the language of the page
 * @param place where it stands in the form; empty where it is on file
 * @param isIssue whether it opened an issue that is open
 */
record Citable(String reference, String type, String text, String place, boolean isIssue) {

    /** Whether a field belongs to it: no act names itself. */
    boolean isAt(String pointer) {
        return !place.isEmpty() && pointer.startsWith(place + "/");
    }

    /** Whether a field may name it that names this sort. */
    boolean isOf(RefersTo.Sort sort) {
        return switch (sort) {
            case ACT -> true;
            case CONTACT -> Catalogue.isContact(type);
            case INSTRUMENT -> Catalogue.isPaper(type);
            case ISSUE -> isIssue;
        };
    }
}
