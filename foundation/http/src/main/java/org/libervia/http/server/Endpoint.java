package org.libervia.http.server;

import java.net.InetAddress;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens.
 *
 * @param address the address, or null for all of the machine
 * @param port the port; 0 for one that is free
 * @param tls what it shows and speaks over TLS, or null for plain HTTP
 */
public record Endpoint(@Nullable InetAddress address, int port, @Nullable SSLContext tls) {}
