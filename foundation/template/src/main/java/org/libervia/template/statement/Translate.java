package org.libervia.template.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Translations;
import org.libervia.template.format.Percent;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Types;

/**
 * {@code {% trans %}…{% pluralize %}…{% endtrans %}}: a text in the reader's language.
 *
 * @param context what the text means, if that must be told
 * @param singular the text, with {@code %(name)s} for variables
 * @param plural the text for several
 * @param variables the variables that were given a value
 * @param referenced the variables in the text
 * @param count the variable that says how many
 */
public record Translate(
        @Nullable String context,
        String singular,
        @Nullable String plural,
        Map<String, Expression> variables,
        List<String> referenced,
        @Nullable String count,
        Place place)
        implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        variables.forEach((name, value) -> values.put(name, value.evaluate(scope)));
        for (String name : referenced) {
            if (!values.containsKey(name)) {
                values.put(name, scope.lookup(name));
            }
        }
        try {
            String text = translated(scope.translations(), values);
            CharSequence format = scope.autoescape() ? new SafeString(text) : text;
            out.value(Percent.format(format, values), scope.autoescape());
        } catch (TemplateException e) {
            throw e.at(place);
        }
        return Flow.NEXT;
    }

    private String translated(Translations to, Map<String, @Nullable Object> values) {
        if (plural == null || count == null) {
            return context == null ? to.gettext(singular) : to.pgettext(context, singular);
        }
        Object many = values.get(count);
        long number = Types.isFraction(many) ? (long) Numbers.toDouble(many) : Numbers.toLong(many);
        return context == null
                ? to.ngettext(singular, plural, number)
                : to.npgettext(context, singular, plural, number);
    }
}
