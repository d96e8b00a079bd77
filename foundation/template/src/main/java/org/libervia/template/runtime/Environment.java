package org.libervia.template.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Filter;
import org.libervia.template.Limits;
import org.libervia.template.TemplateTest;

/** What all renderings of an engine share. */
public interface Environment {
    /** The filter of a name. */
    @Nullable Filter filter(String name);

    /** The test of a name. */
    @Nullable TemplateTest test(String name);

    /** Variables and functions that every template sees. */
    Map<String, @Nullable Object> globals();

    /** The template of a name, parsed; or null when there is none. */
    @Nullable Unit find(String name);

    /** What one rendering may use. */
    Limits limits();
}
