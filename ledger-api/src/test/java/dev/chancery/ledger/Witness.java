package dev.chancery.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a tool of others and the ledger, passes everything on, and holds it against the contract. */
final class Witness implements AutoCloseable {

    /** Those that belong to a connection, and not to what goes over it. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "keep-alive", "transfer-encoding", "upgrade", "expect");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final URI ledger;
    private final HttpServer server;
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> objections = new ConcurrentLinkedQueue<>();

    private Witness(URI ledger, HttpServer server) {
        this.ledger = ledger;
        this.server = server;
    }

    static Witness of(RunningLedger ledger) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Witness witness = new Witness(ledger.baseUri(), server);
        server.createContext("/", witness::passOn);
        server.setExecutor(witness.threads);
        server.start();
        return witness;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many answers had which status. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** What was not as the contract says. */
    List<String> objections() {
        return List.copyOf(objections);
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            HttpRequest request = request(exchange, body);
            Reply reply = Reply.of(http.send(request, BodyHandlers.ofByteArray()));
            statuses.merge(reply.status(), 1, Integer::sum);
            check(request, reply);
            reply.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean empty = reply.body().length == 0;
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        ledger.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.setHeader("Authorization", KillableLedger.AUTHORIZATION); // tools make up their own
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)) && !name.equalsIgnoreCase("Authorization")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private void check(HttpRequest request, Reply reply) {
        try {
            Contract.published().check(request, reply);
        } catch (AssertionError e) {
            objections.add(request.method() + " " + request.uri() + "\n" + e.getMessage());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.close();
    }
}
