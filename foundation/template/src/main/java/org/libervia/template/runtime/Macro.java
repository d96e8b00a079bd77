package org.libervia.template.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;
import org.libervia.template.value.OwnMap;
import org.libervia.template.value.Tuple;

/** A macro, or the body of a call block. */
public final class Macro implements TemplateFunction, TemplateObject {
    private final Signature signature;
    private final Body body;
    private final Scope home;

    /** A macro defined in a scope. */
    public Macro(Signature signature, Body body, Scope home) {
        this.signature = signature;
        this.body = body;
        this.home = home;
    }

    @Override
    public Object call(Arguments arguments, Context context) {
        Scope scope = home.inner();
        bind(scope, arguments);
        Rendering rendering = home.rendering();
        rendering.enter();
        Object text = body.capture(scope);
        rendering.leave();
        return text;
    }

    private void bind(Scope scope, Arguments arguments) {
        List<@Nullable Object> given = arguments.positional();
        Map<String, @Nullable Object> named = arguments.named();
        List<String> parameters = signature.parameters();
        int count = parameters.size();
        if (given.size() > count && !signature.usesVarargs()) {
            throw TemplateException.failed(
                    "the macro '"
                            + signature.name()
                            + "' takes "
                            + count
                            + " arguments, not "
                            + given.size());
        }
        if (!named.isEmpty() || signature.usesKwargs() || signature.usesCaller()) {
            bindRest(scope, arguments);
        }
        for (int i = 0; i < count; i++) {
            String parameter = parameters.get(i);
            if (i < given.size()) {
                scope.set(parameter, given.get(i));
            } else if (named.containsKey(parameter)) {
                scope.set(parameter, named.get(parameter));
            } else {
                scope.set(parameter, missing(scope, i));
            }
        }
        if (signature.usesVarargs()) {
            scope.set(
                    "varargs",
                    Tuple.of(
                            given.size() > count ? given.subList(count, given.size()) : List.of()));
        }
    }

    private @Nullable Object missing(Scope scope, int index) {
        Expression otherwise = signature.defaults().get(index);
        return otherwise == null
                ? new Undefined(
                        "the argument '" + signature.parameters().get(index) + "' is missing")
                : otherwise.evaluate(scope);
    }

    private void bindRest(Scope scope, Arguments arguments) {
        OwnMap rest = new OwnMap();
        Object caller = new Undefined("the macro was not called by a call block");
        List<String> parameters = signature.parameters();
        for (Map.Entry<String, @Nullable Object> entry : arguments.named().entrySet()) {
            String name = entry.getKey();
            int index = parameters.indexOf(name);
            if (index >= 0 && index < arguments.positional().size()) {
                throw TemplateException.failed("the argument '" + name + "' is given twice");
            }
            if (index >= 0) {
                continue;
            }
            if (name.equals("caller") && signature.usesCaller()) {
                caller = entry.getValue();
            } else if (signature.usesKwargs()) {
                rest.put(name, entry.getValue());
            } else {
                throw TemplateException.failed(
                        "the macro '" + signature.name() + "' has no argument '" + name + "'");
            }
        }
        if (signature.usesCaller() && !parameters.contains("caller")) {
            scope.set("caller", caller);
        }
        if (signature.usesKwargs()) {
            scope.set("kwargs", rest);
        }
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "name" -> signature.name();
            case "arguments" -> Tuple.of(signature.parameters());
            case "catch_kwargs" -> signature.usesKwargs();
            case "catch_varargs" -> signature.usesVarargs();
            case "caller" -> signature.usesCaller();
            default -> Undefined.missing(name);
        };
    }

    @Override
    public String toString() {
        return "<Macro '" + signature.name() + "'>";
    }
}
