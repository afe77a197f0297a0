package dev.chancery.pages;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.ContentNegotiatingViewResolver;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** In what language pages are written, and how they are drawn. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    SpringTemplateEngine templateEngine(
            ObjectProvider<ITemplateResolver> templates,
            ObjectProvider<IDialect> dialects,
            ApplicationContext beans,
            @Value("${server.servlet.context-path:}") String contextPath) {
        var engine = new SpringTemplateEngine();
        templates.orderedStream().forEach(engine::addTemplateResolver);
        dialects.orderedStream().forEach(engine::addDialect);
        engine.setLinkBuilder(new Addresses(contextPath));
        engine.addDialect(new DrawnParts(engine, beans));
        return engine;
    }

    /** A page is looked for among templates before what else may be meant by its name. */
    @Bean
    @ConditionalOnWebApplication
    SmartInitializingSingleton pagesSentWhenDrawn(
            ThymeleafViewResolver resolver, ContentNegotiatingViewResolver byWhatIsAccepted) {
        return () -> {
            resolver.setViewClass(PageView.class);
            byWhatIsAccepted.setOrder(Ordered.LOWEST_PRECEDENCE);
        };
    }
}
