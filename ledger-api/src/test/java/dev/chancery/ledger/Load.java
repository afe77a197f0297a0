package dev.chancery.ledger;

import dev.chancery.ledger.Figures.Rates;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things again and again, from one thread or several, and takes the time. */
final class Load {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Load() {}

    /** Something that one of several threads does. */
    interface Work {
        void by(int thread) throws Exception;
    }

    /** How many were done a second by so many threads, each of which does so many. */
    static double rate(int threads, int each, Work work) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> parts = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                int thread = n;
                parts.add(() -> {
                    for (int i = 0; i < each; i++) {
                        work.by(thread);
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(parts)) {
                done.get();
            }
        }
        return threads * each / ((System.nanoTime() - start) / 1e9);
    }

    /** Milliseconds that something took. */
    static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.by(0);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Two things in turn, so that whatever else goes on here slows both; the first tenth only warms up. */
    static void inTurn(int times, Work ours, Rates oursTook, Work limit, Rates limitTook) throws Exception {
        for (int n = -times / 10; n < times; n++) {
            double one = millis(ours);
            double other = millis(limit);
            if (n >= 0) {
                oursTook.add(one);
                limitTook.add(other);
            }
        }
    }

    private static HttpRequest.Builder to(String url) {
        return to(url, KillableLedger.AUTHORIZATION);
    }

    private static HttpRequest.Builder to(String url, String authorization) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", authorization);
    }

    static String get(String url) throws IOException, InterruptedException {
        return get(url, KillableLedger.AUTHORIZATION);
    }

    static String get(String url, String authorization) throws IOException, InterruptedException {
        return text(to(url, authorization).build(), 200);
    }

    static String post(String url, String json) throws IOException, InterruptedException {
        return text(
                to(url).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                201);
    }

    private static String text(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(request + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Reads an answer to its end and lets it go; how many bytes it had. */
    static long drain(String url, String accept) throws IOException, InterruptedException {
        HttpRequest request = to(url).header("Accept", accept).build();
        var answer = HTTP.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request + ": " + answer.statusCode());
        }
        try (InputStream in = answer.body()) {
            long bytes = 0;
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
            return bytes;
        }
    }
}
