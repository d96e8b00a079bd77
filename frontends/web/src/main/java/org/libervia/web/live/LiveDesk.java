package org.libervia.web.live;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.libervia.domain.Bridge;
import org.libervia.domain.Signal;
import org.libervia.http.HttpResponse;
import org.libervia.http.WebSocket;
import org.libervia.http.WebSocketUpgrade;
import org.libervia.web.server.WebRequest;
import org.libervia.web.session.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All live pages: gives out tokens, takes browsers that come with one, and spreads signals. */
public final class LiveDesk implements AutoCloseable {
    /** Where browsers connect. */
    public static final String PATH = "ws";

    private static final String PROTOCOL = "libervia_page_";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Makes a session one that is kept: its cookie has to match. */
    private record Kept() {}

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper mapper = new JsonMapper();
    private final Map<String, OpenPage> byToken = new ConcurrentHashMap<>();
    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<OpenPage>> byProfile = new ConcurrentHashMap<>();
    private final ReentrantLock noting = new ReentrantLock();
    private final LiveLimits limits;
    private final InstantSource clock;
    private final Bridge.Subscription subscription;

    public LiveDesk(Bridge bridge, LiveLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.subscription = bridge.subscribe(Set.of(), this::spread);
    }

    /**
     * Has a page looked after from now on, until its browser leaves or too much time passes without
     * one. Nothing when too many are open already: the page then works as without scripts.
     */
    public Optional<LiveTicket> open(WebRequest request, LiveWork work) {
        pages.stream()
                .filter(OpenPage::isForgotten)
                .forEach(page -> page.end(WebSocket.GOING_AWAY, "nobody came"));
        Session session = request.session();
        if (pages.size() >= limits.total() || of(session).size() >= limits.perSession()) {
            return Optional.empty();
        }
        session.data("", Kept.class, Kept::new);
        OpenPage page = new OpenPage(this, work, session, request.profile(), limits, clock);
        begun(page);
        page.start();
        return Optional.of(new LiveTicket("/" + PATH, token(page)));
    }

    /** The page before is often left at the same time: only one is noted at once. */
    private void begun(OpenPage page) {
        noting.lock();
        try {
            pages.add(page);
            byProfile
                    .computeIfAbsent(page.profile(), name -> ConcurrentHashMap.newKeySet())
                    .add(page);
            page.session().lock(true);
        } finally {
            noting.unlock();
        }
    }

    private List<OpenPage> of(Session session) {
        return pages.stream().filter(page -> page.session().equals(session)).toList();
    }

    private String token(OpenPage page) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byToken.put(token, page);
        return token;
    }

    /** Decides on a browser that comes with a token. */
    public WebSocketUpgrade upgrade(WebRequest request) {
        if (!request.segments().equals(List.of(PATH))) {
            return refused(404, "There is no WebSocket here.\n");
        }
        if (!isOwnOrigin(request)) {
            return refused(403, "A page of another site can't connect here.\n");
        }
        for (String offered : WebSocketUpgrade.offered(request.http())) {
            Optional<OpenPage> page = redeemed(offered, request.session());
            if (page.isPresent()) {
                return new WebSocketUpgrade.Accepted(offered, page.get());
            }
        }
        return refused(403, "The token of this page is used or too old: load the page again.\n");
    }

    private Optional<OpenPage> redeemed(String protocol, Session session) {
        if (!protocol.startsWith(PROTOCOL)) {
            return Optional.empty();
        }
        String token = protocol.substring(PROTOCOL.length());
        OpenPage page = byToken.get(token);
        return page != null && page.session().equals(session) && byToken.remove(token, page)
                ? Optional.of(page)
                : Optional.empty();
    }

    private static boolean isOwnOrigin(WebRequest request) {
        URI base = request.baseUrl();
        String own = base.getScheme() + "://" + base.getAuthority();
        return request.http()
                .headers()
                .first("Origin")
                .filter(origin ->
                        origin.toLowerCase(Locale.ROOT).equals(own.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static WebSocketUpgrade refused(int status, String text) {
        return new WebSocketUpgrade.Refused(HttpResponse.text(status, text));
    }

    private void spread(Signal signal) {
        signal.about()
                .<Set<OpenPage>>map(profile -> byProfile.getOrDefault(profile, Set.of()))
                .orElse(pages)
                .forEach(page -> page.take(signal));
    }

    /** Forgets a page that has ended. */
    void ended(OpenPage page) {
        noting.lock();
        try {
            pages.remove(page);
            byToken.values().remove(page);
            byProfile.computeIfPresent(
                    page.profile(),
                    (name, all) -> {
                        all.remove(page);
                        return all.isEmpty() ? null : all;
                    });
            if (of(page.session()).isEmpty()) {
                page.session().lock(false);
            }
        } finally {
            noting.unlock();
        }
    }

    /** Ends the pages of a session that has ended. */
    public void end(Session session) {
        of(session).forEach(page -> page.end(WebSocket.POLICY, "the session has ended"));
    }

    String json(Map<String, ?> message) {
        return mapper.writeValueAsString(message);
    }

    /** The object that a text holds; none when it is no JSON object. */
    Optional<Map<String, Object>> parsed(String text) {
        try {
            return Optional.ofNullable(mapper.readValue(text, OBJECT));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** How many pages are open. */
    public int size() {
        return pages.size();
    }

    @Override
    public void close() {
        subscription.close();
        pages.forEach(page -> page.end(WebSocket.GOING_AWAY, "the server stops"));
    }
}
