package org.libervia.app.pubsub;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears SIGTERM and SIGINT, so that the program ends by itself, with code 0, once it has done what
 * it began. The second one hurries it, the third ends it at once.
 *
 * <p>The JDK's class for signals is spoken to by reflection: it is no part of the language, and may
 * be missing; then a signal ends the program as it ends any other.
 */
final class EndSignals {
    private static final Logger LOG = LoggerFactory.getLogger(EndSignals.class);
    private static final int KILLED = 130;

    private final AtomicInteger heard = new AtomicInteger();
    private final Runnable end;
    private final Runnable hurry;

    private EndSignals(Runnable end, Runnable hurry) {
        this.end = end;
        this.hurry = hurry;
    }

    /**
     * Begins to listen.
     *
     * @param end begins the end; may take long
     * @param hurry makes it short
     */
    static void listen(Runnable end, Runnable hurry) {
        EndSignals signals = new EndSignals(end, hurry);
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object listener =
                    Proxy.newProxyInstance(
                            EndSignals.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (proxy, method, values) -> {
                                signals.heard();
                                return null;
                            });
            for (String name : List.of("TERM", "INT")) {
                signal.getMethod("handle", signal, handler)
                        .invoke(
                                null,
                                signal.getConstructor(String.class).newInstance(name),
                                listener);
            }
        } catch (ReflectiveOperationException missing) {
            LOG.debug("Signals are not heard", missing);
            Runtime.getRuntime().addShutdownHook(new Thread(end, "pubsub-end"));
        }
    }

    private void heard() {
        switch (heard.incrementAndGet()) {
            case 1 -> Thread.ofPlatform().name("pubsub-end").start(end);
            case 2 -> Thread.ofPlatform().name("pubsub-hurry").start(hurry);
            default -> Runtime.getRuntime().halt(KILLED);
        }
    }
}
