package dev.chancery.act;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in one sentence what goes into a field, for whoever fills it in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meaning {

    String value();

    /** The form that a text has, as a regular expression for the whole of it; none where any will do. */
    String form() default "";
}
