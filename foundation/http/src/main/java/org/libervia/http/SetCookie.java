package org.libervia.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A cookie to be kept by the browser: always {@code HttpOnly}, {@code SameSite=Lax}, and for all
 * paths (RFC 6265 §4.1).
 *
 * @param age how long it is kept; null is until the browser ends, zero deletes it
 */
public record SetCookie(String name, String value, boolean secure, @Nullable Duration age) {
    public SetCookie {
        if (!Tokens.isToken(name)) {
            throw new IllegalArgumentException("not a name of a cookie: " + name);
        }
        if (!value.matches("[!#-+\\--:<-\\[\\]-~]*")) {
            throw new IllegalArgumentException("not a value of a cookie: that of " + name);
        }
    }

    /** As the value of a {@code Set-Cookie} field. */
    @Override
    public String toString() {
        return name
                + "="
                + value
                + "; Path=/; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "")
                + (age == null ? "" : "; Max-Age=" + age.toSeconds());
    }
}
