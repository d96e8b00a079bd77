package org.libervia.omemo.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.libervia.omemo.keys.IdentityKey;

/** Who is told what after the user has decided about a key (XEP-0450 §5). */
public final class Notices {
    private final TrustBook book;
    private final IdentityKey thisDevice;

    /**
     * Notices out of a book.
     *
     * @param book after the decision
     * @param thisDevice the key of this very device, which is told nothing
     */
    public Notices(TrustBook book, IdentityKey thisDevice) {
        this.book = book;
        this.thisDevice = thisDevice;
    }

    /** What others are told of the decision about this key: only those whose key was compared. */
    public List<Notice> about(KeyOf key) {
        Trust trust = book.of(key);
        if (trust != Trust.TRUSTED && trust != Trust.DISTRUSTED) {
            return List.of();
        }
        boolean ownKey = key.account().equals(book.own());
        List<Notice> notices = new ArrayList<>();
        authenticated()
                .forEach((account, keys) -> {
                    Set<KeyOf> audience = new LinkedHashSet<>(keys);
                    audience.remove(key);
                    if ((ownKey || account.equals(book.own())) && !audience.isEmpty()) {
                        notices.add(new Notice(account, audience, List.of(owner(key, trust))));
                    }
                });
        if (trust == Trust.TRUSTED) {
            List<KeyOwner> known = known(ownKey, key);
            if (!known.isEmpty()) {
                notices.add(new Notice(key.account(), Set.of(key), known));
            }
        }
        return notices;
    }

    private static KeyOwner owner(KeyOf key, Trust trust) {
        List<IdentityKey> one = List.of(key.key());
        return trust == Trust.TRUSTED
                ? new KeyOwner(key.account(), one, List.of())
                : new KeyOwner(key.account(), List.of(), one);
    }

    /** The keys that were compared, by account; without this device's. */
    private Map<String, Set<KeyOf>> authenticated() {
        Map<String, Set<KeyOf>> all = new LinkedHashMap<>();
        book.levels()
                .forEach((key, trust) -> {
                    if (trust == Trust.TRUSTED && !key.key().equals(thisDevice)) {
                        all.computeIfAbsent(key.account(), any -> new LinkedHashSet<>()).add(key);
                    }
                });
        return all;
    }

    /** What a key that is trusted newly is told: one's own keys, and all of them if it is one. */
    private List<KeyOwner> known(boolean everybody, KeyOf except) {
        List<KeyOwner> owners = new ArrayList<>();
        authenticated()
                .forEach((account, keys) -> {
                    List<IdentityKey> told = new ArrayList<>();
                    keys.forEach(key -> {
                        if (!key.equals(except)) {
                            told.add(key.key());
                        }
                    });
                    if ((everybody || account.equals(book.own())) && !told.isEmpty()) {
                        owners.add(new KeyOwner(account, told, List.of()));
                    }
                });
        return owners;
    }
}
