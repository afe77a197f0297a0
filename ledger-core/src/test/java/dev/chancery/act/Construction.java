package dev.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a constructor refuses. */
public final class Construction {

    private Construction() {}

    /** It says in a sentence what is wrong with that field. */
    public static void isRefusedFor(String field, ThrowingCallable construction) {
        Malformed malformed = catchThrowableOfType(Malformed.class, construction);
        assertThat(malformed).as("refusal of %s", field).isNotNull();
        assertThat(malformed.field()).as(malformed.getMessage()).isEqualTo(field);
    }
}
