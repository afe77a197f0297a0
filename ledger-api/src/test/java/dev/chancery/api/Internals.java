package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import java.util.regex.Pattern;

/** What is nobody's business outside: names of classes, lines of a stack, statements of SQL. */
final class Internals {

    private static final Pattern SHOWN = Pattern.compile(
            "dev\\.chancery|\\bjava\\.[a-z]|jakarta\\.|tools\\.jackson|\\bsun\\."
                    + "|org\\.(springframework|axonframework|apache|postgresql|h2|flywaydb)|com\\.(zaxxer|fasterxml)"
                    + "|\\w(Exception|Error)\\b|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|\\.java\\b"
                    + "|SELECT [^\"]+ FROM|INSERT INTO|UPDATE \\w+ SET|DELETE FROM|\\bSQL\\b|JDBC|Apache Tomcat|Hikari");

    private Internals() {}

    static void assertHidden(String what, Reply reply) {
        assertThat(reply.text()).as(what).doesNotContainPattern(SHOWN);
        assertThat(reply.headers().map().toString()).as(what).doesNotContainPattern(SHOWN);
        assertThat(reply.headers().firstValue("Server")).as(what).isEmpty();
    }
}
