package org.libervia.domain.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * Somebody with a lasting affiliation to a room, whether there or not.
 *
 * @param nick the name reserved there, or null
 */
public record Member(Jid jid, Affiliation affiliation, @Nullable String nick) {}
