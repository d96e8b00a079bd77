package org.libervia.template.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Items;

/** Several targets, which get one item each: {@code {% for key, value in map.items() %}}. */
public record TupleTarget(List<Target> targets, Place place) implements Target {
    @Override
    public void set(Scope scope, @Nullable Object value) {
        List<@Nullable Object> items;
        try {
            items = Items.list(value);
        } catch (TemplateException e) {
            throw e.at(place);
        }
        if (items.size() != targets.size()) {
            throw TemplateException.failed(
                            items.size() + " items can't be set to " + targets.size() + " names")
                    .at(place);
        }
        for (int i = 0; i < targets.size(); i++) {
            targets.get(i).set(scope, items.get(i));
        }
    }
}
