package dev.chancery.act;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an act stands in the catalogue of the repertoire, from which the page and the documents are drawn. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Catalogued {

    Chapter chapter();

    /** What it is, in one phrase. */
    String meaning();

    /** What it does to issues: O opens, K acknowledges, A answers, P answers in part, X contests, C closes; in words. */
    String effect() default "";

    /**
     * The event-data codes an analyst expects (CAMEO 1.1b3), with an x where the last digit follows from the kind of the
     * act; lossy, for export, never the type itself.
     */
    String[] cameo() default {};

    /** The treaty articles that it most often invokes; which bind whom is for each act to say. */
    String[] hooks() default {};

    /** The lists that must name at least one, by wire name, common or its own. */
    String[] requires() default {"by"};
}
