package org.libervia.template.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/** An imported template: its macros and top variables, but those that start with an underscore. */
public final class Module implements TemplateObject {
    private final String name;
    private final Map<String, @Nullable Object> exported;
    private final Object text;

    private Module(String name, Map<String, @Nullable Object> exported, Object text) {
        this.name = name;
        this.exported = exported;
        this.text = text;
    }

    /** Imports a template; with a context, it sees the variables of the scope. */
    public static Module load(Scope scope, String template, boolean withContext) {
        Rendering rendering = scope.rendering();
        Unit unit = rendering.unit(template);
        return withContext
                ? run(rendering, unit, scope)
                : rendering.module(unit.source().name(), () -> run(rendering, unit, null));
    }

    private static Module run(Rendering rendering, Unit unit, @Nullable Scope outer) {
        Frame frame = new Frame(rendering, unit, outer, false);
        Output out = rendering.output();
        frame.render(out);
        return new Module(unit.source().name(), frame.exported(), out.captured(unit.autoescape()));
    }

    /** The name of the template. */
    public String name() {
        return name;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        Object value = exported.get(attribute);
        boolean hidden = attribute.startsWith("_");
        if (!hidden && (value != null || exported.containsKey(attribute))) {
            return value;
        }
        return new Undefined("the template '" + name + "' has no '" + attribute + "'");
    }

    /** What the template writes, as markup. */
    public SafeString markup() {
        return text instanceof SafeString safe ? safe : SafeString.escape(text.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
