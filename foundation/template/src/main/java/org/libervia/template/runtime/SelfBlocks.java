package org.libervia.template.runtime;

import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateFunction;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/** The template's own blocks: {@code self.title()} renders one again. */
record SelfBlocks(Frame frame) implements TemplateObject {
    @Override
    public @Nullable Object attribute(String name) {
        if (!frame.hasBlock(name)) {
            return Undefined.missing(name);
        }
        return (TemplateFunction)
                (arguments, context) -> {
                    Output out = frame.rendering().output();
                    frame.block(name, null, out);
                    return out.captured(context.autoescape());
                };
    }
}
