package dev.chancery.register;

import dev.chancery.projection.Past;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;

/** Every dossier, every version of every act and every further account. */
public final class Register implements Projection {

    public static final String NAME = "register";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public int compatibleSince() {
        return 4;
    }

    @Override
    public Writer writer(Rows rows, Past past) {
        return new Registrar(rows);
    }
}
