package org.libervia.web.security;

import java.net.InetAddress;
import java.net.URI;

/**
 * How a request reached us.
 *
 * @param address of the browser, as far as known
 * @param secure whether people see HTTPS
 * @param authority host and port as people see them
 * @param baseUrl what people see before the path, without a slash at the end
 */
public record Visitor(InetAddress address, boolean secure, String authority, URI baseUrl) {}
