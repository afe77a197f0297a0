package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.archive.LedgerJson;
import dev.chancery.record.Filing;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Recording;
import dev.chancery.store.TestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Events as registries record them, the same for a seed. No rule is asked; but what is amended stands. */
public final class RandomEvents {

    private static final JsonMapper JSON = LedgerJson.archive();
    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 14);

    private final SplittableRandom random;
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private long position;

    public RandomEvents(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Everything so far, in the order of recording. */
    public List<RecordedEvent> recorded() {
        return recorded;
    }

    /** A dossier, opened when it is made. */
    public final class Drawer {

        private final String dossier;
        private final List<Integer> standing = new ArrayList<>();
        private final Map<Integer, Integer> accounts = new HashMap<>();
        private int next;

        public Drawer(String dossier) {
            this.dossier = dossier;
            keep("""
                    {"type": "dossier-opened", "dossier": "%s", "parties": ["AZE", "RUS"],
                     "subject": "Damage to the embassy, %s", "description": "As reported by Élise on %s"}""".formatted(dossier, dossier, day()));
        }

        public int size() {
            return next;
        }

        /** Records whatever comes: mostly a filing. */
        public void record() {
            int what = random.nextInt(20);
            if (what < 14 || standing.isEmpty()) {
                file(random.nextInt(3) == 0 ? 2 + random.nextInt(4) : 1);
            } else if (what < 16) {
                int act = oneOf(standing);
                keep("""
                        {"type": "act-corrected", "act": %d, "fields": ["on", "text"], "corrected": %s,
                         "reason": "misread"}""".formatted(act, act()));
            } else if (what == 16) {
                int act = random.nextInt(2) == 0 ? standing.getLast() : oneOf(standing);
                standing.remove((Integer) act);
                keep("""
                        {"type": "act-struck-out", "act": %d, "reason": "of another file"}""".formatted(act));
            } else if (what == 17) {
                addAccount(oneOf(standing));
            } else if (what == 18 && !accounts.isEmpty()) {
                int act = oneOf(List.copyOf(accounts.keySet()));
                keep("""
                        {"type": "discrepancy-assessed", "act": %d, "of": [%d], "opinion": "the 14th",
                         "reason": "nearer"}""".formatted(act, accounts.getOrDefault(act, 0)));
            } else {
                keep(oneOf(List.of("""
                        {"type": "dossier-corrected", "subject": "The embassy, %d", "reason": "too long"}""".formatted(next), """
                        {"type": "dossier-corrected", "description": "Anew, %d", "reason": "found"}""".formatted(next), """
                        {"type": "dossier-closed", "reason": "settled"}""", """
                        {"type": "dossier-reopened", "reason": "there is more"}""")));
            }
        }

        private void addAccount(int act) {
            accounts.put(act, next);
            keep("""
                    {"type": "account-added", "act": %d, "publisher": "Report", "lang": "az", "discrepancies": [
                     {"field": "on", "states": "15 November", "class": "contradiction"},
                     {"states": "more", "class": "omission"}]}""".formatted(act));
        }

        private void file(int acts) {
            var filing = new Filing(next, next + acts - 1);
            IntStream.rangeClosed(filing.first(), filing.last()).forEach(standing::add);
            for (int i = 0; i < acts; i++) {
                add(JSON.readValue(act(), Act.class), filing.envelope());
            }
        }

        private String act() {
            String on = random.nextInt(5) == 0 ? "" : "\"on\": \"%s\",".formatted(day());
            String by = oneOf(List.of("AZE", "RUS", "UKR"));
            String reply = next > 1 && random.nextInt(3) == 0
                    ? "\"inReplyTo\": [%d],".formatted(1 + random.nextInt(next - 1))
                    : "";
            String common = """
                    %s "by": [{"party": "%s", "office": "ministry", "person": "%s"}], "to": [{"party": "RUS"}], %s
                    "text": [{"lang": "en", "value": "The ministry presents its compliments, and has the honour of \
                    stating that on %s the premises were damaged, in part beyond repair; it asks what was found."}],
                    "accounts": [{"publisher": "News.Az", "url": "https://news.example/%d", "lang": "en"}]""".formatted(
                            on,
                            by,
                            oneOf(List.of("Jeyhun Bayramov", "Mikhail Galuzin", "Sergey Lavrov")),
                            reply,
                            day(),
                            position);
            return oneOf(List.of(
                    "{\"type\": \"public-statement\", " + common + "}",
                    "{\"type\": \"protest\", \"degree\": \"protest\", " + common + "}",
                    "{\"type\": \"demand\", \"kind\": \"investigation\", " + common + "}",
                    "{\"type\": \"note-verbale\", \"references\": {\"ours\": {\"number\": \"%d/2025\"}}, %s}"
                            .formatted(1 + random.nextInt(90), common),
                    "{\"type\": \"note-verbale\", \"held\": \"known-of\", " + common + "}"));
        }

        private void keep(String entry) {
            add(JSON.readValue(entry, RecordKeeping.class), Map.of());
        }

        private void add(Object payload, Map<String, ?> filing) {
            position += 1 + random.nextInt(2);
            Map<String, Object> envelope = new HashMap<>(filing);
            envelope.put(Recording.RECORDED_BY, "clerk-" + random.nextInt(3));
            envelope.put(Recording.THROUGH, "api");
            envelope.put(Recording.REQUEST_ID, "request-" + position);
            recorded.add(TestEvents.recorded(
                    position, dossier, next++, payload, envelope, FIRST.plusMillis(position * 70_000)));
        }
    }

    private String day() {
        return DAY.plusDays(random.nextInt(300)).toString();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
