package dev.chancery.act;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares of a field that holds references what they may name, and what naming it means. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RefersTo {

    Sort value() default Sort.ACT;

    Bond bond() default Bond.MENTIONS;

    /** The sort of folio that may be named. */
    enum Sort {
        ACT,
        CONTACT,
        INSTRUMENT,
        ISSUE
    }

    /**
     * What the naming act does to the one named: to answer it, to dispose of it, or to follow it up without doing either,
     * it must not come before it.
     */
    enum Bond {
        MENTIONS,
        ANSWERS,
        DISPOSES,
        FOLLOWS
    }
}
