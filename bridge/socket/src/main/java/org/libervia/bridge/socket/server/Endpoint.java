package org.libervia.bridge.socket.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.bridge.socket.json.Json;
import org.libervia.bridge.socket.json.Shapes;
import org.libervia.bridge.socket.json.Slot;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A method of a facet, ready to be called from the wire.
 *
 * @param result where the result goes, or null when there is none
 */
record Endpoint(String name, Method method, List<Slot> parameters, @Nullable Slot result) {

    /** Reads what a method takes and gives. */
    static Endpoint of(String facet, Method method, Shapes shapes) {
        List<Slot> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            parameters.add(
                    shapes.slot(
                            parameter.getName(),
                            parameter.getParameterizedType(),
                            parameter::getAnnotatedType));
        }
        Slot result =
                method.getReturnType() == void.class
                        ? null
                        : shapes.slot(
                                "result",
                                method.getGenericReturnType(),
                                method::getAnnotatedReturnType);
        method.setAccessible(true);
        return new Endpoint(
                facet + "." + method.getName(), method, List.copyOf(parameters), result);
    }

    /** Reads arguments, by name from an object or by position from an array. */
    @Nullable Object[] arguments(byte[] text, int from) {
        @Nullable Object[] values = new @Nullable Object[parameters.size()];
        boolean[] given = new boolean[values.length];
        if (from >= 0) {
            try (JsonParser in = Json.parser(text, from)) {
                switch (Json.next(in)) {
                    case START_OBJECT -> byName(in, values, given);
                    case START_ARRAY -> byPosition(in, values, given);
                    default -> throw Json.bad("\"params\" must be an object or an array.");
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (!given[i]) {
                values[i] = parameters.get(i).missing(place(i));
            }
        }
        return values;
    }

    private void byName(JsonParser in, @Nullable Object[] values, boolean[] given) {
        while (Json.next(in) != JsonToken.END_OBJECT) {
            String said = in.currentName();
            Json.next(in);
            int i = position(said);
            if (i < 0) {
                throw Json.bad(
                        name + " has no parameter \"" + said + "\"; it takes " + takes() + ".");
            }
            values[i] = parameters.get(i).read(in, place(i));
            given[i] = true;
        }
    }

    private void byPosition(JsonParser in, @Nullable Object[] values, boolean[] given) {
        for (int i = 0; Json.next(in) != JsonToken.END_ARRAY; i++) {
            if (i == values.length) {
                throw Json.bad(name + " takes no more than " + takes() + ".");
            }
            values[i] = parameters.get(i).read(in, place(i));
            given[i] = true;
        }
    }

    private int position(String said) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(said)) {
                return i;
            }
        }
        return -1;
    }

    private String takes() {
        return parameters.isEmpty()
                ? "none"
                : String.join(", ", parameters.stream().map(Slot::name).toList());
    }

    private String place(int i) {
        return parameters.get(i).name();
    }

    /** Calls the method. What it throws comes out as it is. */
    @Nullable Object call(Object facet, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(facet, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
