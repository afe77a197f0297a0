package dev.chancery.archive;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Folio;
import dev.chancery.act.MissionLevel;
import dev.chancery.act.Office;
import dev.chancery.act.PublicStatement;
import dev.chancery.act.Reference;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** An act or entry of a type with every field filled in, sensibly or not: the first draft of its approved JSON. */
final class Specimen {

    /** What an act of that type cannot have. */
    private static final Set<String> LEFT_OUT =
            Set.of("Incident.by", "Incident.to", "BoutDePapier.references", "NonPaper.references", "GoodOffices.offer");

    private final Class<?> of;

    private Specimen(Class<?> of) {
        this.of = of;
    }

    static Record of(Class<?> type) {
        return new Specimen(type).filled(type);
    }

    private Record filled(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getName(), component.getGenericType()))
                .toArray();
        try {
            return (Record) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No specimen of " + type + ": teach it the missing value.", e);
        }
    }

    private Object value(String name, Type type) {
        if (LEFT_OUT.contains(of.getSimpleName() + "." + name)) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] == Actor.class) {
            return List.of(actor("AZE"), actor("RUS"));
        }
        if (type instanceof ParameterizedType list) {
            return List.of(value(name, list.getActualTypeArguments()[0]));
        }
        return switch ((Class<?>) type) {
            case Class<?> text when text == String.class -> text(name);
            case Class<?> party when party == PartyCode.class -> party(name);
            case Class<?> reference when reference == Reference.class -> new Folio(1);
            case Class<?> day when day == Edtf.class -> Edtf.parse("2025-11-14");
            case Class<?> money when money == BigDecimal.class -> new BigDecimal("4500000.00");
            case Class<?> number when number == Integer.class || number == int.class -> 1;
            case Class<?> act when act == Act.class -> Specimen.of(PublicStatement.class);
            case Class<?> folio when folio == Folio.class -> new Folio(1);
            case Class<?> flag when flag == Boolean.class || flag == boolean.class -> true;
            case Class<?> level when level == MissionLevel.class -> MissionLevel.CHARGE_D_AFFAIRES;
            case Class<?> words when words.isEnum() -> words.getEnumConstants()[0];
            case Class<?> values when values.isRecord() -> filled(values);
            case Class<?> unknown -> throw new IllegalArgumentException("No specimen of " + unknown + " " + name);
        };
    }

    private static Actor actor(String party) {
        return new Actor(new PartyCode(party), "some body", Office.AMBASSADOR, "some person", null);
    }

    private static PartyCode party(String name) {
        return new PartyCode(
                switch (name) {
                    case "power" -> "CHE";
                    case "in" -> "RUS";
                    default -> "AZE";
                });
    }

    private static Object text(String name) {
        return switch (name) {
            case "label" -> null;
            case "lang" -> "az-Latn";
            case "url" -> "https://example.org/note";
            case "sha256" -> "0123456789abcdef".repeat(4);
            case "time" -> "01:00";
            case "zone" -> "Asia/Baku";
            case "currency" -> "USD";
            default -> "some " + name;
        };
    }
}
