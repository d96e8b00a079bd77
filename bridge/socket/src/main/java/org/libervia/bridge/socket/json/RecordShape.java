package org.libervia.bridge.socket.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A record as an object of its components; unknown names are passed over. */
public final class RecordShape implements Shape {
    private final String label;
    private final Constructor<?> constructor;
    private final List<Method> accessors = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    RecordShape(Class<?> type) {
        this.label = labelOf(type);
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            accessors.add(components[i].getAccessor());
        }
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " has no canonical constructor", impossible);
        }
        constructor.setAccessible(true);
        accessors.forEach(accessor -> accessor.setAccessible(true));
    }

    /** Made in two steps, because a record may hold its own kind. */
    void add(Slot slot) {
        positions.put(slot.name(), slots.size());
        slots.add(slot);
    }

    /** A class's name without its package: {@code EntityInfo.Identity}. */
    static String labelOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : outer.getSimpleName() + "." + type.getSimpleName();
    }

    public List<Slot> slots() {
        return List.copyOf(slots);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartObject();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            out.writeName(slot.name());
            slot.write(out, component(i, value));
        }
        out.writeEndObject();
    }

    private @Nullable Object component(int i, Object value) {
        try {
            return accessors.get(i).invoke(value);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(label + "." + slots.get(i).name(), failed);
        }
    }

    @Override
    public Object read(JsonParser in, String where) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw Json.mismatch(where, "an object of type " + label, in);
        }
        @Nullable Object[] values = new @Nullable Object[slots.size()];
        boolean[] given = new boolean[slots.size()];
        while (Json.next(in) != JsonToken.END_OBJECT) {
            Integer position = positions.get(in.currentName());
            Json.next(in);
            if (position == null) {
                in.skipChildren();
            } else {
                Slot slot = slots.get(position);
                values[position] = slot.read(in, where + "." + slot.name());
                given[position] = true;
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (!given[i]) {
                values[i] = slots.get(i).missing(where + "." + slots.get(i).name());
            }
        }
        return make(values, where);
    }

    private Object make(@Nullable Object[] values, String where) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof LiberviaException known) {
                throw known;
            }
            if (refused.getCause() instanceof IllegalArgumentException wrong) {
                throw Json.bad(where + ": " + wrong.getMessage());
            }
            throw new IllegalStateException(label + " can't be made", refused.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(label + " can't be made", failed);
        }
    }

    @Override
    public List<Shape> parts() {
        return slots.stream().map(Slot::shape).toList();
    }
}
