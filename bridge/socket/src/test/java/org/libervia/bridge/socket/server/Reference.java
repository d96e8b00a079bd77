package org.libervia.bridge.socket.server;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.bridge.socket.json.EnumShape;
import org.libervia.bridge.socket.json.RecordShape;
import org.libervia.bridge.socket.json.Shape;
import org.libervia.bridge.socket.json.Slot;
import org.libervia.domain.catalogue.Facets;

/** What the bridge carries, as a reader of the documentation sees it. */
final class Reference {
    private final StringBuilder text = new StringBuilder();
    private final SortedMap<String, String> types = new TreeMap<>();

    private Reference() {}

    static String markdown() {
        FacetRegistry registry = new FacetRegistry();
        Facets.ALL.forEach(type -> offer(registry, type));
        return new Reference().write(new Endpoints(registry), new SignalHub());
    }

    private static <F> void offer(FacetRegistry registry, Class<F> type) {
        registry.add(
                type,
                type.cast(
                        Proxy.newProxyInstance(
                                type.getClassLoader(),
                                new Class<?>[] {type},
                                (proxy, method, arguments) -> {
                                    throw new UnsupportedOperationException(method.getName());
                                })));
    }

    private String write(Endpoints endpoints, SignalHub hub) {
        endpoints.facets().all().forEach((name, offer) -> facet(endpoints.of(name, offer.type())));
        text.append("## All signals\n\n| signal | data |\n|---|---|\n");
        hub.declared()
                .forEach((name, type) -> {
                    RecordShape shape = (RecordShape) endpoints.shapes().of(type);
                    text.append("| `%s` | %s |\n".formatted(name, slots(shape.slots(), "{}")));
                });
        text.append("\n## All records and enumerations\n\n| type | is |\n|---|---|\n");
        types.forEach((name, fields) -> text.append("| `%s` | %s |\n".formatted(name, fields)));
        return text.toString();
    }

    private void facet(SortedMap<String, Endpoint> methods) {
        text.append("| method | parameters | result |\n|---|---|---|\n");
        for (Endpoint method : methods.values()) {
            Slot result = method.result();
            text.append(
                    "| `%s` | %s | %s |\n"
                            .formatted(
                                    method.name(),
                                    slots(method.parameters(), "none"),
                                    result == null ? "null" : "`" + type(result) + "`"));
        }
        text.append('\n');
    }

    private String slots(List<Slot> slots, String none) {
        return slots.isEmpty()
                ? none
                : slots.stream()
                        .map(slot -> "`" + slot.name() + "`: `" + type(slot) + "`")
                        .collect(Collectors.joining(", "));
    }

    private String type(Slot slot) {
        collect(slot.shape());
        return slot.shape().label() + (slot.optional() ? "?" : "");
    }

    private void collect(Shape shape) {
        switch (shape) {
            case EnumShape one ->
                    types.put(
                            one.label(),
                            one.names().stream()
                                    .map(name -> "`\"" + name + "\"`")
                                    .collect(Collectors.joining(", ")));
            case RecordShape one -> {
                if (types.putIfAbsent(one.label(), "") == null) {
                    types.put(one.label(), slots(one.slots(), "{}"));
                }
            }
            default -> shape.parts().forEach(this::collect);
        }
    }
}
