package dev.chancery.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final String PART = "<li th:fragment='part' th:text='${word}'></li>";

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
                .render(Map.of("text", LONG, "template", PART, "words", List.of("使館", "notă")), request, response);
    }

    @Test
    void isSentWithItsLengthInWhateverPiecesItWasDrawn() throws Exception {
        String each = "drawn:each=\"${ {template, 'part', 'word', words, {:}} }\"";
        draw("<p>«<b th:text=\"${text}\"></b>» <i>ə</i></p><ul " + each + "></ul><th:block " + each + "></th:block>"
                + "<i drawn:part=\"${ {template, 'part', {word: words[0]}} }\"></i>");

        assertThat(new String(response.getContentAsByteArray(), UTF_8))
                .isEqualTo("<p>«<b>" + LONG + "</b>» <i>ə</i></p><ul><li>使館</li><li>notă</li></ul>"
                        + "<li>使館</li><li>notă</li><i><li>使館</li></i>");
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
