package dev.chancery.api;

import dev.chancery.act.Act;
import java.util.Collection;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/** Refuses lists with more items than a request may have in one. */
final class ShortLists extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ShortLists(int most) {
        super("short lists");
        setDeserializerModifier(new ValueDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public ValueDeserializer<?> modifyCollectionDeserializer(
                    DeserializationConfig config,
                    CollectionType type,
                    BeanDescription.Supplier description,
                    ValueDeserializer<?> list) {
                boolean isFiling = type.getContentType().hasRawClass(Act.class); // which has a limit of its own
                return isFiling ? list : new Counted(list, most);
            }
        });
    }

    /** A list is too long. */
    static final class TooLong extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        private final int most;

        private TooLong(JsonParser parser, int most) {
            super(parser, "more than " + most + " items");
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    private static final class Counted extends DelegatingDeserializer {

        private final int most;

        private Counted(ValueDeserializer<?> list, int most) {
            super(list);
            this.most = most;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> list) {
            return new Counted(list, most);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            Object read = super.deserialize(parser, context);
            if (read instanceof Collection<?> items && items.size() > most) {
                throw new TooLong(parser, most);
            }
            return read;
        }
    }
}
