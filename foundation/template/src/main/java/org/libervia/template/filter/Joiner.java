package org.libervia.template.filter;

import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.TemplateFunction;

/** Nothing at the first call, then a separator: {@code joiner(', ')()}. */
final class Joiner implements TemplateFunction {
    private final String separator;
    private boolean used;

    Joiner(String separator) {
        this.separator = separator;
    }

    @Override
    public Object call(Arguments arguments, Context context) {
        String text = used ? separator : "";
        used = true;
        return text;
    }
}
