package dev.chancery.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A web application that knows nothing of a ledger: what the ledger is compared with. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
public class BareApplication {

    private static final Map<String, JsonNode> CONSTANTS = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> PAGES = new ConcurrentHashMap<>();

    /** By itself: it answers a constant. */
    public static void main(String[] arguments) {
        application(constants()).run(arguments);
    }

    /** In this process, over a database. */
    static ConfigurableApplicationContext over(PlainJdbc jdbc) {
        return application(constants().and(rows(jdbc)))
                .run("--server.port=0", "--logging.level.root=error", "--spring.main.log-startup-info=false");
    }

    private static SpringApplicationBuilder application(RouterFunction<ServerResponse> endpoints) {
        return new SpringApplicationBuilder(BareApplication.class)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean("endpoints", RouterFunction.class, () -> endpoints));
    }

    private static RouterFunction<ServerResponse> constants() {
        return RouterFunctions.route()
                .GET(
                        "/constant/{name}",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(CONSTANTS.getOrDefault(
                                        request.pathVariable("name"), JsonNodeFactory.instance.objectNode())))
                .GET(
                        "/page/{name}",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body(PAGES.getOrDefault(request.pathVariable("name"), new byte[0])))
                .build();
    }

    private static RouterFunction<ServerResponse> rows(PlainJdbc jdbc) {
        return RouterFunctions.route()
                .POST("/rows", request -> {
                    JsonNode body = request.body(JsonNode.class);
                    jdbc.insertAndCommit();
                    return ServerResponse.status(HttpStatus.CREATED).body(Map.of("fields", body.size()));
                })
                .GET(
                        "/rows/{dossier}",
                        request -> ServerResponse.ok().build((servlet, response) -> {
                            response.setContentType("application/jsonl");
                            jdbc.write(request.pathVariable("dossier"), response.getOutputStream());
                            return null;
                        }))
                .build();
    }

    static String address(ConfigurableApplicationContext application) {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Has {@code /constant/<name>} answer this. */
    static void answer(String name, JsonNode constant) {
        CONSTANTS.put(name, constant);
    }

    /** Has {@code /page/<name>} answer this. */
    static void answerPage(String name, byte[] page) {
        PAGES.put(name, page);
    }
}
