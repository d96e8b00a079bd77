package org.libervia.template.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Items;
import org.libervia.template.value.Types;

/**
 * The arguments of a call, as written.
 *
 * @param positional those by position
 * @param named those by name
 * @param more the list after {@code *}
 * @param moreNamed the dictionary after {@code **}
 */
public record CallArguments(
        List<Expression> positional,
        Map<String, Expression> named,
        @Nullable Expression more,
        @Nullable Expression moreNamed) {
    /** No arguments. */
    public static final CallArguments NONE = new CallArguments(List.of(), Map.of(), null, null);

    /** Whether there are none. */
    public boolean isEmpty() {
        return positional.isEmpty() && named.isEmpty() && more == null && moreNamed == null;
    }

    /** Their values. */
    public Arguments evaluate(Scope scope) {
        if (isEmpty()) {
            return Arguments.NONE;
        }
        List<@Nullable Object> values = new ArrayList<>(positional.size());
        for (int i = 0; i < positional.size(); i++) {
            values.add(positional.get(i).evaluate(scope));
        }
        if (more != null) {
            values.addAll(Items.list(more.evaluate(scope)));
        }
        return new Arguments(values, names(scope));
    }

    private Map<String, @Nullable Object> names(Scope scope) {
        if (named.isEmpty() && moreNamed == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        for (Map.Entry<String, Expression> entry : named.entrySet()) {
            names.put(entry.getKey(), entry.getValue().evaluate(scope));
        }
        if (moreNamed != null) {
            Object rest = moreNamed.evaluate(scope);
            if (!(rest instanceof Map<?, ?> map)) {
                throw TemplateException.failed("'**' needs a dictionary, not " + Types.name(rest));
            }
            map.forEach((key, value) -> names.put(String.valueOf(key), value));
        }
        return names;
    }
}
