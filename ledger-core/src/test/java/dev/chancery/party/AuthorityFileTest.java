package dev.chancery.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dapprove}, it writes the file anew instead of comparing it. */
class AuthorityFileTest {

    @Test
    void isWhatItsSourcesAndDecisionsMakeOfIt() throws IOException {
        if (Boolean.parseBoolean(System.getProperty("approve", "false")) || "".equals(System.getProperty("approve"))) {
            AuthorityFile.main();
        }
        assertThat(Files.readString(AuthorityFile.PLACE, StandardCharsets.UTF_8))
                .as("run this test with -Dapprove if a source or a decision has changed")
                .isEqualTo(AuthorityFile.compiled());
    }
}
