package dev.chancery.api;

import dev.chancery.archive.LedgerJson;
import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;
import dev.chancery.party.People;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How requests are read: strictly, and only with parties that the authority file knows. */
@Configuration(proxyBeanMethods = false)
public class RequestJson {

    @Bean
    Parties parties() {
        return Parties.onFile();
    }

    @Bean
    People people() {
        return People.onFile();
    }

    @Bean
    JsonMapperBuilderCustomizer strictRequests(Parties parties) {
        return builder -> configure(builder, parties);
    }

    /** A mapper that reads what a request may say, for those who file without HTTP. */
    public static JsonMapper mapper(Parties parties) {
        return configure(JsonMapper.builder(), parties).build();
    }

    private static JsonMapper.Builder configure(JsonMapper.Builder builder, Parties parties) {
        return LedgerJson.strict(builder)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("ledger requests")
                        .addDeserializer(PartyCode.class, new KnownParty(parties))
                        .addDeserializer(String.class, new WholeText()));
    }

    /** A text of Unicode characters: none is half of a surrogate pair, and none is NUL, which not every database keeps. */
    private static final class WholeText extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            text.codePoints().filter(WholeText::isNoCharacter).findFirst().ifPresent(character -> {
                throw new IllegalArgumentException(
                        "A text holds characters; U+%04X is none, take it out.".formatted(character));
            });
            return text;
        }

        private static boolean isNoCharacter(int code) {
            return code == 0 || Character.getType(code) == Character.SURROGATE;
        }
    }

    private static final class KnownParty extends StdDeserializer<PartyCode> {

        private final transient Parties parties;

        KnownParty(Parties parties) {
            super(PartyCode.class);
            this.parties = parties;
        }

        @Override
        public PartyCode deserialize(JsonParser parser, DeserializationContext context) {
            return UnknownParty.refuse(parties, context.readValue(parser, String.class));
        }
    }
}
