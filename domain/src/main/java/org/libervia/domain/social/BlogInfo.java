package org.libervia.domain.social;

import org.libervia.base.Jid;

/**
 * A blog that can be read.
 *
 * @param name a name for people
 * @param own whether it is our own
 */
public record BlogInfo(Jid jid, String name, boolean own) {}
