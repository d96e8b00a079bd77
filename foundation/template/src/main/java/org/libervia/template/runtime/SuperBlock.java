package org.libervia.template.runtime;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/** The version of a block that the present one replaces: {@code super()}, {@code super.super()}. */
record SuperBlock(Frame frame, String name, int level, @Nullable Scope within)
        implements TemplateFunction, TemplateObject {
    @Override
    public Object call(Arguments arguments, Context context) {
        if (level >= frame.parts(name).size()) {
            throw new TemplateException(
                    TemplateException.Kind.UNDEFINED,
                    "no template that is extended has a block '" + name + "'");
        }
        Output out = frame.rendering().output();
        frame.block(name, level, within, out);
        return out.captured(context.autoescape());
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return attribute.equals("super")
                ? new SuperBlock(frame, name, level + 1, within)
                : Undefined.missing(attribute);
    }
}
