package dev.chancery.security;

import static dev.chancery.security.AccessMatrix.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Role;
import dev.chancery.api.Call;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.security.AccessMatrix.Line;
import dev.chancery.store.LedgerEvents;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever asks for whatever is answered as the table says, and is shown nothing else. */
@Tag("h2")
final class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.read();

    /** What stands for a dossier in the table, and of which there must be lines. */
    private static final List<String> DOSSIERS = List.of("granted", "marked", "other");

    private static final List<String> ACTS = List.of("unmarked", "confidential", "secret");

    private static final String NOWHERE = "matrix-never";
    private static final List<String> WITHOUT_A_BODY = List.of("GET", "HEAD", "OPTIONS", "TRACE", "DELETE");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PURGE");

    /** Of writes that would not be refused without one; each is wrong in some way, or about what is not there. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("openDossier", """
                    {"id": "matrix-opened", "parties": ["AZE", "AZE"], "subject": "Of one party"}"""),
            Map.entry("fileAct", """
                    {"type": "lapse", "on": "2025-11-14", "by": [{"party": "AZE"}], "closes": [1]}"""),
            Map.entry("fileActs", """
                    {"acts": [{"type": "lapse", "on": "2025-11-14", "by": [{"party": "AZE"}], "closes": [1]}]}"""),
            Map.entry("addAccount", """
                    {"publisher": "A newspaper"}"""),
            Map.entry("assessDiscrepancy", """
                    {"of": [1], "opinion": "The former", "reason": "a test"}"""),
            Map.entry("correctAct", """
                    {"set": {"on": "2025-11-15"}, "reason": "a test"}"""),
            Map.entry("correctDossier", """
                    {"subject": "Another", "reason": "a test"}"""),
            Map.entry("addUser", """
                    {"subject": "registrar", "name": "Once more", "reason": "a test"}"""),
            Map.entry("giveRole", """
                    {"role": "auditor", "reason": "a test"}"""),
            Map.entry("giveClearance", """
                    {"level": "secret", "reason": "a test"}"""),
            Map.entry("grantDossier", """
                    {"dossier": "*", "reason": "a test"}"""),
            Map.entry("changePassword", """
                    {"password": "short", "present": "wrong", "reason": "a test"}"""));

    @AutoClose
    static RunningLedger ledger;

    @AutoClose
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final Map<String, String> MEANINGS = new TreeMap<>();

    static final Map<String, RequestMappingInfo> CALLS = new LinkedHashMap<>();

    static final Set<String> FOR_ANYBODY = new TreeSet<>();

    static String before;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        ledger.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Call call = handler.getMethodAnnotation(Call.class);
                    CALLS.put(call == null ? handler.toString() : call.id(), mapping);
                    if (call != null && call.may().length == 0) {
                        FOR_ANYBODY.add(call.id());
                    }
                });
        for (String word : DOSSIERS) {
            open(word);
        }
        for (Role role : Role.values()) {
            String subject = subject(word(role));
            ledger.newUser(subject, word(role));
            if (role != Role.AUDITOR && role != Role.ADMINISTRATOR) {
                ledger.grant(subject, id("granted"));
                ledger.grant(subject, id("marked"));
            }
            if (role != Role.ADMINISTRATOR) {
                ledger.clear(subject, "confidential");
            }
        }
        ledger.newUser(subject("without-a-role"));
        before = state();
    }

    private static void open(String word) {
        String id = id(word);
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "The dossier %s"}""".formatted(id, word));
        Reply filed = null;
        for (String marking : word.equals("granted") ? List.of("unmarked") : ACTS) {
            filed = ledger.post("/api/dossiers/" + id + "/filings", """
                    {"acts": [
                      {"type": "incident", "label": "incident", "on": "2025-11-14",
                       "respondent": {"party": "RUS", "why": "own-conduct"}, "victim": {"party": "AZE"},
                       "place": {"name": "a place that is %1$s"}%2$s},
                      {"type": "demand", "kind": "investigation", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}],
                       "about": ["#incident"], "text": [{"lang": "en", "value": "words that are %1$s"}]%2$s},
                      {"type": "note-verbale", "on": "2025-11-14", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}],
                       "text": [{"lang": "en", "value": "words that are %1$s"}]%2$s}]}""".formatted(
                    marking,
                    marking.equals("unmarked") ? "" : ", \"marking\": {\"classification\": \"" + marking + "\"}"));
            assertThat(filed.status()).as("%s", filed).isEqualTo(201);
            int folio = filed.json().get("acts").get(0).get("folio").intValue();
            MEANINGS.put(marking, String.valueOf(folio));
        }
        MEANINGS.put(word, id);
        for (String list : List.of("", "/acts", "/issues", "/positions", "/commitments", "/audit-trail", "/history")) {
            assertThat(ledger.getAfter(filed, "/api/dossiers/" + id + list).status())
                    .isEqualTo(200);
        }
    }

    /** All of one length, so that answers differ in nothing else. */
    private static String id(String word) {
        return "matrix-" + word.substring(0, 5);
    }

    private static String subject(String asker) {
        return "matrix-" + asker;
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the ledger and what it knows of users have come to. */
    private static String state() {
        return ledger.part(LedgerEvents.class).lastPosition() + " "
                + ledger.part(JdbcClient.class)
                        .sql("SELECT MAX(number) FROM access_event")
                        .query(Long.class)
                        .single();
    }

    @AfterAll
    static void nothingHasChanged() {
        assertThat(state()).isEqualTo(before);
    }

    private static List<Line> lines() {
        return MATRIX.lines();
    }

    private static Map<String, String> meanings(String asker) {
        Map<String, String> meanings = new TreeMap<>(MEANINGS);
        meanings.put("self", subject(asker));
        return meanings;
    }

    private static Reply ask(Line line, String asker) {
        return ask(line.method(), line.path(meanings(asker)), line.call(), asker);
    }

    private static Reply ask(String method, String path, String call, String asker) {
        HttpRequest.Builder request = ledger.toAsNobody(path, "X-Request-Id", "matrix", "If-Match", "\"999\"");
        if (!asker.equals(NOBODY)) {
            request.header("Authorization", RunningLedger.basic(subject(asker), RunningLedger.PASSWORD));
        }
        RequestMappingInfo mapping = CALLS.get(call);
        if (mapping != null && !mapping.getProducesCondition().isEmpty()) {
            request.header(
                    "Accept",
                    mapping.getProducesCondition().getProducibleMediaTypes().stream()
                            .findFirst()
                            .map(MediaType::toString)
                            .orElseThrow());
        }
        if (WITHOUT_A_BODY.contains(method)) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(BODIES.getOrDefault(call, "{\"reason\": \"a test\"}")));
        }
        return call.equals("followEvents") ? begun(request.build()) : ledger.send(request);
    }

    /** What never ends, as it begins. */
    private static Reply begun(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Reply(
                        answer.statusCode(),
                        answer.headers(),
                        answer.statusCode() == 200 ? new byte[0] : body.readAllBytes());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String cell(Reply reply) {
        return reply.status() + (isPartial(reply) ? "p" : "");
    }

    /** Says so in the body, and where this can be a list or a stream, in a header too. */
    private static boolean isPartial(Reply reply) {
        if (isObject(reply)) {
            assertThat(saysPartial(reply)).as("%s", reply).isEqualTo(hasPartialHeader(reply));
        }
        return hasPartialHeader(reply);
    }

    private static boolean hasPartialHeader(Reply reply) {
        return reply.headers().firstValue("Ledger-Partial").isPresent();
    }

    private static boolean saysPartial(Reply reply) {
        return isObject(reply) && reply.json().path("partial").asBoolean(false);
    }

    private static boolean isObject(Reply reply) {
        return reply.body().length > 0
                && reply.headers()
                        .firstValue("Content-Type")
                        .filter("application/json"::equals)
                        .isPresent();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void saysWhatIsAnswered(Line line) {
        List<String> answered = MATRIX.askers().parallelStream()
                .map(asker -> answered(line, asker))
                .toList();
        assertThat(answered).as("%s, to %s", line, MATRIX.askers()).isEqualTo(line.answers());
    }

    private static String answered(Line line, String asker) {
        Reply reply = ask(line, asker);
        assertShowsNothingElse(reply, asker);
        if (line.method().equals("GET")) {
            Reply head = ask("HEAD", line.path(meanings(asker)), line.call(), asker);
            assertThat(head.status()).as("HEAD as %s", asker).isEqualTo(reply.status());
            assertThat(names(head)).as("HEAD as %s", asker).isEqualTo(names(reply));
            assertThat(head.body()).isEmpty();
        }
        return cell(reply);
    }

    private static void assertShowsNothingElse(Reply reply, String asker) {
        String shown = reply.text();
        assertThat(shown).as(asker).doesNotContain("that is secret", "that are secret");
        if (asker.equals("researcher")) {
            assertThat(shown).doesNotContain("that is confidential", "that are confidential");
        }
        if (reply.status() == 200 && !asker.equals("auditor")) {
            assertThat(shown).as(asker).doesNotContain(MEANINGS.get("other"), "The dossier other");
        }
        if (isObject(reply) && hasPartialHeader(reply)) {
            assertThat(saysPartial(reply)).as(asker).isTrue();
        }
    }

    /** Those that depend on nothing but what was asked. */
    private static Set<String> names(Reply reply) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(reply.headers().map().keySet());
        names.removeAll(List.of("Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive"));
        return names;
    }

    @Test
    void saysOfADossierThatIsNotGrantedWhatIsSaidOfNone() {
        Set<String> compared = ConcurrentHashMap.newKeySet();
        MATRIX.lines().parallelStream().filter(each -> each.isOf("other")).forEach(line -> {
            for (String asker : MATRIX.askers()) {
                String known = line.path(MEANINGS);
                String unknown = known.replace(MEANINGS.get("other"), NOWHERE);
                Reply of = ask(line.method(), known, line.call(), asker);
                Reply ofNone = ask(line.method(), unknown, line.call(), asker);
                if (asker.equals("auditor")) { // sees every dossier that is there
                    assertThat(ofNone.status()).as("%s", line).isEqualTo(of.status() == 200 ? 404 : of.status());
                } else {
                    assertSame(line + " as " + asker, of, ofNone, MEANINGS.get("other"), NOWHERE);
                }
                for (String method : METHODS) {
                    if (List.of("desk-officer", NOBODY).contains(asker) && compared.add(method + known + asker)) {
                        assertSame(
                                method + line + asker,
                                ask(method, known, "-", asker),
                                ask(method, unknown, "-", asker),
                                MEANINGS.get("other"),
                                NOWHERE);
                    }
                }
            }
        });
        assertThat(compared).hasSizeGreaterThan(200);
    }

    @Test
    void saysOfAnActThatIsWithheldWhatIsSaidOfNone() {
        List<Line> lines =
                MATRIX.lines().stream().filter(line -> line.isOf("secret")).toList();
        assertThat(lines).isNotEmpty();
        for (Line line : lines) {
            for (String asker : MATRIX.askers()) {
                String path = line.path(MEANINGS);
                String none = path.replace("/acts/" + MEANINGS.get("secret"), "/acts/8888");
                assertSame(
                        line + " as " + asker,
                        ask(line.method(), path, line.call(), asker),
                        ask(line.method(), none, line.call(), asker),
                        MEANINGS.get("secret"),
                        "8888");
            }
        }
    }

    private static void assertSame(String what, Reply of, Reply ofNone, String id, String idOfNone) {
        assertThat(ofNone.status()).as(what).isEqualTo(of.status());
        assertThat(names(ofNone)).as(what).isEqualTo(names(of));
        assertThat(withoutToken(ofNone))
                .as(what)
                .isEqualTo(withoutToken(of).replaceAll("(?<![0-9])" + id + "(?![0-9])", idOfNone));
    }

    /** A form that is answered by the sign-in has a token of its new session. */
    private static String withoutToken(Reply reply) {
        return reply.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** The paths of all calls, each in one situation, with the methods that they take. */
    private static Map<String, Set<String>> methods() {
        Map<String, Set<String>> methods = new TreeMap<>();
        for (Line line : MATRIX.lines()) {
            if (CALLS.containsKey(line.call()) && !line.path().contains("?")) {
                methods.computeIfAbsent(line.path(), path -> new TreeSet<>()).add(line.method());
            }
        }
        methods.keySet().removeIf(path -> path.contains("{marked}") || path.contains("{self}"));
        return methods;
    }

    @Test
    void namesEveryMethodThatAnAddressTakes() {
        methods().entrySet().parallelStream().forEach(each -> {
            String path = each.getKey();
            Set<String> taken = each.getValue();
            String address = new Line("-", "GET", path, List.of()).path(MEANINGS);
            for (String method : METHODS) {
                if (taken.contains(method) || (method.equals("HEAD") && taken.contains("GET"))) {
                    continue;
                }
                for (String asker : List.of("registrar", "researcher", NOBODY)) { // it is asked before who they are
                    Reply reply = ask(method, address, "-", asker);
                    String what = method + " " + address + " as " + asker + ": " + reply;
                    boolean known = !asker.equals(NOBODY) || address.startsWith("/problems");
                    assertThat(reply.status()).as(what).isEqualTo(known ? 405 : 401);
                    if (known) {
                        assertThat(Arrays.asList(reply.header("Allow").split(", ?")))
                                .as(what)
                                .containsAll(taken);
                    }
                }
            }
        });
    }

    @Test
    void isAnsweredForbiddenThroughoutToWhoHasNoRole() {
        MATRIX.lines().stream().filter(line -> CALLS.containsKey(line.call())).forEach(line -> {
            String answered = FOR_ANYBODY.contains(line.call()) ? line.answers().getFirst() : "403";
            assertThat(cell(ask(line, "without-a-role"))).as("%s", line).isEqualTo(answered);
        });
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
        return (named.isEmpty() ? Set.of(RequestMethod.values()) : named)
                .stream().map(Enum::name).toList();
    }

    @Test
    void namesEveryCallInEverySituation() {
        CALLS.forEach((call, mapping) -> {
            String pattern = mapping.getPatternValues().iterator().next();
            List<Line> lines = MATRIX.lines().stream()
                    .filter(line -> line.call().equals(call)
                            || (line.call().equals("-")
                                    && line.path().equals(pattern)
                                    && methods(mapping).contains(line.method())))
                    .toList();
            assertThat(lines).as("There is no line of " + call).isNotEmpty();
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.fits(pattern)).as("%s is at %s", line, pattern).isTrue();
                assertThat(methods(mapping)).contains(line.method());
                assertThat(line.answers()).as("%s", line).hasSameSizeAs(MATRIX.askers());
            });
            if (pattern.contains("/dossiers/{id}")) {
                for (String dossier : DOSSIERS) {
                    assertThat(lines).as(call + " of " + dossier).anyMatch(line -> line.isOf(dossier));
                }
            }
            if (pattern.contains("{folio}")) {
                for (String act : ACTS) {
                    assertThat(lines).as(call + " of " + act).anyMatch(line -> line.isOf("marked") && line.isOf(act));
                }
            }
        });
        assertThat(MATRIX.lines().stream().map(Line::call).filter(call -> !call.equals("-")))
                .as("calls that are none any more")
                .allMatch(CALLS::containsKey);
    }
}
