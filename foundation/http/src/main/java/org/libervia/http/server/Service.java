package org.libervia.http.server;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.libervia.http.HttpHandler;
import org.libervia.http.Limits;

/** What all connections of a server share. */
record Service(
        @Nullable SSLContext tls,
        HttpHandler handler,
        Limits limits,
        AccessLog log,
        Deliveries deliveries) {}
