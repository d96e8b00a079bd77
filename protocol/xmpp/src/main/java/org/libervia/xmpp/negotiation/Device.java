package org.libervia.xmpp.negotiation;

import java.util.UUID;

/**
 * What a server may know of the installation that logs in (XEP-0388 §2.6.2).
 *
 * @param id stays the same for one account on one installation, and is used for no other
 * @param software the program's name
 */
public record Device(UUID id, String software) {}
