package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two ledgers that are told the same at the same moments, one of them more besides. */
final class TwoLedgers implements AutoCloseable {

    static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");

    private static final Pattern NAMED = Pattern.compile("\"?@([a-z]+[0-9]+)\"?");

    private final Hands hands = new Hands();
    private final Told plain;
    private final Told fuller;

    TwoLedgers(Path folder) {
        plain = new Told(RunningLedger.onFiles(folder.resolve("plain"), hands), new OwnFolios());
        fuller = new Told(RunningLedger.onFiles(folder.resolve("fuller"), hands), new OwnFolios());
    }

    /** A ledger, and how its answers are told. */
    record Told(RunningLedger ledger, OwnFolios folios) {

        private String placed(String text) {
            return NAMED.matcher(text).replaceAll(named -> String.valueOf(folios.folio(named.group(1))));
        }

        private Reply get(String reader, String path, String... headers) {
            return ledger.as(reader).get(placed(path), headers);
        }

        private Reply post(String writer, String path, String body, String... headers) {
            return ledger.as(writer).post(placed(path), placed(body), headers);
        }
    }

    void at(Instant moment) {
        hands.now = moment;
    }

    RunningLedger fuller() {
        return fuller.ledger;
    }

    /** Has both told something by the registrar. */
    void prepare(String path, String body) {
        for (Told each : List.of(plain, fuller)) {
            Reply reply = each.ledger.post(path, body);
            assertThat(reply.status()).as("%s: %s", path, reply).isIn(200, 201);
        }
    }

    /** Prepares a user in both. */
    void user(String subject, String role, @Nullable String level, String... dossiers) {
        for (Told each : List.of(plain, fuller)) {
            each.ledger.newUser(subject, role);
            if (level != null) {
                each.ledger.clear(subject, level);
            }
            for (String dossier : dossiers) {
                each.ledger.grant(subject, dossier);
            }
        }
    }

    /**
     * Has both record what a writer sends, and compares what that is answered.
     *
     * @param name of the act or entry, to be named by it later: {@code @a1}
     * @param amends whether the version that the writer has seen is to be sent along
     * @return whether it was taken
     */
    boolean send(String writer, String dossier, String path, String body, String name, boolean amends) {
        List<String> answers = new ArrayList<>();
        boolean taken = false;
        if (amends) {
            settle(); // the version is read first
        }
        for (Told each : List.of(plain, fuller)) {
            String[] headers = {};
            if (amends) {
                headers = new String[] {
                    "If-Match", each.get(writer, "/api/dossiers/" + dossier).header("ETag")
                };
            }
            Reply reply = each.post(writer, path, body, headers);
            taken = reply.status() == 201;
            if (taken) {
                int folio = reply.json()
                        .path("filing")
                        .asInt(reply.json().path("folio").asInt(-1));
                each.folios.name(dossier, folio, name);
            }
            answers.add(each.folios.told(reply, dossier));
        }
        assertThat(answers.get(1)).as("to %s by %s: %s", path, writer, body).isEqualTo(answers.get(0));
        return taken;
    }

    /** Has one told what nobody is to learn of. */
    Reply tellMore(String path, String body, String... headers) {
        return fuller.post(RunningLedger.REGISTRAR, path, body, headers);
    }

    /** Waits until both tell of all that they were told. */
    void settle() {
        plain.ledger.awaitProjections();
        fuller.ledger.awaitProjections();
    }

    /** Reads a list or a single thing from both, a page after the other, and compares each answer. */
    void compare(String reader, String dossier, String path, String... headers) {
        String ofPlain = path;
        String ofFuller = path;
        for (int page = 0; page < 200; page++) {
            Reply one = plain.get(reader, ofPlain, headers);
            Reply other = fuller.get(reader, ofFuller, headers);
            assertThat(fuller.folios.told(other, dossier))
                    .as("%s to %s, page %d", path, reader, page)
                    .isEqualTo(plain.folios.told(one, dossier));
            String next = next(one);
            if (next == null) {
                return;
            }
            ofPlain = next;
            ofFuller = next(other);
        }
        throw new AssertionError("There is no end of " + path);
    }

    private static @Nullable String next(Reply reply) {
        Matcher link = Pattern.compile("<([^>]+)>; rel=\"next\"")
                .matcher(reply.headers().firstValue("Link").orElse(""));
        return link.find() ? link.group(1) : null;
    }

    /** Follows the feed of both, and compares so many events. */
    void follow(String reader, String dossier, int events) {
        String authorization = RunningLedger.basic(reader, RunningLedger.PASSWORD);
        List<List<String>> followed = new ArrayList<>();
        for (Told each : List.of(plain, fuller)) {
            try (Follower follower =
                    Follower.of(each.ledger.baseUri().resolve("/api/events"), "", "Authorization", authorization)) {
                followed.add(follower.next(events).stream()
                        .map(event -> event.type() + " " + each.folios.told(event.data(), dossier))
                        .toList());
            }
        }
        assertThat(followed.get(1)).isEqualTo(followed.get(0));
    }

    @Override
    public void close() {
        plain.ledger.close();
        fuller.ledger.close();
    }

    /** Of a clock that stands until it is moved. */
    private static final class Hands extends Clock {

        private volatile Instant now = FIRST;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
