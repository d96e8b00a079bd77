package org.libervia.web.options;

/** What the server speaks. */
public enum ConnectionType {
    HTTP,
    HTTPS,
    BOTH;

    public boolean plain() {
        return this != HTTPS;
    }

    public boolean secured() {
        return this != HTTP;
    }
}
