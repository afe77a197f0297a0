package dev.chancery.api;

import dev.chancery.act.Act;
import java.util.Collection;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.CollectionType;

/** Refuses lists with more items than a request may have in one. */
final class ShortLists extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ShortLists(int most) {
        super("short lists");
        addDeserializer(ObjectNode.class, new CountedTree(most));
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

    /** What is read without knowing what it is: the fields of a correction. */
    private static final class CountedTree extends StdDeserializer<ObjectNode> {

        private final int most;

        private CountedTree(int most) {
            super(ObjectNode.class);
            this.most = most;
        }

        @Override
        public ObjectNode deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.isExpectedStartObjectToken()) {
                return (ObjectNode) context.handleUnexpectedToken(ObjectNode.class, parser);
            }
            ObjectNode read = (ObjectNode) context.readTree(parser);
            read.properties().forEach(field -> {
                if (isTooLong(field.getValue())) {
                    throw new TooLong(parser, most).prependPath(read, field.getKey());
                }
            });
            return read;
        }

        private boolean isTooLong(JsonNode value) {
            return (value.isArray() && value.size() > most)
                    || value.valueStream().anyMatch(this::isTooLong);
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
