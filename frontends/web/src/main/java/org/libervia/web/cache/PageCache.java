package org.libervia.web.cache;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.libervia.domain.BackendGone;
import org.libervia.domain.Bridge;
import org.libervia.domain.Signal;
import org.libervia.domain.SignalsLost;
import org.libervia.domain.account.ProfileConnected;
import org.libervia.domain.account.ProfileDisconnected;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.PubsubEvent;

/** Keeps pages, the most recently read ones when there are too many. Safe for many threads. */
public final class PageCache implements AutoCloseable {
    private static final Set<Class<? extends Signal>> HEARD =
            Set.of(
                    PubsubEvent.class,
                    SignalsLost.class,
                    BackendGone.class,
                    ProfileConnected.class,
                    ProfileDisconnected.class);

    private final Map<CacheAddress, CachedPage> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<NodeRef, Set<CacheAddress>> byNode = new HashMap<>();
    private final Map<NodeRef, Long> changes = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final WatchedNodes nodes;
    private final String profile;
    private final long mostBytes;
    private final InstantSource clock;
    private final Bridge.Subscription subscription;
    private long bytes;
    private long count;
    private long forgotten;

    /**
     * @param profile the service profile, which subscribes to nodes
     * @param mostBytes how much memory the kept pages may take
     */
    public PageCache(Bridge bridge, String profile, long mostBytes, InstantSource clock) {
        this.nodes = new WatchedNodes(bridge, profile, clock);
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.profile = profile;
        this.subscription = bridge.subscribe(HEARD, this::hear);
    }

    /** While the service profile is not connected, nobody tells it of changes. */
    private void hear(Signal signal) {
        switch (signal) {
            case PubsubEvent event -> drop(new NodeRef(event.service(), event.node()));
            case ProfileConnected connected -> startAgain(connected.profile());
            case ProfileDisconnected gone -> startAgain(gone.profile());
            default -> startAgain(profile);
        }
    }

    private void startAgain(String whose) {
        if (whose.equals(profile)) {
            nodes.forget();
            clear();
        }
    }

    /** The page that is kept for this address. */
    public Optional<CachedPage> find(CacheAddress address) {
        lock.lock();
        try {
            CachedPage page = pages.get(address);
            if (page != null && page.until().isBefore(clock.instant())) {
                remove(address);
                return Optional.empty();
            }
            return Optional.ofNullable(page);
        } finally {
            lock.unlock();
        }
    }

    /** Says that a page is being made now: what changes from now on is not in it. */
    public long begin() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Keeps a page, unless one of its nodes has changed meanwhile.
     *
     * @param begun what {@link #begin} answered before its data were fetched
     * @param sources the nodes it is made from, at least one
     */
    public CachedPage put(
            CacheAddress address,
            long begun,
            String mediaType,
            byte[] content,
            List<NodeRef> sources) {
        Instant now = clock.instant();
        CachedPage page =
                CachedPage.of(mediaType, content, now, now.plus(nodes.patience(sources)), sources);
        lock.lock();
        try {
            boolean changed =
                    forgotten > begun
                            || sources.stream()
                                    .anyMatch(node -> changes.getOrDefault(node, 0L) > begun);
            if (!changed && page.size() <= mostBytes / 10) {
                remove(address);
                pages.put(address, page);
                bytes += page.size();
                sources.forEach(node ->
                        byNode.computeIfAbsent(node, fresh -> new HashSet<>()).add(address));
                makeRoom();
            }
        } finally {
            lock.unlock();
        }
        return page;
    }

    private void makeRoom() {
        Iterator<CacheAddress> oldest = List.copyOf(pages.keySet()).iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            remove(oldest.next());
        }
    }

    private void remove(CacheAddress address) {
        CachedPage page = pages.remove(address);
        if (page != null) {
            bytes -= page.size();
            for (NodeRef node : page.sources()) {
                byNode.computeIfPresent(
                        node,
                        (same, all) -> {
                            all.remove(address);
                            return all.isEmpty() ? null : all;
                        });
            }
        }
    }

    /** Drops the page of an address. */
    public void drop(CacheAddress address) {
        lock.lock();
        try {
            remove(address);
        } finally {
            lock.unlock();
        }
    }

    /** Drops all pages made from a node. */
    public void drop(NodeRef node) {
        lock.lock();
        try {
            count++;
            changes.put(node, count);
            if (changes.size() > 10_000) {
                changes.clear();
                forgotten = count;
            }
            List.copyOf(byNode.getOrDefault(node, Set.of())).forEach(this::remove);
        } finally {
            lock.unlock();
        }
    }

    /** Drops everything: templates have changed, or events may have been missed. */
    public void clear() {
        lock.lock();
        try {
            count++;
            forgotten = count;
            pages.clear();
            byNode.clear();
            bytes = 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
