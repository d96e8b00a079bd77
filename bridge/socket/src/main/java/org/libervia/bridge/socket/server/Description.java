package org.libervia.bridge.socket.server;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.libervia.bridge.SignalHub;
import org.libervia.bridge.socket.json.EnumShape;
import org.libervia.bridge.socket.json.RecordShape;
import org.libervia.bridge.socket.json.Shape;
import org.libervia.bridge.socket.json.Slot;
import org.libervia.bridge.socket.wire.Protocol;
import tools.jackson.core.JsonGenerator;

/**
 * Everything a program needs to know to use the bridge: facets with their methods, signals, and the
 * records and enumerations that they use.
 */
final class Description {
    private final SortedMap<String, SortedMap<String, Endpoint>> facets = new TreeMap<>();
    private final SortedMap<String, RecordShape> signals = new TreeMap<>();
    private final SortedMap<String, RecordShape> records = new TreeMap<>();
    private final SortedMap<String, EnumShape> enums = new TreeMap<>();

    Description(Endpoints endpoints, SignalHub hub) {
        endpoints
                .facets()
                .all()
                .forEach((name, offer) -> facets.put(name, endpoints.of(name, offer.type())));
        hub.declared()
                .forEach((name, type) -> {
                    RecordShape shape = (RecordShape) endpoints.shapes().of(type);
                    signals.put(name, shape);
                    shape.parts().forEach(this::collect);
                });
        for (SortedMap<String, Endpoint> methods : facets.values()) {
            for (Endpoint method : methods.values()) {
                method.parameters().forEach(slot -> collect(slot.shape()));
                if (method.result() != null) {
                    collect(method.result().shape());
                }
            }
        }
    }

    private void collect(Shape shape) {
        switch (shape) {
            case RecordShape one -> {
                if (records.putIfAbsent(one.label(), one) == null) {
                    one.parts().forEach(this::collect);
                }
            }
            case EnumShape one -> enums.put(one.label(), one);
            default -> shape.parts().forEach(this::collect);
        }
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("protocol", Protocol.VERSION);
        out.writeName("facets");
        out.writeStartObject();
        facets.forEach((name, methods) -> {
            out.writeName(name);
            out.writeStartObject();
            methods.forEach((method, endpoint) -> method(out, method, endpoint));
            out.writeEndObject();
        });
        out.writeEndObject();
        fields(out, "signals", signals);
        fields(out, "records", records);
        out.writeName("enums");
        out.writeStartObject();
        enums.forEach((name, shape) -> {
            out.writeName(name);
            out.writeStartArray();
            shape.names().forEach(out::writeString);
            out.writeEndArray();
        });
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void method(JsonGenerator out, String name, Endpoint endpoint) {
        out.writeName(name);
        out.writeStartObject();
        out.writeName("parameters");
        slots(out, endpoint.parameters());
        out.writeName("result");
        Slot result = endpoint.result();
        if (result == null) {
            out.writeNull();
        } else {
            out.writeStartObject();
            type(out, result);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void fields(
            JsonGenerator out, String title, SortedMap<String, RecordShape> shapes) {
        out.writeName(title);
        out.writeStartObject();
        shapes.forEach((name, shape) -> {
            out.writeName(name);
            slots(out, shape.slots());
        });
        out.writeEndObject();
    }

    private static void slots(JsonGenerator out, Collection<Slot> slots) {
        out.writeStartArray();
        for (Slot slot : slots) {
            out.writeStartObject();
            out.writeStringProperty("name", slot.name());
            type(out, slot);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void type(JsonGenerator out, Slot slot) {
        out.writeStringProperty("type", slot.shape().label());
        out.writeName("optional");
        out.writeBoolean(slot.mayBeLeftOut());
    }
}
