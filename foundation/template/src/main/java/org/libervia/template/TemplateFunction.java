package org.libervia.template;

import org.jspecify.annotations.Nullable;

/** Something that a template may call: {@code {{ url('blog_view', service) }}}. */
@FunctionalInterface
public interface TemplateFunction {
    /** Calls it; {@code null} is the template's {@code none}. */
    @Nullable Object call(Arguments arguments, Context context);
}
