package org.libervia.domain.network;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/** Something that belongs to an entity. */
public record EntityItem(Jid jid, @Nullable String node, @Nullable String name) {}
