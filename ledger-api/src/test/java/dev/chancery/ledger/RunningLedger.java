package dev.chancery.ledger;

import dev.chancery.projection.Projections;
import dev.chancery.roster.Passwords;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.TestDatabase;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** The application as it is delivered, on a database of the test's and an empty ledger, and whoever speaks HTTP to it. */
public final class RunningLedger implements AutoCloseable {

    /** Who speaks unless another is said to. */
    public static final String REGISTRAR = "registrar";

    /** Of everybody in the tests who has one. */
    public static final String PASSWORD = "a password of the tests";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Of the two seconds for which the ledger waits before it says that it has not caught up; it is to have done so. */
    private static final Duration WAITED = Duration.ofSeconds(1);

    private static final Passwords QUICK = new Passwords(4); // as bcrypt allows; most of a test would go by in it

    private static final Queue<RunningLedger> IDLE = new ConcurrentLinkedQueue<>();

    private final Path home;
    private final Clock clock;
    private final boolean handedOn;
    private final boolean entersReads;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ConfigurableApplicationContext application;

    private RunningLedger(Path home, Clock clock, boolean handedOn, boolean entersReads, String... settings) {
        this.home = home;
        this.clock = clock;
        this.handedOn = handedOn;
        this.entersReads = entersReads;
        this.application = start(settings);
    }

