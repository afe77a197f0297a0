package dev.chancery.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.type.LogicalType;

/**
 * The ledger's JSON: camelCase names, kebab-case enumerations, nothing written for what is absent, nothing guessed on reading.
 *
 * <p>Jackson's defaults take 1.9 for folio 1, "7" for 7, 7 for "7" and the last of two equal keys; a ledger refuses all four.
 */
public final class LedgerJson {

    private LedgerJson() {}

    /** For requests: an unknown field is an error. */
    public static <B extends tools.jackson.databind.cfg.MapperBuilder<?, B>> B strict(B builder) {
        return common(builder).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** For the archive: what a later version added is passed over. */
    public static <B extends tools.jackson.databind.cfg.MapperBuilder<?, B>> B lenient(B builder) {
        return common(builder).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public static JsonMapper archive() {
        return lenient(JsonMapper.builder()).build();
    }

    private static <B extends tools.jackson.databind.cfg.MapperBuilder<?, B>> B common(B builder) {
        StoredNames.all().forEach(type -> builder.registerSubtypes(new NamedType(type, StoredNames.of(type))));
        return builder.enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, LedgerJson::refuseScalars)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_EMPTY));
    }

    /** The setting above leaves numbers and booleans that stand for a text alone. */
    private static void refuseScalars(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
