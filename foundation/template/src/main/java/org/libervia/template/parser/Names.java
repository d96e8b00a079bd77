package org.libervia.template.parser;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Filter;
import org.libervia.template.TemplateTest;

/** The filters and tests that templates may name. */
public interface Names {
    /** The filter of a name. */
    @Nullable Filter filter(String name);

    /** The test of a name. */
    @Nullable TemplateTest test(String name);
}
