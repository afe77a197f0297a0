package dev.chancery.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was built: that nothing in it depends on when and where, and that all is there. */
final class PackagedIT {

    private static final String SBOM = "META-INF/sbom/application.cdx.json";

    /** {@code project.build.outputTimestamp}, as an archive has it. */
    private static final LocalDateTime FIXED = LocalDateTime.of(2026, 11, 22, 0, 0);

    private static Path archive;
    private static ZipFile jar;

    @BeforeAll
    static void find() throws IOException {
        archive = built("chancery-.*\\.tar");
        jar = new ZipFile(built("ledger-api-[0-9].*\\.jar").toFile());
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    private static Path built(String name) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nothing in target is called " + name));
        }
    }

    @Test
    void hasTheSameTimeOnEveryEntryOfTheJar() {
        assertThat(jar.stream())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(FIXED));
    }

    @Test
    void hasTheSameTimeOnEveryEntryOfOurOwnJarsAndThemInOrder() throws IOException {
        for (String module : List.of("ledger-core", "ledger-projections")) {
            ZipEntry nested = jar.stream()
                    .filter(entry -> entry.getName().startsWith("BOOT-INF/lib/" + module))
                    .findFirst()
                    .orElseThrow();
            var names = new ArrayList<String>();
            try (var in = new ZipInputStream(new ByteArrayInputStream(read(nested)))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(FIXED);
                    names.add(entry.getName());
                }
            }
            assertThat(names).as(module).isNotEmpty();
            assertThat(names.stream().filter(name -> name.endsWith(".class")))
                    .as(module)
                    .isSorted();
        }
    }

    private static byte[] read(ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Test
    void listsWhatIsInItWithoutANumberOrATimeOfItsOwn() throws IOException {
        String manifest = new String(read(jar.getEntry("META-INF/MANIFEST.MF")), US_ASCII);
        assertThat(manifest).contains("Sbom-Location: " + SBOM, "Sbom-Format: CycloneDX");
        JsonNode sbom = JsonMapper.shared().readTree(read(jar.getEntry(SBOM)));
        assertThat(sbom.has("serialNumber")).isFalse();
        assertThat(sbom.path("metadata").path("timestamp").asString("")).isIn("", FIXED + ":00Z");
        assertThat(sbom.get("components").values())
                .extracting(component -> component.get("purl").asString())
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.axonframework/axon-eventsourcing@"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/com.h2database/h2@"))
                .noneMatch(purl -> purl.contains("junit"));
    }

    @Test
    void isInstalledFromAnArchiveThatHoldsTheJarAndWhatStartsIt() throws IOException {
        Map<String, Entry> entries = tar();
        assertThat(entries.values())
                .allSatisfy(entry -> assertThat(entry.seconds)
                        .as(entry.name)
                        .isEqualTo(FIXED.toEpochSecond(java.time.ZoneOffset.UTC)));
        assertThat(entries)
                .containsKeys("systemd/chancery.service", "systemd/chancery.env", "compose/compose.yaml", "LICENSE");
        assertThat(Integer.toOctalString(entries.get("bin/chancery").mode)).endsWith("755");
        assertThat(entries.get("lib/chancery.jar").size).isEqualTo(Files.size(Path.of(jar.getName())));
    }

    private record Entry(String name, int mode, long size, long seconds) {}

    /** The headers of the archive, by name without its first folder. */
    private static Map<String, Entry> tar() throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        var entries = new LinkedHashMap<String, Entry>();
        for (int at = 0; bytes[at] != 0; ) {
            String name = text(bytes, at, 100);
            long size = Long.parseLong(text(bytes, at + 124, 12), 8);
            var entry = new Entry(
                    name,
                    Integer.parseInt(text(bytes, at + 100, 8), 8),
                    size,
                    Long.parseLong(text(bytes, at + 136, 12), 8));
            if (!name.endsWith("/")) {
                entries.put(name.substring(name.indexOf('/') + 1), entry);
            }
            at += 512 + Math.toIntExact((size + 511) / 512 * 512);
        }
        return Collections.unmodifiableMap(entries);
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, US_ASCII).split("\0", 2)[0].strip();
    }
}
