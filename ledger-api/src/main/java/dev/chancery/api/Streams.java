package dev.chancery.api;

import dev.chancery.store.Feed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Answers that are written while they are read, each by a thread of its own: they may take as long as they like, and only
 * so many are written at a time. When the ledger stops, those that have no end are ended first.
 */
@Component
final class Streams implements WebMvcConfigurer, SmartLifecycle {

    private final Feed feed;
    private final int most;
    private final TaskDecorator circumstances;
    private volatile boolean isRunning;

    /** @param circumstances of the request, which go along to the thread */
    Streams(Feed feed, Limits limits, TaskDecorator circumstances) {
        this.feed = feed;
        this.most = limits.streams();
        this.circumstances = circumstances;
    }

    @Override
    public void configureAsyncSupport(AsyncSupportConfigurer async) {
        var threads = new SimpleAsyncTaskExecutor("stream-");
        threads.setTaskDecorator(circumstances);
        threads.setConcurrencyLimit(most);
        threads.setRejectTasksWhenLimitReached(true);
        async.setTaskExecutor(threads).setDefaultTimeout(-1);
    }

    /** What writes an answer, and counts what it has written of it: items, lines or events. */
    interface Writer {
        void write(OutputStream out, AtomicLong written) throws IOException;
    }

    /**
     * An answer that is written while it is read; HEAD asks for none of it.
     *
     * @param partial whether something is withheld from who asks
     */
    static ResponseEntity<StreamingResponseBody> answer(
            HttpServletRequest request, MediaType type, boolean partial, Writer writer) {
        ShallowEtagHeaderFilter.disableContentCaching(request); // it would be held in memory, and has no tag
        var answer = Listed.partially(partial, ResponseEntity.ok().contentType(type));
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return answer.build();
        }
        Read read = Read.of(request);
        return answer.body(read == null ? out -> writer.write(out, new AtomicLong()) : read.entered(request, writer));
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        feed.wakeAll();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
