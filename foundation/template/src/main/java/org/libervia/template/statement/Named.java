package org.libervia.template.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;
import org.libervia.template.runtime.Rendering;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Unit;
import org.libervia.template.value.Types;

/** Templates by the name that an expression gives. */
final class Named {
    private Named() {}

    /** The name itself. */
    static String name(@Nullable Object name) {
        return switch (name) {
            case CharSequence text -> text.toString();
            case Undefined undefined ->
                    throw new TemplateException(
                            TemplateException.Kind.UNDEFINED, undefined.message());
            case null, default ->
                    throw TemplateException.failed(
                            "the name of a template is a string, not " + Types.name(name));
        };
    }

    /** The template of a name. */
    static Unit unit(Scope scope, @Nullable Object name) {
        return scope.rendering().unit(name(name));
    }

    /** The first template of a list of names that exists, or of one name; null if there is none. */
    static @Nullable Unit find(Scope scope, @Nullable Object names) {
        if (!(names instanceof List<?> several)) {
            return scope.rendering().find(name(names));
        }
        for (Object name : several) {
            Unit unit = scope.rendering().find(name(name));
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    /** The failure for names that no template has. */
    static TemplateException missing(@Nullable Object names) {
        if (names instanceof List<?> several) {
            return new TemplateException(
                    TemplateException.Kind.NOT_FOUND, "there is none of the templates " + several);
        }
        return Rendering.notFound(name(names));
    }
}
