package dev.chancery.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

final class PageViewTest {

    /** Longer than what a server keeps back before it sends. */
    private static final String LONG = "Əliyev → Галузин – ".repeat(2_000);

    private static final Drawn DRAWN = new Drawn(Stream.of("<li>使館</li>", "<li>notă</li>")
            .map(text -> text.getBytes(UTF_8))
            .toList());

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockServletContext server = new MockServletContext();
    private final StaticWebApplicationContext beans = new StaticWebApplicationContext();

    @BeforeEach
    void start() {
        beans.setServletContext(server);
        beans.refresh();
    }

    private void draw(String template) throws Exception {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new DrawnParts(engine, beans));
        var resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setViewClass(PageView.class);
        resolver.setApplicationContext(beans);
        resolver.setServletContext(server);
        resolver.setCache(false);
        var request = new MockHttpServletRequest(server);
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, beans);
        resolver.resolveViewName(template, Locale.ENGLISH)
                .render(Map.of("text", LONG, "parts", DRAWN), request, response);
    }

    @Test
    void isSentWithItsLengthInWhateverPiecesItWasDrawn() throws Exception {
        draw("<p>«<b th:text=\"${text}\"></b>» <i>ə</i></p><ul drawn:body=\"${parts}\"></ul>"
                + "<th:block drawn:body=\"${parts}\"></th:block><i th:text=\"${parts}\"></i>");

        assertThat(new String(response.getContentAsByteArray(), UTF_8))
                .isEqualTo("<p>«<b>" + LONG + "</b>» <i>ə</i></p><ul><li>使館</li><li>notă</li></ul>"
                        + "<li>使館</li><li>notă</li>"
                        + "<i>&lt;li&gt;使館&lt;/li&gt;&lt;li&gt;notă&lt;/li&gt;</i>");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    @Test
    void leavesNothingSentOfAPageThatCannotBeDrawn() {
        assertThatThrownBy(() -> draw("<p><b th:text=\"${text}\"></b><i th:text=\"${text.none()}\"></i></p>"))
                .hasMessageContaining("none()");
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.isCommitted()).isFalse();
    }
}
