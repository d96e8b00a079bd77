package org.libervia.web.people;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Bridge;
import org.libervia.domain.Signal;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;
import org.libervia.domain.identity.IdentityUpdated;
import org.libervia.web.files.CachedPictures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how people look, as far as the backend does. A page never waits for the network because of
 * a face: who is not known yet is asked for aside, and looks plain until then.
 */
public final class People {
    private static final int MOST = 5_000;

    /** Who could not be looked up is asked for again after this. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private record Key(String profile, String jid) {}

    private final Logger log = LoggerFactory.getLogger(People.class);
    private final Map<Key, Person> known = new ConcurrentHashMap<>();
    private final Map<Key, Long> asked = new ConcurrentHashMap<>();
    private final Bridge bridge;
    private final CachedPictures pictures;

    public People(Bridge bridge, CachedPictures pictures) {
        this.bridge = bridge;
        this.pictures = pictures;
    }

    /** Somebody, as a profile knows them. */
    public Person find(String profile, String address) {
        try {
            Jid jid = Jid.parse(address);
            Key key = new Key(profile, jid.toString());
            Person person = known.get(key);
            if (person != null) {
                return person;
            }
            ask(key, jid);
            return Person.of(key.jid());
        } catch (InvalidJidException nobody) {
            return Person.of(address);
        }
    }

    private void ask(Key key, Jid jid) {
        if (asked.size() > MOST) {
            asked.clear();
        }
        long now = System.nanoTime();
        Long before = asked.put(key, now);
        if (before != null && now - before < AGAIN.toNanos()) {
            asked.put(key, before);
        } else {
            Thread.ofVirtual().name("people").start(() -> learn(key, jid));
        }
    }

    private void learn(Key key, Jid jid) {
        try {
            put(key, bridge.facet(IdentityFacet.class).get(key.profile(), jid, true));
        } catch (LiberviaException unknown) {
            log.debug("{} can't be looked up: {}", jid, unknown.getMessage());
        }
    }

    /** Takes what a signal tells. */
    public void hear(Signal signal) {
        if (signal instanceof IdentityUpdated(String profile, IdentityInfo identity)) {
            put(new Key(profile, identity.jid().toString()), identity);
        }
    }

    private void put(Key key, IdentityInfo identity) {
        if (known.size() > MOST) {
            known.clear();
        }
        IdentityInfo.@Nullable Avatar avatar = identity.avatar();
        @Nullable String url =
                avatar == null
                        ? null
                        : pictures.url(Path.of(avatar.path()), avatar.mediaType(), avatar.hash())
                                .orElse(null);
        known.put(key, Person.of(key.jid(), identity.nicknames(), url));
    }
}
