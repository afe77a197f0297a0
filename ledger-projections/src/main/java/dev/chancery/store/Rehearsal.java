package dev.chancery.store;

import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Carries a command out as far as its dossier's decision, and then leaves off: what was decided is not recorded. The unit of
 * work is rolled back as after a refusal, so that the one way to decide serves both.
 */
public final class Rehearsal implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** Marks a command that is only rehearsed; it travels with the command and goes into no event. */
    static final String KEY = "rehearsal";

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        if (Objects.equals(unit.getMessage().getMetaData().get(KEY), true)) {
            throw new Over(result);
        }
        return result;
    }

    /** The decision is taken, and nothing more is to be done. */
    static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Object result;

        private Over(@Nullable Object result) {
            super("rehearsed", null, false, false);
            this.result = result;
        }

        @Nullable
        Object result() {
            return result;
        }
    }
}
