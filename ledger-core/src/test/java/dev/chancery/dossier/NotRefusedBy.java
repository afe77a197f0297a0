package dev.chancery.dossier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a test that it shows what a rule lets through; a rule that refused everything would break it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface NotRefusedBy {

    Rule[] value();
}
