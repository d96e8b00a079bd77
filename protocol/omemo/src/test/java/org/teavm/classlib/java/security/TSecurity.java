package org.teavm.classlib.java.security;

import org.jspecify.annotations.Nullable;

/**
 * What TeaVM takes for {@link java.security.Security}, which it lacks: BouncyCastle asks it for
 * settings, of which a browser has none.
 */
public final class TSecurity {
    private TSecurity() {}

    public static @Nullable String getProperty(String name) {
        return null;
    }
}
