package org.libervia.web.render;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map whose values are made when they are asked for; every text is a key. */
public final class LazyMap<V> extends AbstractMap<String, @Nullable Object> {
    private final Map<String, V> made = new ConcurrentHashMap<>();
    private final Function<String, V> maker;

    public LazyMap(Function<String, V> maker) {
        this.maker = maker;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key == null ? null : Values.seen(made.computeIfAbsent(key.toString(), maker));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null;
    }

    @Override
    public @Nullable Object getOrDefault(@Nullable Object key, @Nullable Object otherwise) {
        return key == null ? otherwise : get(key);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        throw new UnsupportedOperationException("ask for one value, by its key");
    }
}
