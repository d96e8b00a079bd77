package org.libervia.bridge.socket;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.libervia.base.error.LiberviaException;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.socket.json.Shapes;
import org.libervia.bridge.socket.json.Slot;
import org.libervia.bridge.socket.wire.Protocol;
import org.libervia.domain.Bridge;
import org.libervia.domain.Signal;
import tools.jackson.core.JsonGenerator;

/**
 * The bridge of a frontend, through the backend's Unix socket. Safe for many threads; calls have no
 * deadline, and end with {@code CANCELLED} when their thread is interrupted (what they asked for
 * may still happen).
 */
public final class SocketBridge implements Bridge {
    private record Names(List<String> facets) {}

    private final Line line;
    private final Shapes shapes;
    private final Subscribers subscribers;
    private final Greeting greeting;
    private final Map<Class<?>, Object> facets = new ConcurrentHashMap<>();
    private volatile Set<String> offered;

    private SocketBridge(Line line, Shapes shapes, Subscribers subscribers, Greeting greeting) {
        this.line = line;
        this.shapes = shapes;
        this.subscribers = subscribers;
        this.greeting = greeting;
        this.offered = Set.copyOf(greeting.facets());
    }

    /**
     * Connects to a backend.
     *
     * @param socket where its socket is: {@code bridge.sock} in its {@code local_dir}
     * @param client the frontend's name, for the backend's log
     * @param timeout how long to wait for its greeting
     * @throws LiberviaException with {@code BACKEND_NOT_FOUND} when none runs there, {@code BRIDGE}
     *     when it speaks another version or does not answer
     */
    public static SocketBridge connect(Path socket, String client, Duration timeout) {
        Shapes shapes = Shapes.lenient();
        Subscribers subscribers = new Subscribers(shapes);
        Line line = Line.open(socket, shapes, subscribers::hear, subscribers::ended);
        try {
            Greeting greeting = greet(line, shapes, client, timeout);
            return new SocketBridge(line, shapes, subscribers, greeting);
        } catch (RuntimeException failed) {
            line.close();
            throw failed;
        }
    }

    private static Greeting greet(Line line, Shapes shapes, String client, Duration timeout) {
        Slot result = shapes.slot("greeting", Greeting.class, () -> Greeting.class);
        Answer answer =
                line.call(
                        Protocol.HELLO,
                        out -> {
                            out.writeStartObject();
                            out.writeNumberProperty("protocol", Protocol.VERSION);
                            out.writeStringProperty("client", client);
                            out.writeEndObject();
                        });
        return (Greeting) Objects.requireNonNull(answer.await(result, timeout));
    }

    /** What the backend said of itself. */
    public Greeting greeting() {
        return greeting;
    }

    @Override
    public <F> F facet(Class<F> type) {
        String name = FacetRegistry.nameOf(type);
        if (!offered.contains(name)) {
            offered = Set.copyOf(offeredNow().facets());
        }
        if (!offered.contains(name)) {
            throw FacetRegistry.missing(name);
        }
        return type.cast(facets.computeIfAbsent(type, unseen -> remote(unseen, name)));
    }

    /** Features may have been started since the greeting. */
    private Names offeredNow() {
        Slot result = shapes.slot("names", Names.class, () -> Names.class);
        Answer answer = line.call(Protocol.FACETS, SocketBridge::noParameters);
        return (Names) Objects.requireNonNull(answer.await(result, null));
    }

    private static void noParameters(JsonGenerator out) {
        out.writeStartObject();
        out.writeEndObject();
    }

    private Object remote(Class<?> type, String name) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new RemoteFacet(name, line, shapes));
    }

    @Override
    public Subscription subscribe(Set<Class<? extends Signal>> types, Consumer<Signal> listener) {
        long number = subscribers.add(types, listener);
        try {
            line.call(Protocol.SUBSCRIBE, out -> subscription(out, types, number))
                    .await(null, null);
        } catch (RuntimeException failed) {
            subscribers.remove(number);
            throw failed;
        }
        return () -> unsubscribe(number);
    }

    private static void subscription(
            JsonGenerator out, Set<Class<? extends Signal>> types, long number) {
        out.writeStartObject();
        out.writeName("signals");
        out.writeStartArray();
        types.forEach(type -> out.writeString(Signal.name(type)));
        out.writeEndArray();
        out.writeNumberProperty("subscription", number);
        out.writeEndObject();
    }

    /** The backend answers after the signals of before: they are heard first. */
    private void unsubscribe(long number) {
        if (subscribers.has(number)) {
            try {
                line.call(
                                Protocol.UNSUBSCRIBE,
                                out -> {
                                    out.writeStartObject();
                                    out.writeNumberProperty("subscription", number);
                                    out.writeEndObject();
                                })
                        .await(null, null);
            } catch (LiberviaException closed) {
                // The backend has forgotten it already, with the connection.
            }
            subscribers.finish(number);
        }
    }

    @Override
    public void close() {
        subscribers.close();
        line.close();
    }
}
