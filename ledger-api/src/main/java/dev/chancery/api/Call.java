package dev.chancery.api;

import dev.chancery.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a call is for, and for whom. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Call {

    /** What a client's code calls it; stable. */
    String id();

    /** What it does, in a sentence. */
    String does();

    /** In which roles it may be called; in none where anybody may, unknown as they are. */
    Role[] may() default {Role.REGISTRAR, Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.AUDITOR, Role.RESEARCHER};

    /** What a call is answered with that is neither a read nor a recording. */
    int status() default 200;

    /** What a write is answered with, or an item of a list that is built as JSON; else the method's own type says it. */
    Class<?> answers() default Void.class;
}
