package dev.chancery.operations;

import java.util.Map;
import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** Takes the id of a request along to the thread that writes its answer while it is read. */
@Component
final class RequestIdInStreams implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        Map<String, String> circumstances = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(circumstances == null ? Map.of() : circumstances);
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
