package org.libervia.template;

import org.jspecify.annotations.Nullable;

/** A value with attributes that a template may read: {@code {{ article.title }}}. */
public interface TemplateObject {
    /**
     * An attribute's value; {@code null} is the template's {@code none}, and {@link
     * Undefined#missing} says that there is no such attribute.
     */
    @Nullable Object attribute(String name);
}
