package org.libervia.http;

import java.util.Locale;

/** Host and port as a {@code Host} field or a URL has them (RFC 3986 §3.2). */
public final class Authority {
    private Authority() {}

    /** The host in lower case, without port; brackets of an IPv6 address stay. */
    public static String host(String authority) {
        int end = authority.lastIndexOf(':');
        boolean port = end > authority.lastIndexOf(']');
        return (port ? authority.substring(0, end) : authority).toLowerCase(Locale.ROOT);
    }

    /** Whether it is a host with or without port, and nothing else. */
    public static boolean isValid(String authority) {
        return authority.matches(
                "(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?");
    }
}
