package org.libervia.web.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateFunction;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/**
 * The variable {@code script}: templates {@code include("name", "defer")} the scripts that they
 * need, from {@code static/} of the theme, and the base template writes them with {@code
 * generate_scripts()}. Each is written once.
 */
final class Scripts implements TemplateObject {
    private final Map<String, String> included = new LinkedHashMap<>();
    private final Function<String, String> urls;

    /**
     * @param urls gives the address of a file of the theme
     */
    Scripts(Function<String, String> urls) {
        this.urls = urls;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "include" -> (TemplateFunction) this::include;
            case "generate_scripts" -> (TemplateFunction) this::generate;
            default -> Undefined.missing(name);
        };
    }

    private Object include(Arguments arguments, Context context) {
        String library = String.valueOf(arguments.required(0, "library"));
        String how = arguments.text(1, "attribute", "module");
        included.putIfAbsent(urls.apply("static/" + library + ".js"), how);
        return SafeString.EMPTY;
    }

    private Object generate(Arguments arguments, Context context) {
        StringBuilder html = new StringBuilder();
        included.forEach((url, how) -> {
            html.append("<script src=\"");
            SafeString.escape(url, html);
            html.append(
                    switch (how) {
                        case "defer" -> "\" defer></script>\n";
                        case "async" -> "\" async></script>\n";
                        case "module" -> "\" type=\"module\"></script>\n";
                        default -> "\"></script>\n";
                    });
        });
        return new SafeString(html.toString());
    }
}
