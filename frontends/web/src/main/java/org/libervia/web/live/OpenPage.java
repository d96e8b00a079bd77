package org.libervia.web.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.Signal;
import org.libervia.domain.SignalsLost;
import org.libervia.http.WebSocket;
import org.libervia.http.WebSocketListener;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;
import org.libervia.web.session.Session;

/** One page that is open in a browser, from its rendering to its end. */
final class OpenPage implements LivePage, WebSocketListener {
    private final LiveDesk desk;
    private final LiveWork work;
    private final Session session;
    private final String profile;
    private final LiveLimits limits;
    private final InstantSource clock;
    private final Mailbox mailbox;
    private final Allowance allowance;
    private final Set<Class<? extends Signal>> heard = new CopyOnWriteArraySet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<String> waiting = new ArrayDeque<>();
    private volatile LiveHandler handler = LiveHandler.NONE;
    private @Nullable WebSocket socket;
    private final Instant rendered;
    private boolean overflowed;
    private boolean ended;

    OpenPage(
            LiveDesk desk,
            LiveWork work,
            Session session,
            String profile,
            LiveLimits limits,
            InstantSource clock) {
        this.desk = desk;
        this.work = work;
        this.session = session;
        this.profile = profile;
        this.limits = limits;
        this.clock = clock;
        this.mailbox = new Mailbox(limits.queue());
        this.allowance = new Allowance(limits.burst(), limits.perSecond(), clock);
        this.rendered = clock.instant();
    }

    void start() {
        handler = work.handler(this);
    }

    Session session() {
        return session;
    }

    String profile() {
        return profile;
    }

    /** Whether no browser has come for longer than this page waits. */
    boolean isForgotten() {
        lock.lock();
        try {
            return socket == null && rendered.plus(limits.patience()).isBefore(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void hear(Set<Class<? extends Signal>> types) {
        heard.addAll(types);
    }

    /** Takes a signal that concerns this page's profile. */
    void take(Signal signal) {
        if (signal instanceof SignalsLost) {
            if (!heard.isEmpty()) {
                reload();
            }
        } else if (heard.contains(signal.getClass())
                && !mailbox.offer(() -> handler.signal(signal))) {
            reload();
        }
    }

    @Override
    public void send(Map<String, ?> message) {
        sendText(desk.json(message));
    }

    private void sendText(String text) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            if (socket != null) {
                socket.send(text);
            } else if (waiting.size() < limits.queue()) {
                waiting.add(text);
            } else {
                overflowed = true;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String render(String template, Map<String, ? extends @Nullable Object> variables) {
        return work.render(template, variables);
    }

    @Override
    public void close() {
        end(WebSocket.NORMAL, "done");
    }

    /** Ends the page, whatever state it is in. */
    void end(int code, String reason) {
        @Nullable WebSocket open;
        lock.lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
            open = socket;
            socket = null;
            waiting.clear();
        } finally {
            lock.unlock();
        }
        if (open != null) {
            open.close(code, reason);
        }
        desk.ended(this);
        heard.clear();
        Thread.ofVirtual().name("live-page-end").start(handler::closed);
    }

    @Override
    public void opened(WebSocket opened) {
        lock.lock();
        try {
            if (ended) {
                opened.close(WebSocket.POLICY, "the page has ended");
                return;
            }
            socket = opened;
            if (overflowed) {
                opened.send(desk.json(Map.of("type", "reload")));
            } else {
                waiting.forEach(opened::send);
            }
            overflowed = false;
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it has ended: nothing that its browser says is done any more. */
    private boolean isOver() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void text(WebSocket from, String message) {
        if (isOver()) {
            return;
        }
        if (!allowance.take()) {
            end(WebSocket.POLICY, "too many messages");
        } else if (message.length() > limits.length()) {
            end(WebSocket.TOO_BIG, "too long a message");
        } else {
            desk.parsed(message)
                    .filter(read -> mailbox.offer(() -> handler.received(read)))
                    .ifPresentOrElse(
                            taken -> {},
                            () -> end(WebSocket.POLICY, "a message that can't be taken"));
        }
    }

    @Override
    public void closed(WebSocket gone, int code, String reason) {
        end(code, reason);
    }
}
