package dev.chancery.act;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name by which an act or a record-keeping event goes on the wire and in the store, for ever.
 *
 * <p>Renaming the class changes nothing; changing the JSON is a new revision with an upcaster.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {

    String value();

    String revision() default "1";
}
