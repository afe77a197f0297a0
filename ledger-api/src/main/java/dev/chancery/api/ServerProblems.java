package dev.chancery.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the server itself turns away, such as an address with an encoded slash, as a problem detail too. */
@Component
final class ServerProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final JsonMapper json;

    ServerProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(json)));
    }

    /** Comes before Tomcat's page in HTML. */
    private static final class Report extends ErrorReportValve {

        /** What Tomcat says of a transfer coding that it does not know, which is no fault of the ledger. */
        private static final int UNKNOWN_CODING = 501;

        private final JsonMapper json;

        private Report(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            if (status == UNKNOWN_CODING) {
                status = HttpStatus.BAD_REQUEST.value();
                response.setStatus(status);
            }
            String path = request.getRequestURI();
            var problem = ProblemController.untaken(status)
                    .detail(path == null || path.isEmpty() ? "/" : path, RequestIds.of(request));
            AnswerHeaders.addTo(response, request.isSecure());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            try {
                response.getOutputStream().write(json.writeValueAsBytes(problem));
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
