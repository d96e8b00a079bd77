package org.libervia.domain.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A public room of a service.
 *
 * @param name its name for people, or null when it has none
 */
public record ListedRoom(Jid room, @Nullable String name) {}
