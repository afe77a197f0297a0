package dev.chancery.api;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which requests come in and answers go out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class WireConfiguration implements WebMvcConfigurer {

    private final JsonMapper json;
    private final ObjectProvider<JsonMapperBuilderCustomizer> customizers;
    private final Limits limits;

    WireConfiguration(JsonMapper json, ObjectProvider<JsonMapperBuilderCustomizer> customizers, Limits limits) {
        this.json = json;
        this.customizers = customizers;
        this.limits = limits;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters
                .addCustomConverter(new JsonLines(json))
                .addCustomConverter(new Csv(json))
                .withJsonConverter(new JacksonJsonHttpMessageConverter(limited()));
    }

    /** The ledger's JSON within the limits, which are those of requests and not of what is on file. */
    private JsonMapper limited() {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxStringLength(limits.textCharacters())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(
                JsonFactory.builder().streamReadConstraints(constraints).build());
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.addModule(new ShortLists(limits.listItems())).build();
    }
}
