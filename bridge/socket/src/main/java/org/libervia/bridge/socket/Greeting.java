package org.libervia.bridge.socket;

import java.util.List;

/**
 * What a backend says of itself to a frontend that connects.
 *
 * @param protocol the version of the bridge's protocol that it speaks
 * @param application its name, for people
 * @param version its version, for people
 * @param facets the names of the facets it offers, at that moment
 */
public record Greeting(int protocol, String application, String version, List<String> facets) {}
