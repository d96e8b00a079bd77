package org.libervia.template.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Undefined;
import org.libervia.template.markup.Splits;
import org.libervia.template.method.Access;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Text;

/**
 * Attributes of attributes: {@code 'author.name'}, {@code 'items.0'}.
 *
 * @param steps names, and numbers of items
 * @param otherwise what stands for an undefined attribute, or null
 */
record Paths(List<Object> steps, @Nullable Object otherwise) {
    static Paths of(@Nullable Object attribute) {
        return of(attribute, null);
    }

    static Paths of(@Nullable Object attribute, @Nullable Object otherwise) {
        List<Object> steps = new ArrayList<>();
        if (attribute instanceof CharSequence text) {
            for (String step : Splits.at(text.toString(), '.')) {
                boolean number =
                        !step.isEmpty()
                                && step.length() < 10
                                && step.chars().allMatch(c -> c >= '0' && c <= '9');
                steps.add(number ? (Object) Long.parseLong(step) : step);
            }
        } else if (attribute != null) {
            steps.add(Numbers.toLong(attribute));
        }
        return new Paths(steps, otherwise);
    }

    /** Several paths with commas between. */
    static List<Paths> several(@Nullable Object attribute) {
        if (!(attribute instanceof CharSequence)) {
            return List.of(of(attribute));
        }
        List<Paths> paths = new ArrayList<>();
        for (String one : Splits.at(Text.of(attribute), ',')) {
            paths.add(of(one));
        }
        return paths;
    }

    @Nullable Object get(@Nullable Object item) {
        Object value = item;
        for (Object step : steps) {
            value = Access.item(value, step);
            if (otherwise != null && value instanceof Undefined) {
                value = otherwise;
            }
        }
        return value;
    }
}
