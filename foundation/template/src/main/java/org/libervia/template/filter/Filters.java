package org.libervia.template.filter;

import java.util.Map;
import org.libervia.template.Filter;

/** The built-in filters, by name. */
public final class Filters {
    private Filters() {}

    /** Puts all of them into a map. */
    public static void register(Map<String, Filter> filters) {
        TextFilters.register(filters);
        ShapeFilters.register(filters);
        MarkupFilters.register(filters);
        NumberFilters.register(filters);
        ItemFilters.register(filters);
        OrderFilters.register(filters);
        ChoiceFilters.register(filters);
        DictFilters.register(filters);
    }
}
