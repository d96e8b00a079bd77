package org.libervia.web.reach;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.BackendGone;
import org.libervia.domain.Bridge;
import org.libervia.domain.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bridge that is made again when the backend was restarted. In between, calls fail with {@code
 * BACKEND_NOT_FOUND}; subscriptions last, and hear {@link BackendGone} each time.
 */
public final class LastingBridge implements Bridge {
    private static final Logger LOG = LoggerFactory.getLogger(LastingBridge.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Connector connector;
    private final int retries;
    private final Map<Class<?>, Object> facets = new ConcurrentHashMap<>();
    private final List<Heard> subscriptions = new CopyOnWriteArrayList<>();
    private final List<Runnable> returns = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Bridge current;
    private volatile boolean closed;
    private @Nullable Thread seeking;

    /** Makes a bridge to the backend, or fails. */
    @FunctionalInterface
    public interface Connector {
        Bridge connect();
    }

    private LastingBridge(Connector connector, int retries) {
        this.connector = connector;
        this.retries = retries;
    }

    /**
     * Reaches the backend.
     *
     * @param retries how often to try again, once a second; −1 for ever
     * @throws LiberviaException the last failure
     */
    public static LastingBridge open(Connector connector, int retries) {
        LastingBridge bridge = new LastingBridge(connector, retries);
        bridge.attach(bridge.found());
        return bridge;
    }

    /** Does something each time that the backend is there again. */
    public void whenBack(Runnable action) {
        returns.add(action);
    }

    private Bridge found() {
        for (int tries = 0; ; tries++) {
            try {
                return connector.connect();
            } catch (LiberviaException away) {
                boolean retried =
                        away.problem() == Problem.BACKEND_NOT_FOUND
                                || away.problem() == Problem.BRIDGE
                                || away.problem() == Problem.TIMEOUT;
                if (closed || !retried || (retries >= 0 && tries >= retries)) {
                    throw away;
                }
                LOG.debug("The backend is not there: {}", away.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(Problem.CANCELLED, "The search for the backend was ended.");
        }
    }

    private void attach(Bridge bridge) {
        lock.lock();
        try {
            if (closed) {
                bridge.close();
                return;
            }
            current = bridge;
            bridge.subscribe(Set.of(BackendGone.class), gone -> lost(bridge));
            for (Heard heard : subscriptions) {
                heard.attach(bridge);
            }
        } finally {
            lock.unlock();
        }
    }

    private void lost(Bridge bridge) {
        lock.lock();
        try {
            if (closed || !bridge.equals(current)) {
                return;
            }
            current = null;
            LOG.warn("The backend is gone; it is looked for.");
            seeking = Thread.ofVirtual().name("bridge-seek").start(this::seek);
        } finally {
            lock.unlock();
        }
        bridge.close();
    }

    private void seek() {
        try {
            attach(found());
            LOG.info("The backend is there again.");
            returns.forEach(Runnable::run);
        } catch (RuntimeException given) {
            if (!closed) {
                LOG.error("The backend did not come back: {}", given.getMessage());
            }
        }
    }

    /** Whether the backend is reached now. */
    public boolean isConnected() {
        return current != null;
    }

    @Override
    public <F> F facet(Class<F> type) {
        now().facet(type);
        return type.cast(
                facets.computeIfAbsent(
                        type,
                        wanted ->
                                Proxy.newProxyInstance(
                                        wanted.getClassLoader(),
                                        new Class<?>[] {wanted},
                                        new Relay(type))));
    }

    private Bridge now() {
        Bridge bridge = current;
        if (bridge != null) {
            return bridge;
        }
        throw new LiberviaException(
                Problem.BACKEND_NOT_FOUND,
                "The backend is not running: pages come back as soon as it does.");
    }

    /** Passes a call on to the facet of the bridge of now. */
    private final class Relay implements InvocationHandler {
        private final Class<?> type;

        Relay(Class<?> type) {
            this.type = type;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, arguments);
            }
            try {
                return method.invoke(now().facet(type), arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
            }
        }
    }

    @Override
    public Subscription subscribe(Set<Class<? extends Signal>> types, Consumer<Signal> listener) {
        Heard heard = new Heard(Set.copyOf(types), listener);
        lock.lock();
        try {
            subscriptions.add(heard);
            Bridge bridge = current;
            if (bridge != null) {
                heard.attach(bridge);
            }
        } finally {
            lock.unlock();
        }
        return () -> {
            subscriptions.remove(heard);
            heard.close();
        };
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (seeking != null) {
                seeking.interrupt();
            }
        } finally {
            lock.unlock();
        }
        Bridge bridge = current;
        if (bridge != null) {
            bridge.close();
        }
    }

    /** Somebody who listens, over one bridge after the other. */
    private static final class Heard {
        private final Set<Class<? extends Signal>> types;
        private final Consumer<Signal> listener;
        private @Nullable Subscription subscription;

        Heard(Set<Class<? extends Signal>> types, Consumer<Signal> listener) {
            this.types = types;
            this.listener = listener;
        }

        synchronized void attach(Bridge bridge) {
            subscription = bridge.subscribe(types, listener);
        }

        void close() {
            Subscription last;
            synchronized (this) {
                last = subscription;
            }
            if (last != null) {
                last.close();
            }
        }
    }
}
