package org.libervia.template.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/** An object whose attributes a template may set: {@code {% set ns.count = 1 %}}. */
public final class Namespace implements TemplateObject {
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();

    @Override
    public @Nullable Object attribute(String name) {
        Object value = attributes.get(name);
        return value != null || attributes.containsKey(name) ? value : Undefined.missing(name);
    }

    /** Sets an attribute. */
    public void set(String name, @Nullable Object value) {
        attributes.put(name, value);
    }

    @Override
    public String toString() {
        return "<Namespace " + Text.repr(attributes) + ">";
    }
}