    /**
     * One that is handed on when it is closed, for tests that look at nothing but their own dossiers: others' are there, under
     * other ids. Nobody else uses it meanwhile.
     */
    public static RunningLedger handedOn() {
        RunningLedger idle = IDLE.poll();
        return idle != null ? idle : new RunningLedger(newFolder(), Clock.systemUTC(), true, true);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "handed-on-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it on the files in a folder, whether there are any yet or not. */
    public static RunningLedger onFiles(Path home, String... settings) {
        return new RunningLedger(home, Clock.systemUTC(), false, true, settings);
    }

    /** Starts it with a registry that reads the time from the given clock. */
    public static RunningLedger onFiles(Path home, Clock clock, String... settings) {
        return new RunningLedger(home, clock, false, true, settings);
    }

    /** Starts one that enters no read in its access log, to be compared with. */
    static RunningLedger withoutAccessLog(Path home, String... settings) {
        return new RunningLedger(home, Clock.systemUTC(), false, false, settings);
    }

    /** Stops it; it can be started again by {@link #restart}. */
    void stop() {
        application.close();
    }

    /** Stops it, and starts it again on the same files. */
    public void restart(String... settings) {
        application.close();
        application = start(settings);
    }

    private ConfigurableApplicationContext start(String... settings) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("--server.port", "0");
        chosen.put("--ledger.home", home.toString());
        chosen.put("--ledger.example", "none");
        chosen.put("--ledger.registrar-password", PASSWORD);
        chosen.put("--ledger.local-users", "allowed");
        chosen.put("--ledger.limits.requests-a-second", "0");
        chosen.put("--logging.level.root", "error");
        chosen.put("--spring.datasource.hikari.minimum-idle", "2"); // each one more costs the server a process
        chosen.put("--spring.main.log-startup-info", "false");
        TestDatabase.in(home).settings().forEach((name, value) -> chosen.put("--" + name, value));
        for (String setting : settings) {
            String[] named = setting.split("=", 2);
            chosen.put(named[0], named[1]);
        }
        return new SpringApplicationBuilder(LedgerApplication.class)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                    context.registerBean("quickPasswords", Passwords.class, () -> QUICK, bean -> bean.setPrimary(true));
                    if (!entersReads) {
                        context.registerBean("noReads", FilterRegistrationBean.class, () -> off(context));
                    }
                })
                .run(chosen.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static FilterRegistrationBean<Filter> off(GenericApplicationContext context) {
        var registration = new FilterRegistrationBean<>(context.getBean("readsOnRecord", Filter.class));
        registration.setEnabled(false);
        return registration;
    }

    /** A part of the running application. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** A part of which there are several. */
    public <T> T part(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    /** Tells all parts of the running application of something. */
    public void announce(ApplicationEvent event) {
        application.publishEvent(event);
    }

    /** A setting as it runs with it. */
    String setting(String name) {
        return application.getEnvironment().getRequiredProperty(name);
    }

    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    private int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Waits until every projection has read what is on record now. */
    public void awaitProjections(Duration most) {
        Projections projections = part(Projections.class);
        long last = part(LedgerEvents.class).lastPosition();
        long end = System.nanoTime() + most.toNanos();
        for (String name : projections.names()) {
            while (!projections.awaitPosition(name, last, Duration.ofSeconds(1))) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(name + " does not come to position " + last + ".");
                }
            }
        }
    }

    /** Waits until every projection has read what is on record now, which will not take long. */
    public void awaitProjections() {
        awaitProjections(PATIENCE);
    }

    /** Reads; headers are names and values in turn. */
    public Reply get(String path, String... headers) {
        return send(to(path, headers));
    }

    /** Reads what holds everything that a write was answered for. */
    public Reply getAfter(Reply written, String path) {
        return get(path, "Ledger-Position", written.header("Ledger-Position"));
    }

    /** Sends JSON; headers are names and values in turn. */
    public Reply post(String path, String json, String... headers) {
        return send(to(path, headers).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Reply post(String path, JsonNode json, String... headers) {
        return post(path, json.toString(), headers);
    }

    /** A request to be completed; of the registrar's, unless its headers say whose it is. */
    public HttpRequest.Builder to(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(baseUri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Arrays.asList(headers).contains("Authorization")
                ? request
                : request.header("Authorization", basic(REGISTRAR, PASSWORD));
    }

    /** A request to be completed, of nobody who is known. */
    public HttpRequest.Builder toAsNobody(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(baseUri().resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** What proves who somebody is, in the header {@code Authorization}. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The same ledger, as another user speaks to it who has the password of the tests. */
    public Voice as(String user) {
        return new Voice(this, basic(user, PASSWORD));
    }

    /** Adds a user, who has the password of the tests, with roles. */
    public Voice newUser(String subject, String... roles) {
        expect(201, post("/api/users", """
                {"subject": "%s", "name": "%s", "password": "%s", "reason": "a test"}""".formatted(subject, subject, PASSWORD)));
        for (String role : roles) {
            expect(200, post("/api/users/" + subject + "/roles", """
                    {"role": "%s", "reason": "a test"}""".formatted(role)));
        }
        return as(subject);
    }

    /** Lets a user see a dossier, or {@code *} for every one. */
    public void grant(String subject, String dossier) {
        expect(200, post("/api/users/" + subject + "/grants", """
                {"dossier": "%s", "reason": "a test"}""".formatted(dossier)));
    }

    /** Clears a user up to a level of the scheme. */
    public void clear(String subject, String level) {
        expect(200, post("/api/users/" + subject + "/clearance", """
                {"level": "%s", "reason": "a test"}""".formatted(level)));
    }

    private static void expect(int status, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError(reply);
        }
    }

    /** Somebody who speaks to a ledger. */
    public record Voice(RunningLedger ledger, String authorization) {

        public Reply get(String path, String... headers) {
            return ledger.get(path, with(headers));
        }

        public Reply post(String path, String json, String... headers) {
            return ledger.post(path, json, with(headers));
        }

        private String[] with(String... headers) {
            String[] more = Arrays.copyOf(headers, headers.length + 2);
            more[headers.length] = "Authorization";
            more[headers.length + 1] = authorization;
            return more;
        }
    }

    /**
     * Sends it, and holds the answer against the contract. What is asked with a position, and has been waited for in vain, is asked
     * again until that has been caught up with, however slow the machine.
     */
    public Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        long start = System.nanoTime();
        while (true) {
            long asked = System.nanoTime();
            Reply reply = sendOnce(request);
            long now = System.nanoTime();
            boolean inVain = reply.status() == 503
                    && request.headers().firstValue("Ledger-Position").isPresent()
                    && now - asked >= WAITED.toNanos();
            if (!inVain || now - start > PATIENCE.toNanos()) {
                return reply;
            }
        }
    }

    private Reply sendOnce(HttpRequest request) {
        try {
            Reply reply = Reply.of(http.send(request, BodyHandlers.ofByteArray()));
            Contract.published().check(request, reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what no HTTP client would, as the registrar, and reads what comes back until the connection ends. */
    public Reply sendVerbatim(String text) {
        String request = text.contains("Authorization:")
                ? text
                : text.replaceFirst("\r\n", "\r\nAuthorization: " + basic(REGISTRAR, PASSWORD) + "\r\n");
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return Reply.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (handedOn) {
            IDLE.add(this);
            return;
        }
        http.close();
        application.close();
    }
}
