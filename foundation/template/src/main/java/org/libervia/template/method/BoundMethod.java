package org.libervia.template.method;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.TemplateFunction;

/** A method with the value that it belongs to. */
record BoundMethod<T>(String name, T receiver, Method<T> method) implements TemplateFunction {
    @Override
    public @Nullable Object call(Arguments arguments, Context context) {
        context.spend(1);
        return method.call(receiver, arguments);
    }

    @Override
    public String toString() {
        return "<method " + name + ">";
    }
}
