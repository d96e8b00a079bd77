package org.libervia.backend.message;

import java.lang.reflect.Proxy;
import org.libervia.backend.feature.Backend;

/** For features that ask the backend for nothing. */
public final class NoBackend {
    private NoBackend() {}

    public static Backend backend() {
        return (Backend)
                Proxy.newProxyInstance(
                        Backend.class.getClassLoader(),
                        new Class<?>[] {Backend.class},
                        (proxy, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
    }
}
