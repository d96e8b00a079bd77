package org.libervia.web.session;

import java.time.Instant;
import org.libervia.base.Jid;

/**
 * Who is logged in.
 *
 * @param profile the name of the profile
 * @param jid its bare address
 * @param administrator whether it may do what administrators may
 * @param since when they logged in
 */
public record Login(String profile, Jid jid, boolean administrator, Instant since) {}
