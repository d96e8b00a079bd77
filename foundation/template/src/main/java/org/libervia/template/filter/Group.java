package org.libervia.template.filter;

import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.Tuple;

/** Items with something in common: a pair of {@code grouper} and {@code list}. */
final class Group extends Tuple implements TemplateObject {
    Group(@Nullable Object grouper, OwnList members) {
        super(grouper, members);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "grouper" -> get(0);
            case "list" -> get(1);
            default -> Undefined.missing(name);
        };
    }
}
