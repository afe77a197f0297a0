package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No answer shows a stack trace, the name of a class or SQL, whatever was sent and whatever fails within. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class InternalsTest {

    private static final List<String> VALUES = List.of(
            "",
            "x",
            "-1",
            "99999999999999999999",
            "1.5",
            "\u0000",
            "' OR 1=1 --",
            "é",
            "2025-99-99",
            "+999999999-01-01",
            "${x}");
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"type\": 1}",
            "{\"acts\": {}}",
            "{\"acts\": [1]}",
            "{\"set\": []}",
            "{\"reason\": {}}",
            "\"",
            "{\"class\": \"java.lang.Object\", \"@class\": \"java.lang.Object\"}");

    @AutoClose
    static RunningLedger ledger;

    static String auditor;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder, "--logging.level.root=off");
        Desk desk = Desk.open(ledger, "hidden");
        desk.file(Desk.incident("a1", "2022-03-10", "RUS", "AZE"), Desk.demand("d", "2022-03-11", "AZE", "RUS"));
        desk.file(Desk.statement("2025-11-14"), Desk.statement("2025-11-15"));
        desk.get("/acts");
        auditor = ledger.newUser("looks-inside", "auditor").authorization();
    }

    private static int turn;

    /** Some of the values, so that each has its turn somewhere. */
    private static List<String> some() {
        return IntStream.range(0, 4)
                .mapToObj(n -> VALUES.get(turn++ % VALUES.size()))
                .toList();
    }

    private record Sort(RequestMappingInfo mapping, HandlerMethod method) {

        String path() {
            return mapping.getPatternValues()
                    .iterator()
                    .next()
                    .replace("{id}", "hidden")
                    .replace("{folio}", "1")
                    .replace("{name}", "docket")
                    .replace("{position}", "1")
                    .replace("{code}", "AZE")
                    .replace("{subject}", "nobody-yet")
                    .replace("{dossier}", "hidden")
                    .replace("{role}", "auditor");
        }

        boolean isRead() {
            return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        }

        List<String> produces() {
            return mapping.getProducesCondition().getProducibleMediaTypes().stream()
                    .map(MediaType::toString)
                    .toList();
        }

        List<String> parameters() {
            return Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(Sort::name)
                    .toList();
        }

        private static String name(MethodParameter parameter) {
            String given = parameter.getParameterAnnotation(RequestParam.class).name();
            return given.isEmpty() ? parameter.getParameter().getName() : given;
        }
    }

    private static List<Sort> calls() {
        return ledger
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(each -> each.getValue().hasMethodAnnotation(Call.class))
                .filter(each -> each.getKey().getPatternValues().stream()
                        .noneMatch(path -> Pages.areAt(path) || Pages.takeAFormAt(path)))
                .map(each -> new Sort(each.getKey(), each.getValue()))
                .filter(call -> !call.produces().contains(MediaType.TEXT_EVENT_STREAM_VALUE))
                .toList();
    }

    private static HttpRequest.Builder to(String path, String... headers) {
        return path.startsWith("/api/access-log")
                ? ledger.to(path, "Authorization", auditor).headers(headers)
                : ledger.to(path, headers);
    }

    private static Reply send(Sort call, String path, String body) {
        var request = to(
                path,
                "Accept",
                call.produces().isEmpty() ? "*/*" : call.produces().getFirst());
        return ledger.send(
                call.isRead()
                        ? request
                        : request.header("Content-Type", "application/json")
                                .header("If-Match", "\"1\"")
                                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    @Tag("h2")
    @Order(1)
    void areHiddenInWhatIsSaidOfParameters() {
        for (Sort call : calls()) {
            List<String> parameters = new ArrayList<>(call.parameters());
            parameters.addAll(List.of("odd", "limit"));
            for (String parameter : parameters) {
                for (String value : some()) {
                    String path =
                            call.path() + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                    Reply reply = send(call, path, "{}");

                    assertThat(reply.status()).as(path).isBetween(200, 499);
                    Internals.assertHidden(path, reply);
                }
            }
        }
    }

    @Test
    @Tag("h2")
    @Order(2)
    void areHiddenInWhatIsSaidOfAddresses() {
        for (Sort call : calls()) {
            String pattern = call.mapping().getPatternValues().iterator().next();
            for (String value : some()) {
                String path = pattern.replaceAll(
                        "\\{\\w+}",
                        URLEncoder.encode(value, StandardCharsets.UTF_8).replace("$", "\\$"));
                Reply reply = send(call, path, "{\"reason\": \"x\"}");

                assertThat(reply.status()).as(path).isBetween(200, 499);
                Internals.assertHidden(path, reply);
            }
        }
    }

    @Test
    @Tag("h2")
    @Order(3)
    void areHiddenInWhatIsSaidOfBodies() {
        calls().stream().filter(call -> !call.isRead()).forEach(call -> {
            for (String body : BODIES) {
                Internals.assertHidden(call.path() + " " + body, send(call, call.path(), body));
            }
            for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "a/b;c", ";;")) {
                Reply reply =
                        ledger.send(ledger.to(call.path(), "Content-Type", type).POST(BodyPublishers.ofString("{}")));
                Internals.assertHidden(call.path() + " " + type, reply);
            }
        });
    }

    @Test
    @Tag("h2")
    @Order(4)
    void areHiddenInWhatIsSaidOfMethodsAndForms() {
        for (Sort call : calls()) {
            for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "X")) {
                Internals.assertHidden(
                        method + " " + call.path(),
                        ledger.sendVerbatim(method + " " + call.path() + " HTTP/1.0\r\n\r\n"));
            }
            for (String form :
                    List.of("image/png", "nonsense", "text/html", "application/xml", "*/*;q=x", "a/b;version=\"")) {
                Internals.assertHidden(
                        form + " " + call.path(),
                        ledger.sendVerbatim("GET " + call.path() + " HTTP/1.0\r\nAccept: " + form + "\r\n\r\n"));
            }
        }
    }

    @Test
    @Tag("h2")
    @Order(5)
    void areHiddenInWhatIsSaidOfForgedCursors() {
        for (Sort call : calls()) {
            if (!call.parameters().contains("cursor")) {
                continue;
            }
            Reply first = ledger.send(to(call.path() + "?limit=1", "Accept", "application/json"));
            String next = first.json().path("next").asStringOpt().orElse("cursor=" + encoded("x"));
            String genuine = next.replaceAll(".*cursor=([^&]*).*", "$1");
            List<String> parts = List.of(
                    new String(Base64.getUrlDecoder().decode(genuine), StandardCharsets.UTF_8).split("\u001f", -1));
            for (int part = 0; part < parts.size(); part++) {
                for (String value : some()) {
                    List<String> forged = new ArrayList<>(parts);
                    forged.set(part, value);
                    Reply reply = ledger.send(to(
                            call.path() + "?limit=1&cursor=" + encoded(String.join("\u001f", forged)),
                            "Accept",
                            "application/json"));

                    assertThat(reply.status()).as("%s %s", call.path(), forged).isBetween(200, 499);
                    Internals.assertHidden(call.path() + " " + forged, reply);
                }
            }
        }
    }

    private static String encoded(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("h2")
    @Order(6)
    void areHiddenInWhatTheServerTurnsAway() {
        Stream.of(
                        "NONSENSE\r\n\r\n",
                        "GET /api/dossiers HTTP/9.9\r\n\r\n",
                        "GET /api/%zz HTTP/1.0\r\n\r\n",
                        "GET /api/dossiers/a%2Fb HTTP/1.0\r\n\r\n",
                        "GET /api/dossiers/a%5Cb HTTP/1.0\r\n\r\n",
                        "GET /api/dossiers?q=%zz HTTP/1.0\r\n\r\n",
                        "GET /api/dossiers?q=[]{}|^ HTTP/1.0\r\n\r\n",
                        "GET /api/dossiers HTTP/1.1\r\n\r\n",
                        "GET /api/dossiers HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n",
                        "GET /api/dossiers HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                        "GET /api/dossiers HTTP/1.0\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
                        "GET /" + "x".repeat(20_000) + " HTTP/1.0\r\n\r\n",
                        "POST /api/dossiers HTTP/1.0\r\nContent-Length: x\r\n\r\n",
                        "POST /api/dossiers HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
                        "CONNECT a:1 HTTP/1.0\r\n\r\n",
                        "GET /../../etc/passwd HTTP/1.0\r\n\r\n",
                        "GET /error HTTP/1.0\r\n\r\n",
                        "GET /actuator/nothing HTTP/1.0\r\n\r\n",
                        "GET /actuator/metrics/nothing HTTP/1.0\r\n\r\n",
                        "POST /actuator/health HTTP/1.0\r\n\r\n")
                .forEach(request -> {
                    Reply reply = ledger.sendVerbatim(request);

                    assertThat(reply.status()).as(request).isBetween(400, 505);
                    Internals.assertHidden(request, reply);
                });
    }

    @Test
    @Order(7)
    void areHiddenWhenTheLedgerIsAtFault() {
        ledger.part(JdbcClient.class)
                .sql("ALTER TABLE access_log RENAME TO elsewhere")
                .update();
        try {
            Reply reply = ledger.send(
                    to("/api/access-log?cursor=" + encoded("access-log\u001f1\u001f1"), "Accept", "application/json"));

            assertThat(reply.status()).isEqualTo(500);
            Internals.assertHidden("without a table", reply);
        } finally {
            ledger.part(JdbcClient.class)
                    .sql("ALTER TABLE elsewhere RENAME TO access_log")
                    .update();
        }
    }

    @Test
    @Order(8)
    void areHiddenWhenTheDatabaseIsAway() {
        ((HikariDataSource) ledger.part(DataSource.class)).close();
        for (Sort call : calls()) {
            Internals.assertHidden(call.path(), send(call, call.path(), "{\"reason\": \"x\"}"));
        }
        for (String health : List.of("", "/liveness", "/readiness")) {
            Internals.assertHidden(health, ledger.get("/actuator/health" + health));
        }
    }
}
