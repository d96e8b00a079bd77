package org.libervia.template.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/** Goes through values again and again: {@code cycler('odd', 'even').next()}. */
final class Cycler implements TemplateObject {
    private final List<@Nullable Object> values;
    private int position;

    Cycler(List<@Nullable Object> values) {
        if (values.isEmpty()) {
            throw TemplateException.failed("there is nothing to cycle through");
        }
        this.values = values;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "current" -> values.get(position);
            case "pos" -> (long) position;
            case "items" -> values;
            case "next" -> (TemplateFunction) (arguments, context) -> next();
            case "reset" ->
                    (TemplateFunction)
                            (arguments, context) -> {
                                position = 0;
                                return null;
                            };
            default -> Undefined.missing(name);
        };
    }

    private @Nullable Object next() {
        Object value = values.get(position);
        position = (position + 1) % values.size();
        return value;
    }
}
