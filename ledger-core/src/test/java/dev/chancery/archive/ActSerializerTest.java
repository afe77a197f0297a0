package dev.chancery.archive;

import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.EURONEWS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.dossier.Cast.refs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.act.NoteVerbale;
import dev.chancery.act.Particulars;
import dev.chancery.act.Payment;
import dev.chancery.act.PaymentBasis;
import dev.chancery.act.Text;
import dev.chancery.record.AccountAdded;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActSerializerTest {

    private static final ActSerializer SERIALIZER = ActSerializer.create();

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#all")
    void storesUnderNameAndRevisionAndNeverAClass(Class<?> type) {
        SerializedObject<byte[]> stored = SERIALIZER.serialize(Approved.read(type), byte[].class);
        assertThat(stored.getType().getName()).isEqualTo(StoredNames.of(type));
        assertThat(stored.getType().getRevision()).isEqualTo(StoredNames.revision(type));
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .doesNotContain("dev.chancery", type.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#all")
    void passesOverAFieldThatALaterVersionAdded(Class<?> type) {
        String approved = new String(Approved.bytes(type), StandardCharsets.UTF_8);
        String later = approved.replaceFirst("}\n$", ",\"addedLater\":{\"by\":[1]}}\n");
        assertThat(Approved.read(later.getBytes(StandardCharsets.UTF_8), type)).isEqualTo(Approved.read(type));
    }

    @Test
    void readsAnAccountThatDiffersOnNothing() {
        var account = new AccountAdded(1, EURONEWS, List.of());
        Object read = SERIALIZER.deserialize(SERIALIZER.serialize(account, byte[].class));
        assertThat(read).isEqualTo(account);
    }

    @Test
    void passesOverAFieldAddedWithinAValue() {
        byte[] later = """
                {"type":"note-verbale","by":[{"party":"AZE","addedLater":true}],"place":{"name":"Baku","addedLater":1}}
                """.getBytes(StandardCharsets.UTF_8);
        assertThat(((NoteVerbale) Approved.read(later, NoteVerbale.class))
                        .particulars()
                        .by())
                .containsExactly(AZERBAIJAN);
    }

    @Test
    void refusesALabelledAct() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERIALIZER.serialize(labelled("a9").incident(), byte[].class))
                .withMessageContaining("label");
    }

    @Test
    void refusesALabelAmongTheReferences() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERIALIZER.serialize(protestAgainst("#a9"), byte[].class));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SERIALIZER.serialize(by(AZERBAIJAN).occasion("#a10").note(), String.class));
    }

    @Test
    void keepsTextToTheByteInEveryScript() {
        String said =
                "Səfirlik İ ı · Посольство Ё · 大使館 · السفارة · é e\u0301 \uD834\uDD1E \"\\/\b\t\u2028".repeat(2_000);
        var note = new NoteVerbale(saying(new Text("az-Latn", said, true, null)));
        byte[] written = SERIALIZER.serialize(note, byte[].class).getData();
        assertThat(written).hasSizeGreaterThan(100_000);
        assertThat(Approved.read(written, NoteVerbale.class)).isEqualTo(note);
    }

    @Test
    void writesMoneyInPlainFiguresAndKeepsItsNoughts() {
        var payment =
                new Payment(by(RUSSIA).particulars(), new BigDecimal("1E+3"), "USD", PaymentBasis.EX_GRATIA, refs(1));
        assertThat(new String(SERIALIZER.serialize(payment, byte[].class).getData(), StandardCharsets.UTF_8))
                .contains("\"amount\":1000,");
        assertThat(((Payment) Approved.read(Payment.class)).amount()).isEqualTo(new BigDecimal("4500000.00"));
    }

    @Test
    void leavesTheTypesOfTheFrameworkAlone() {
        var token = new GlobalSequenceTrackingToken(7);
        SerializedObject<byte[]> stored = SERIALIZER.serialize(token, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo(GlobalSequenceTrackingToken.class.getName());
        Object read = SERIALIZER.deserialize(stored);
        assertThat(read).isEqualTo(token);
    }

    @Test
    void knowsNoTypeByAStrangersName() {
        var stranger = new SimpleSerializedObject<>(new byte[] {'{', '}'}, byte[].class, "pigeon", "1");
        Object read = SERIALIZER.deserialize(stranger);
        assertThat(read).isInstanceOf(UnknownSerializedType.class);
    }

    private static Particulars saying(Text text) {
        Particulars plain = by(AZERBAIJAN).particulars();
        return new Particulars(
                null,
                plain.by(),
                plain.to(),
                null,
                null,
                null,
                plain.channels(),
                null,
                null,
                null,
                plain.inReplyTo(),
                plain.recalls(),
                null,
                null,
                null,
                List.of(text),
                plain.enclosures(),
                plain.accounts(),
                null,
                List.of());
    }
}
