package org.libervia.template.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary that a template made, and so may change. */
public final class OwnMap extends LinkedHashMap<@Nullable Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    /** An empty dictionary. */
    public OwnMap() {}

    /** A dictionary with the entries of a map. */
    public OwnMap(Map<?, ?> entries) {
        entries.forEach((key, value) -> put(Items.key(key), value));
    }

    /** Adds the entries of a map, with keys in the form that keys have here. */
    public void addAll(Map<?, ?> entries) {
        entries.forEach((key, value) -> put(Items.key(key), value));
    }
}
