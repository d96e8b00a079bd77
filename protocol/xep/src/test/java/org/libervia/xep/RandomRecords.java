package org.libervia.xep;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;

/** Makes records of any type at random, the same ones for the same seed. */
final class RandomRecords {
    private static final List<String> TEXTS =
            List.of(
                    "a",
                    "hello world",
                    "<&>'\"]]>",
                    "é漢字\uD83D\uDE00",
                    "x:y/z",
                    "line\nline",
                    "\t.");
    private static final List<Jid> JIDS =
            List.of(
                    Jid.parse("example.org"),
                    Jid.parse("ana@example.org"),
                    Jid.parse("ben@example.net/phone & more"));

    private final Random random;
    private final Map<String, Function<Random, Object>> special;

    /**
     * @param special what to take for a component, {@code Record.component}, in place of anything
     *     of its type
     */
    RandomRecords(long seed, Map<String, Function<Random, Object>> special) {
        this.random = new Random(seed);
        this.special = Map.copyOf(special);
    }

    /**
     * A value of this type; a record's constructor may refuse some values, then others are made.
     */
    Object one(Class<?> type) {
        if (type.isEnum()) {
            return among(List.of(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            return one(among(List.of(type.getPermittedSubclasses())));
        }
        if (type.isRecord() && type != XmlElement.class && type != Message.class) {
            return record(type);
        }
        return simple(type);
    }

    private Object record(Class<?> type) {
        for (int tries = 0; tries < 200; tries++) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                Class<?>[] types = new Class<?>[components.length];
                @Nullable Object[] values = new @Nullable Object[components.length];
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    values[i] = component(type, components[i]);
                }
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(refused.getCause());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError(impossible.getMessage(), impossible);
            }
        }
        throw new AssertionError("no values are right for " + type);
    }

    private @Nullable Object component(Class<?> type, RecordComponent component) {
        Function<Random, Object> own =
                special.get(type.getSimpleName() + "." + component.getName());
        if (own != null) {
            return own.apply(random);
        }
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextInt(3) == 0 ? null : generic(component.getGenericType());
    }

    private Object generic(Type type) {
        if (!(type instanceof ParameterizedType collection)) {
            return one((Class<?>) type);
        }
        List<Object> values = new ArrayList<>();
        Type[] arguments = collection.getActualTypeArguments();
        for (int count = random.nextInt(4); count > 0; count--) {
            values.add(generic(arguments[arguments.length - 1]));
        }
        Class<?> raw = (Class<?>) collection.getRawType();
        if (raw == List.class) {
            return values;
        }
        if (raw == java.util.Set.class) {
            return new LinkedHashSet<>(values);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach(value -> map.put("k" + map.size(), value));
        return map;
    }

    private Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> among(TEXTS) + random.nextInt(100);
            case "Jid" -> among(JIDS);
            case "Long", "long" -> (long) random.nextInt(100_000);
            case "Boolean", "boolean" -> random.nextBoolean();
            case "Instant" -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
            case "ZoneOffset" -> ZoneOffset.ofTotalSeconds(60 * (random.nextInt(1440) - 720));
            case "XmlElement" -> element();
            case "Message" -> new Message(message());
            default -> throw new AssertionError("no random " + type);
        };
    }

    /** An element that no room knows. */
    private XmlElement element() {
        return XmlElement.builder(among(List.of("x", "item", "y")), "urn:example:any")
                .attribute("a", among(TEXTS))
                .child(XmlElement.empty("b", "urn:example:other"))
                .text(among(TEXTS))
                .build();
    }

    static XmlElement message() {
        return XmlElement.builder("message", "jabber:client")
                .attribute("from", "ana@example.org/phone")
                .textChild("body", "hello")
                .build();
    }

    private <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
