package dev.chancery.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code bin/chancery} does with which JDK. No machine has all of them: each is a script that writes down how it was
 * called, and leaves what a JDK would.
 */
@Tag("no-database")
@DisabledOnOs(OS.WINDOWS)
final class StartScriptTest {

    private static final String JAVA = """
            #!/bin/sh
            echo "$*" >>"$(dirname "$0")/../calls"
            for word; do
                case $word in
                    -XX:AOTCacheOutput=*) echo trained >"${word#*=}" ;;
                    --destination) destination=next ;;
                    *) [ "${destination:-}" = next ] && mkdir -p "$word" && touch "$word/chancery.jar" && destination= ;;
                esac
            done
            exit 0
            """;

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void deliver() throws IOException {
        jar = Files.writeString(folder.resolve("delivered.jar"), "the first jar");
    }

    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java =
                Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("java"), JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private record Run(int exit, String said, List<String> calls) {}

    private Run start(Path jdk, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path calls = jdk.resolve("calls");
        Files.deleteIfExists(calls);
        ProcessBuilder script = new ProcessBuilder(Stream.concat(
                        Stream.of("sh", Path.of("src/main/dist/bin/chancery").toString()), Stream.of(arguments))
                .toList());
        script.environment()
                .putAll(Map.of(
                        "JAVA_HOME", jdk.toString(),
                        "CHANCERY_JAR", jar.toString(),
                        "CHANCERY_CACHE", folder.resolve("cache").toString()));
        script.environment().remove("JAVA_OPTS");
        script.environment().putAll(environment);
        Process process = script.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), said, Files.exists(calls) ? Files.readAllLines(calls) : List.of());
    }

    private Run start(Path jdk, String... arguments) throws IOException, InterruptedException {
        return start(jdk, Map.of(), arguments);
    }

    private String trained() throws IOException {
        try (Stream<Path> cached = Files.list(folder.resolve("cache"))) {
            return cached.map(Path::toString).toList().getFirst();
        }
    }

    @Test
    void trainsOnceAndStartsWithWhatWasTrained() throws Exception {
        Path jdk = jdk("25.0.1");

        Run first = start(jdk, "--server.port=9");
        assertThat(first.exit).as(first.said).isZero();
        assertThat(first.said).contains("trains an ahead-of-time cache");
        assertThat(first.calls).hasSize(3);
        assertThat(first.calls.get(1))
                .contains("-XX:AOTCacheOutput=", "-Dspring.context.exit=onRefresh", "--ledger.home=");
        String start =
                "-XX:AOTCache=" + trained() + "/chancery.aot -jar " + trained() + "/app/chancery.jar --server.port=9";
        assertThat(first.calls.getLast()).isEqualTo(start);

        Run second = start(jdk, "--server.port=9");
        assertThat(second.said).isEmpty();
        assertThat(second.calls).containsExactly(start);
    }

    @Test
    void trainsAgainWhenTheJarChangedAndKeepsNothingOfTheOld() throws Exception {
        Path jdk = jdk("25.0.1");
        start(jdk);
        String before = trained();
        Files.writeString(jar, "another jar");

        assertThat(start(jdk).said).contains("trains an ahead-of-time cache");
        assertThat(trained()).isNotEqualTo(before);
        assertThat(Path.of(before)).doesNotExist();
    }

    @Test
    void trainsAgainForOtherOptionsAndHandsThemOn() throws Exception {
        Path jdk = jdk("25.0.1");
        start(jdk);

        Run run = start(jdk, Map.of("JAVA_OPTS", "-Xmx1g -Dwith=options"));
        assertThat(run.said).contains("trains an ahead-of-time cache");
        assertThat(run.calls.getLast()).startsWith("-Xmx1g -Dwith=options -XX:AOTCache=");
    }

    @Test
    void saysSoAndStartsTheJarWithAnOlderJdk() throws Exception {
        Run run = start(jdk("21.0.9"), "--server.port=9");

        assertThat(run.said).contains("java 21 has no ahead-of-time cache");
        assertThat(run.calls).containsExactly("-jar " + jar + " --server.port=9");
    }

    @Test
    void saysSoAndStartsTheJarWhereItCannotKeepWhatItWouldTrain() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        Run run = start(jdk("25.0.1"), Map.of("CHANCERY_CACHE", file.toString()));
        assertThat(run.said).contains(file + " cannot be written to");
        assertThat(run.calls).containsExactly("-jar " + jar);
        assertThat(start(jdk("25.0.1"), Map.of("CHANCERY_CACHE", "none")).calls).containsExactly("-jar " + jar);
    }

    @Test
    void doesNotStartWithAJdkThatIsTooOldOrWithoutTheJar() throws Exception {
        Run old = start(jdk("17.0.9"));
        assertThat(old.exit).isEqualTo(1);
        assertThat(old.said).contains("this java is of version 17");
        assertThat(old.calls).isEmpty();

        Files.delete(jar);
        Run without = start(jdk("25.0.1"));
        assertThat(without.exit).isEqualTo(1);
        assertThat(without.said).contains("there is no " + jar);
    }
}
