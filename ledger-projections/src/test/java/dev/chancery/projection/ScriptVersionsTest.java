package dev.chancery.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.MarkingScheme;
import dev.chancery.audit.Audit;
import dev.chancery.docket.Docket;
import dev.chancery.position.PositionPaper;
import dev.chancery.register.Register;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whoever changes a script raises the version, by which ledgers that are there already are read anew. */
final class ScriptVersionsTest {

    /** @param tables what is said of tables without their indexes */
    private record Known(Projection projection, int version, String script, int since, String tables) {

        @Override
        public String toString() {
            return projection.name();
        }
    }

    @SuppressWarnings("unused") // by name
    private static final List<Known> KNOWN = List.of(
            new Known(new Register(), 4, "e197237601ce", 4, "98b774e53bca"),
            new Known(new Docket(MarkingScheme.NONE), 6, "bb44850fd7f9", 5, "a8e6f542a923"),
            new Known(new PositionPaper(), 2, "f90e1ea8c3aa", 1, "dc70ffbc33d3"),
            new Known(new Audit(), 2, "ac435da216ee", 2, "91a2aac38499"));

    @ParameterizedTest
    @FieldSource("KNOWN")
    void isRaisedWithTheScript(Known known) {
        assertThat(fingerprint(Schemas.statements(known.projection()).stream()))
                .as("of version %d; raise version(), and write the new one here", known.version())
                .isEqualTo(known.script());
        assertThat(known.projection().version()).isEqualTo(known.version());
    }

    @ParameterizedTest
    @FieldSource("KNOWN")
    void isRaisedWithTheTables(Known known) {
        assertThat(fingerprint(Schemas.statements(known.projection()).stream()
                        .filter(statement -> statement.startsWith("CREATE TABLE"))))
                .as("since version %d; raise compatibleSince(), and write the new one here", known.since())
                .isEqualTo(known.tables());
        assertThat(known.projection().compatibleSince()).isEqualTo(known.since());
    }

    private static String fingerprint(Stream<String> statements) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(
                                    "\n",
                                    statements
                                            .map(each -> each.replaceAll("\\s+", " "))
                                            .toList())
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
