package org.libervia.bridge.socket.json;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The shapes of types, found by reflection once each. Safe for many threads. */
public final class Shapes {
    private final boolean strict;
    private final Map<Type, Shape> known = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    private Shapes(boolean strict) {
        this.strict = strict;
    }

    /** Shapes that insist on every value that is not {@code @Nullable}: for what strangers send. */
    public static Shapes strict() {
        return new Shapes(true);
    }

    /**
     * Shapes that take an absent reference for null or empty, and look at no annotation: for
     * answers of a backend, which may be older.
     */
    public static Shapes lenient() {
        return new Shapes(false);
    }

    /**
     * The shape of a type.
     *
     * @throws IllegalArgumentException when values of this type can't travel
     */
    public Shape of(Type type) {
        lock.lock();
        try {
            Shape shape = known.get(type);
            if (shape == null) {
                shape = find(type);
                known.put(type, shape);
            }
            return shape;
        } finally {
            lock.unlock();
        }
    }

    /** A place for a value of this type; {@code annotated} tells whether it may be null. */
    public Slot slot(String name, Type type, Supplier<? extends AnnotatedElement> annotated) {
        boolean primitive = type instanceof Class<?> simple && simple.isPrimitive();
        Shape shape = of(type);
        boolean optional =
                !primitive
                        && (strict
                                ? annotated.get().isAnnotationPresent(Nullable.class)
                                : shape.absent() == null);
        return new Slot(name, shape, optional);
    }

    /** Asks type by type, since a switch over patterns takes long to run for the first time. */
    private Shape find(Type type) {
        if (type instanceof Class<?> simple) {
            return find(simple);
        }
        if (type instanceof ParameterizedType generic) {
            return find(generic);
        }
        throw unknown(type);
    }

    private Shape find(Class<?> type) {
        Shape scalar = Scalar.of(type);
        if (scalar != null) {
            return scalar;
        }
        if (type.isEnum()) {
            return new EnumShape(type);
        }
        if (!type.isRecord()) {
            throw unknown(type);
        }
        RecordShape shape = new RecordShape(type);
        known.put(type, shape);
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                shape.add(
                        slot(
                                component.getName(),
                                component.getGenericType(),
                                component::getAnnotatedType));
            }
            return shape;
        } catch (IllegalArgumentException part) {
            known.remove(type);
            throw part;
        }
    }

    private Shape find(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == List.class) {
            return new ListShape(of(of[0]), false);
        }
        if (raw == Set.class) {
            return new ListShape(of(of[0]), true);
        }
        if (raw == Map.class && of[0] == String.class) {
            return new MapShape(of(of[1]));
        }
        if (raw == Optional.class) {
            return new OptionalShape(of(of[0]));
        }
        throw unknown(type);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException(
                "values of type " + type.getTypeName() + " can't travel through the bridge");
    }
}
