package dev.chancery.api;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which requests come in and answers go out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class WireConfiguration implements WebMvcConfigurer {

    private final JsonMapper json;
    private final LimitedJson limited;

    WireConfiguration(JsonMapper json, LimitedJson limited) {
        this.json = json;
        this.limited = limited;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters
                .addCustomConverter(new JsonLines(json))
                .addCustomConverter(new Csv(json))
                .withJsonConverter(new JacksonJsonHttpMessageConverter(limited.mapper()));
    }
}
