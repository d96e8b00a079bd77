package org.libervia.web.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a browser between its requests; safe for several requests at once. A session of
 * somebody who is not logged in may be {@linkplain #isKept not kept}: it then lasts for one
 * request, unless something is put in it.
 */
public final class Session {
    private static final int MOST_NOTIFICATIONS = 20;
    private static final int MOST_DATA = 200;

    private final String csrfToken;
    private final String uuid;
    private final Map<String, Object> data = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<Notification> notifications = new ArrayList<>();
    private @Nullable Login login;
    private @Nullable String locale;
    private @Nullable String theme;
    private @Nullable Session successor;
    private @Nullable String newSecret;
    private boolean locked;
    private boolean kept;
    private boolean stored;

    /**
     * @param csrfToken what forms send back
     * @param uuid the name of its part of {@code /cache/}; tells nothing of its cookie
     */
    public Session(String csrfToken, String uuid) {
        this.csrfToken = csrfToken;
        this.uuid = uuid;
    }

    /** Who is logged in, if anybody. */
    public synchronized Optional<Login> login() {
        return Optional.ofNullable(login);
    }

    /** The name of the profile that is logged in. */
    public Optional<String> profile() {
        return login().map(Login::profile);
    }

    /** The session that took the place of this one when somebody logged in or out; else this. */
    public synchronized Session current() {
        return successor == null ? this : successor;
    }

    /** The secret that its browser has yet to be given; asked for once. */
    public synchronized Optional<String> takeNewSecret() {
        Optional<String> taken = Optional.ofNullable(newSecret);
        newSecret = null;
        return taken;
    }

    synchronized void newSecret(String secret) {
        newSecret = secret;
    }

    synchronized void replacedBy(Session other) {
        successor = other;
    }

    synchronized void login(Login who) {
        login = who;
        kept = true;
    }

    /** The token that forms of this session carry; empty when nobody is logged in. */
    public synchronized String csrfToken() {
        return login == null ? "" : csrfToken;
    }

    public String uuid() {
        return uuid;
    }

    /** The locale that was chosen. */
    public synchronized Optional<String> locale() {
        return Optional.ofNullable(locale);
    }

    public synchronized void locale(String chosen) {
        locale = chosen;
        kept = true;
    }

    /** The theme that was chosen. */
    public synchronized Optional<String> theme() {
        return Optional.ofNullable(theme);
    }

    public synchronized void theme(String chosen) {
        theme = chosen;
        kept = true;
    }

    /** Tells the user something on the next page. */
    public synchronized void notify(Notification.Level level, String message) {
        if (notifications.size() < MOST_NOTIFICATIONS) {
            notifications.add(new Notification(level, message));
        }
        kept = true;
    }

    /** The notifications that were not shown yet, which are forgotten with this. */
    public synchronized List<Notification> takeNotifications() {
        List<Notification> taken = List.copyOf(notifications);
        notifications.clear();
        return taken;
    }

    /** Keeps a fact for the next look at a page, that its form was accepted for example. */
    public synchronized void raise(String page, String flag) {
        if (flags.size() < MOST_DATA) {
            flags.add(page + '\n' + flag);
        }
        kept = true;
    }

    /** Whether a flag was raised; it is down afterwards. */
    public synchronized boolean lower(String page, String flag) {
        return flags.remove(page + '\n' + flag);
    }

    /** Something that a page keeps, made when it is not there yet. */
    public synchronized <T> T data(String page, Class<T> type, Supplier<T> maker) {
        String key = page + '\n' + type.getName();
        Object present = data.get(key);
        if (present == null) {
            if (data.size() >= MOST_DATA) {
                data.clear();
            }
            present = maker.get();
            data.put(key, present);
        }
        kept = true;
        return type.cast(present);
    }

    /** What a page keeps, if anything. */
    public synchronized <T> Optional<T> findData(String page, Class<T> type) {
        return Optional.ofNullable(data.get(page + '\n' + type.getName())).map(type::cast);
    }

    public synchronized void forgetData(String page, Class<?> type) {
        data.remove(page + '\n' + type.getName());
    }

    /** Keeps the session beyond its time, while a live page is open for example. */
    public synchronized void lock(boolean on) {
        locked = on;
    }

    synchronized boolean isLocked() {
        return locked;
    }

    /** Lets it be stored once: one that has ended never comes back. */
    synchronized boolean store() {
        boolean first = !stored;
        stored = true;
        return first;
    }

    /** Whether there is something in it that the next request has to find. */
    public synchronized boolean isKept() {
        return kept;
    }
}
