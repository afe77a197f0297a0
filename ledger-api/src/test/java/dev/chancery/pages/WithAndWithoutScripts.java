package dev.chancery.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that is done twice on the pages: with JavaScript, and without, which they do not need. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "scripts: {0}")
@ValueSource(booleans = {true, false})
public @interface WithAndWithoutScripts {}
