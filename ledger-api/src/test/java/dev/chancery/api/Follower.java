package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.RunningLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the feed as server-sent events, as a browser does. */
final class Follower implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final BufferedReader stream;
    private String lastId;

    private Follower(BufferedReader stream, String lastId) {
        this.stream = stream;
        this.lastId = lastId;
    }

    /** @param lastId what came last, before the connection was lost; empty to begin as the address says */
    static Follower of(URI feed, String lastId, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(feed).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!Arrays.asList(headers).contains("Authorization")) {
            request.header("Authorization", RunningLedger.basic(RunningLedger.REGISTRAR, RunningLedger.PASSWORD));
        }
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new Follower(
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)), lastId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One event; its data is absent where it is a heartbeat. */
    record Received(
            String id, @Nullable String type, @Nullable JsonNode data) {}

    /** The next event or heartbeat; null when the stream has ended, or was cut off: to a browser it is one. */
    @Nullable
    Received next() {
        String type = null;
        JsonNode data = null;
        try {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                if (line.isEmpty()) {
                    return new Received(lastId, type, data);
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = JsonMapper.shared().readTree(line.substring(6));
                }
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The next so many events, past heartbeats. */
    List<Received> next(int events) {
        List<Received> received = new ArrayList<>();
        while (received.size() < events) {
            Received next = next();
            assertThat(next).as("the stream has ended").isNotNull();
            if (next.data() != null) {
                received.add(next);
            }
        }
        return received;
    }

    String lastId() {
        return lastId;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
