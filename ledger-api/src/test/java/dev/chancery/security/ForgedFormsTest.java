package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.Visitor;
import dev.chancery.projection.ProjectionStatus;
import dev.chancery.projection.Projections;
import dev.chancery.store.LedgerEvents;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms by which something is changed are taken from a page of the same session, and from nowhere else. */
@Tag("h2")
final class ForgedFormsTest {

    private static final String ADMINISTRATOR = "forged-administrator";

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        ledger.newUser(ADMINISTRATOR, "administrator");
    }

    /** A form as it would be taken, with its name; in its address stands a user of its own. */
    private record Form(String name, String path, List<String> fields) {

        String subject() {
            return "forged-" + name;
        }

        String[] sent() {
            return fields.toArray(String[]::new);
        }

        String[] sentWith(String token) {
            return Stream.concat(fields.stream(), Stream.of("_csrf", token)).toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Form ofAUser(String change, String... fields) {
        return new Form(
                change,
                "/users/forged-" + change,
                Stream.concat(Stream.of(fields), Stream.of("change", change, "reason", "forged"))
                        .toList());
    }

    private static List<Form> forms() {
        return List.of(
                new Form(
                        "user-added",
                        "/users",
                        List.of("subject", "forged-by-form", "name", "Forged", "reason", "forged")),
                ofAUser("role-given", "role", "administrator"),
                ofAUser("role-withdrawn", "role", "researcher"),
                ofAUser("clearance-given", "level", "top-secret"),
                ofAUser("clearance-withdrawn"),
                ofAUser("dossier-granted", "dossier", "*"),
                ofAUser("dossier-grant-withdrawn", "dossier", "kyiv"),
                ofAUser("user-barred"),
                ofAUser("user-readmitted"),
                ofAUser("password-changed", "password", "chosen by who forged it"),
                new Form("projection-rebuilt", "/projections", List.of("projection", "audit")));
    }

    /** Somebody who holds what each form would change. */
    private static void prepare(Form form) {
        String subject = form.subject();
        ledger.newUser(subject, "researcher");
        ledger.grant(subject, "kyiv");
        ledger.clear(subject, "secret");
        if (form.name().equals("user-readmitted")) {
            ledger.post("/api/users/" + subject + "/bar", "{\"reason\": \"a test\"}");
        }
    }

    private static String state() {
        Projections projections = ledger.part(Projections.class);
        Long number = ledger.part(JdbcClient.class)
                .sql("SELECT MAX(number) FROM access_event")
                .query(Long.class)
                .single();
        return number
                + " "
                + projections.statuses().stream()
                        .map(ProjectionStatus::generation)
                        .toList()
                + projections.names().stream().map(projections::isRebuilding).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areRefusedWithoutTheTokenOfTheirSessionAndTakenWithIt(Form form) {
        prepare(form);
        Visitor in = Visitor.signedIn(ledger, ADMINISTRATOR).get("/users");
        String anothers =
                Visitor.signedIn(ledger, RunningLedger.REGISTRAR).get("/users").token();
        String before = state();

        for (Visitor sent : List.of(
                in.post(form.path(), form.sent()),
                in.post(form.path(), form.sentWith("")),
                in.post(form.path(), form.sentWith("none")),
                in.post(form.path(), form.sentWith(anothers)))) {
            assertThat(sent.last().status()).as("%s", sent.last()).isEqualTo(403);
        }
        assertThat(state()).isEqualTo(before);

        assertThat(in.post(form.path(), form.sentWith(in.token())).last().status())
                .isEqualTo(303);
        assertThat(state()).isNotEqualTo(before);
        while (ledger.part(Projections.class).isRebuilding("audit")) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areNotOpenedByANameAndAPasswordInTheRequest(Form form) {
        Visitor in = Visitor.signedIn(ledger, RunningLedger.REGISTRAR).get("/users");
        String password = RunningLedger.basic(ADMINISTRATOR, RunningLedger.PASSWORD);
        String before = state();

        List<Reply> replies = List.of(
                ledger.send(Visitor.form(ledger.toAsNobody(form.path(), "Authorization", password), form.sent())),
                ledger.send(Visitor.form(
                        ledger.toAsNobody(form.path(), "Authorization", password), form.sentWith(in.token()))),
                ledger.send(Visitor.form(
                        ledger.toAsNobody(form.path(), "Authorization", password, "Cookie", "chancery=" + in.session()),
                        form.sent())));
        for (Reply reply : replies) {
            assertThat(reply.status()).as("%s", reply).isEqualTo(403);
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void areNotOpenedByAPasswordBesideASessionOfSomebodyElse() {
        ledger.newUser("forged-other", "desk-officer");
        ledger.newUser("forged-barred");
        Visitor in = Visitor.signedIn(ledger, "forged-other").get("/");
        String before = state();
        Reply reply = ledger.send(Visitor.form(
                ledger.toAsNobody(
                        "/users/forged-barred",
                        "Authorization",
                        RunningLedger.basic(ADMINISTRATOR, RunningLedger.PASSWORD),
                        "Cookie",
                        "chancery=" + in.session()),
                "change",
                "user-barred",
                "reason",
                "forged",
                "_csrf",
                in.token()));

        assertThat(reply.status()).as("%s", reply).isEqualTo(403);
        assertThat(state()).isEqualTo(before);
    }

    /** A browser sends a name and a password by itself where it was once told them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dossiers/%s/acts/1/strike-out",
                "/dossiers/%s/acts/+1/strike-out",
                "/dossiers/%s/acts/%%2B1/strike-out",
                "/dossiers/%s/acts/0x1/strike-out",
                "/dossiers/%s/acts/01/strike-out",
                "/dossiers/%s/acts/1/strike-out/",
                "/dossiers//%s/acts/1/strike-out",
                "/dossiers/%s/acts/1/%%73trike-out",
                "/%%64ossiers/%s/acts/1/strike-out"
            })
    void areNotOpenedSoByAnotherSpellingOfTheirAddress(String spelling) {
        String id = "forged-spelling";
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Forged"}""".formatted(id));
        if (ledger.part(LedgerEvents.class).versionAt(id, Long.MAX_VALUE) == 0) {
            ledger.post("/api/dossiers/" + id + "/acts", """
                    {"type": "public-statement", "by": [{"party": "AZE"}]}""");
        }
        Reply reply = ledger.send(Visitor.form(
                ledger.toAsNobody(
                        spelling.formatted(id),
                        "Authorization",
                        RunningLedger.basic(RunningLedger.REGISTRAR, RunningLedger.PASSWORD)),
                "version",
                "1",
                "key",
                UUID.randomUUID().toString(),
                "do",
                "record",
                "/reason",
                "forged"));

        assertThat(reply.status()).as("%s", reply).isBetween(400, 405);
        assertThat(ledger.part(LedgerEvents.class).versionAt(id, Long.MAX_VALUE))
                .isEqualTo(1);
    }
}
