package org.libervia.bridge.socket;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.bridge.socket.json.Shape;
import org.libervia.bridge.socket.json.Shapes;
import org.libervia.bridge.socket.json.Slot;
import tools.jackson.core.JsonGenerator;

/** Turns the calls of a facet into requests; arguments go by position. */
final class RemoteFacet implements InvocationHandler {
    /**
     * @param result the type of the result, or null when there is none
     */
    private record Signature(String called, List<Shape> parameters, @Nullable Slot result) {}

    private final String facet;
    private final Line line;
    private final Shapes shapes;
    private final Map<Method, Signature> signatures = new ConcurrentHashMap<>();

    RemoteFacet(String facet, Line line, Shapes shapes) {
        this.facet = facet;
        this.line = line;
        this.shapes = shapes;
    }

    @Override
    public @Nullable Object invoke(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        Signature signature = signatures.get(method);
        if (signature == null) {
            signature = read(method);
            signatures.put(method, signature);
        }
        List<Shape> parameters = signature.parameters();
        return line.call(signature.called(), out -> write(out, parameters, arguments))
                .await(signature.result(), null);
    }

    @SuppressWarnings("ReferenceEquality") // what equals means here
    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the facet " + facet + " of a backend";
        };
    }

    private static void write(
            JsonGenerator out, List<Shape> parameters, @Nullable Object @Nullable [] arguments) {
        out.writeStartArray();
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument == null) {
                out.writeNull();
            } else {
                parameters.get(i).write(out, argument);
            }
        }
        out.writeEndArray();
    }

    private Signature read(Method method) {
        List<Shape> parameters = new ArrayList<>();
        for (Type type : method.getGenericParameterTypes()) {
            parameters.add(shapes.of(type));
        }
        Slot result =
                method.getReturnType() == void.class
                        ? null
                        : shapes.slot("result", method.getGenericReturnType(), () -> method);
        return new Signature(facet + "." + method.getName(), parameters, result);
    }
}
