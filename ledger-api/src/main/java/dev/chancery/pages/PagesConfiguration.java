package dev.chancery.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** In what language pages are written. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }
}
