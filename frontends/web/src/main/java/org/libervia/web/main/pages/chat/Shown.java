package org.libervia.web.main.pages.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as {@code chat/message.html} shows it.
 *
 * @param author the address of a person, or of an occupant
 * @param hue the angle of the author's colour, or null for that of the address
 * @param kind {@code message}, {@code notice} or {@code me}
 * @param state how far our own has come; empty for those of others
 * @param error why it was not delivered, or null
 * @param first whether it begins a group of the same author
 * @param newDay whether it is the first of a day
 * @param firstUnread whether what follows is unread
 * @param mention whether the visitor is named in it
 */
record Shown(
        String id,
        String author,
        String authorName,
        @Nullable Double hue,
        boolean own,
        Instant at,
        String body,
        String kind,
        String state,
        @Nullable String error,
        boolean encrypted,
        boolean first,
        boolean newDay,
        boolean firstUnread,
        boolean mention) {}
