package org.libervia.feature.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.chat.Conversation;
import org.libervia.feature.messages.Place;

/** What one session has unread. To be used while its lock is held. */
final class Tally {
    final ReentrantLock lock = new ReentrantLock();
    private final Map<Jid, Integer> unread = new HashMap<>();
    private final Map<Jid, Place> read = new HashMap<>();
    private @Nullable Place start;
    private boolean fresh;

    boolean isLoaded() {
        return start != null;
    }

    /** Whether all was counted just now, what has just come included. */
    boolean isFresh() {
        return fresh;
    }

    void fresh(boolean counted) {
        fresh = counted;
    }

    /** What is older than this counts as read. */
    void start(Place place) {
        start = place;
    }

    /** How far a conversation was read. */
    Place read(Jid conversation) {
        Place place = read.get(conversation);
        if (start == null) {
            throw new IllegalStateException("not loaded");
        }
        return place == null || place.compareTo(start) < 0 ? start : place;
    }

    @Nullable Place readOrNull(Jid conversation) {
        return read.get(conversation);
    }

    void read(Jid conversation, Place place) {
        read.put(conversation, place);
    }

    int unread(Jid conversation) {
        return unread.getOrDefault(conversation, 0);
    }

    /** Sets how many are unread; true when that is news. */
    boolean unread(Jid conversation, int count) {
        int before = unread(conversation);
        if (count == 0) {
            unread.remove(conversation);
        } else {
            unread.put(conversation, Math.min(count, Conversation.MOST_UNREAD));
        }
        return before != unread(conversation);
    }

    int total() {
        return unread.values().stream().mapToInt(Integer::intValue).sum();
    }
}
