package org.libervia.bridge.socket.server;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.SignalHub;
import org.libervia.bridge.socket.json.Json;
import org.libervia.bridge.socket.server.Endpoints.Target;
import org.libervia.bridge.socket.server.Subscriptions.Interest;
import org.libervia.bridge.socket.wire.Envelope;
import org.libervia.bridge.socket.wire.Protocol;
import org.libervia.domain.Signal;
import org.libervia.domain.account.ProfilesFacet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Answers requests, of whichever connection. */
final class Desk {
    /** The first request on a connection. */
    record Hello(int protocol, @Nullable String client) {}

    record Subscribe(List<String> signals, @Nullable String profile, @Nullable Long subscription) {}

    record Unsubscribe(long subscription) {}

    /** The profile key of all that are connected: signals of any profile. */
    private static final String ALL = "@ALL@";

    private final Logger log = LoggerFactory.getLogger(Desk.class);
    private final Endpoints endpoints;
    private final SignalHub hub;
    private final String application;
    private final String version;

    Desk(Endpoints endpoints, SignalHub hub, String application, String version) {
        this.endpoints = endpoints;
        this.hub = hub;
        this.application = application;
        this.version = version;
    }

    SignalHub hub() {
        return hub;
    }

    /** Welcomes a frontend that speaks our version of the protocol. */
    byte[] hello(Envelope request) {
        Hello hello = read(request, Hello.class);
        if (hello.protocol() != Protocol.VERSION) {
            throw new LiberviaException(
                    Problem.BRIDGE,
                    "The frontend speaks version "
                            + hello.protocol()
                            + " of the bridge's protocol, the backend version "
                            + Protocol.VERSION
                            + ": bring both to the same release, and restart the backend.");
        }
        log.debug("A frontend connects: {}", hello.client());
        return Answers.result(
                request.id(),
                out -> {
                    out.writeStartObject();
                    out.writeNumberProperty("protocol", Protocol.VERSION);
                    out.writeStringProperty("application", application);
                    out.writeStringProperty("version", version);
                    out.writeName("facets");
                    writeNames(out);
                    out.writeEndObject();
                });
    }

    byte[] facets(Envelope request) {
        return Answers.result(
                request.id(),
                out -> {
                    out.writeStartObject();
                    out.writeName("facets");
                    writeNames(out);
                    out.writeEndObject();
                });
    }

    private void writeNames(JsonGenerator out) {
        out.writeStartArray();
        endpoints.facets().all().keySet().forEach(out::writeString);
        out.writeEndArray();
    }

    byte[] describe(Envelope request) {
        return Answers.result(request.id(), new Description(endpoints, hub)::write);
    }

    byte[] subscribe(Envelope request, Subscriptions subscriptions) {
        Subscribe wanted = read(request, Subscribe.class);
        Map<String, Class<? extends Signal>> declared = hub.declared();
        Set<Class<? extends Signal>> types = new HashSet<>();
        for (String name : wanted.signals()) {
            Class<? extends Signal> type = declared.get(name);
            if (type == null) {
                throw Json.bad(
                        "There is no signal \""
                                + name
                                + "\"; there are "
                                + String.join(", ", declared.keySet())
                                + ".");
            }
            types.add(type);
        }
        Interest interest = new Interest(Set.copyOf(types), name(wanted.profile()));
        Long chosen = wanted.subscription();
        long number;
        if (chosen == null) {
            number = subscriptions.add(interest);
        } else {
            number = chosen;
            subscriptions.add(number, interest);
        }
        return Answers.result(
                request.id(),
                out -> {
                    out.writeStartObject();
                    out.writeNumberProperty("subscription", number);
                    out.writeEndObject();
                });
    }

    /** The name of a profile, as signals carry it, for a key such as {@code @DEFAULT@}. */
    private @Nullable String name(@Nullable String key) {
        if (ALL.equals(key)) {
            return null;
        }
        return key == null || !key.startsWith("@")
                ? key
                : endpoints.facets().get(ProfilesFacet.class).info(key).name();
    }

    byte[] unsubscribe(Envelope request, Subscriptions subscriptions) {
        subscriptions.remove(read(request, Unsubscribe.class).subscription());
        return Answers.result(request.id(), JsonGenerator::writeNull);
    }

    private <R> R read(Envelope request, Class<R> type) {
        if (request.params() < 0) {
            throw Json.bad("\"params\" are missing.");
        }
        try (JsonParser in = Json.parser(request.text(), request.params())) {
            Json.next(in);
            return type.cast(endpoints.shapes().of(type).read(in, "params"));
        } catch (JacksonException broken) {
            throw Json.bad("This is no JSON: " + broken.getOriginalMessage());
        }
    }

    /** Calls a facet; never throws. */
    byte[] call(Envelope request, String method) {
        Target target;
        try {
            target = endpoints.find(method);
        } catch (LiberviaException missing) {
            return Answers.error(request.id(), Answers.NO_METHOD, missing);
        } catch (RuntimeException failed) {
            return failed(request, method, failed);
        }
        @Nullable Object[] arguments;
        try {
            arguments = target.endpoint().arguments(request.text(), request.params());
        } catch (LiberviaException wrong) {
            return Answers.error(request.id(), wrong);
        } catch (JacksonException broken) {
            return Answers.error(
                    request.id(),
                    Answers.NOT_JSON,
                    Json.bad("This is no JSON: " + broken.getOriginalMessage()));
        }
        return call(request, target, arguments);
    }

    private byte[] call(Envelope request, Target target, @Nullable Object[] arguments) {
        Endpoint endpoint = target.endpoint();
        try {
            Object result = endpoint.call(target.facet(), arguments);
            byte[] answer =
                    Answers.result(
                            request.id(),
                            out -> {
                                if (endpoint.result() == null) {
                                    out.writeNull();
                                } else {
                                    endpoint.result().write(out, result);
                                }
                            });
            return Answers.tooLong(answer)
                    ? Answers.error(
                            request.id(),
                            new LiberviaException(
                                    Problem.LIMIT,
                                    "The answer is larger than "
                                            + Protocol.MAX_ANSWER
                                            + " bytes: ask for less at once."))
                    : answer;
        } catch (LiberviaException refused) {
            return Answers.error(request.id(), refused);
        } catch (Throwable failed) {
            return failed(request, endpoint.name(), failed);
        }
    }

    /** Logs a fault of ours, and tells no more than that there was one. */
    byte[] failed(Envelope request, String method, Throwable failure) {
        log.error("{} failed", method, failure);
        return Answers.error(
                request.id(),
                new LiberviaException(
                        Problem.INTERNAL,
                        "The backend failed at " + method + ": its log tells more."));
    }

    /** A signal as a line. */
    byte[] signal(SentSignal sent) {
        Signal signal = sent.signal();
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringProperty("jsonrpc", "2.0");
            out.writeStringProperty("method", Protocol.SIGNAL);
            out.writeName("params");
            out.writeStartObject();
            out.writeStringProperty("name", Signal.name(signal.getClass()));
            out.writeName("subscriptions");
            out.writeStartArray();
            sent.subscriptions().forEach(out::writeNumber);
            out.writeEndArray();
            signal.about().ifPresent(name -> out.writeStringProperty("profile", name));
            out.writeName("data");
            endpoints.shapes().of(signal.getClass()).write(out, signal);
            out.writeEndObject();
            out.writeEndObject();
        });
    }
}
