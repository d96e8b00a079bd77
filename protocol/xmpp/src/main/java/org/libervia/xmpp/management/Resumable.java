package org.libervia.xmpp.management;

import org.jspecify.annotations.Nullable;

/**
 * How a managed stream can be gone on with.
 *
 * @param id the server's name for the stream
 * @param location the host, with or without a port, that the server would like to be resumed at
 *     (XEP-0198 §3); null for where the normal way leads
 */
public record Resumable(String id, @Nullable String location) {}
