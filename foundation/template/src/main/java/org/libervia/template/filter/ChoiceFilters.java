package org.libervia.template.filter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Items;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.Text;
import org.libervia.template.value.Truth;

/** Filters that work on each item: map, select, reject, selectattr, rejectattr. */
final class ChoiceFilters {
    private ChoiceFilters() {}

    static void register(Map<String, Filter> filters) {
        filters.put("map", ChoiceFilters::map);
        filters.put("select", (value, a, context) -> choose(value, a, context, true, false));
        filters.put("reject", (value, a, context) -> choose(value, a, context, false, false));
        filters.put("selectattr", (value, a, context) -> choose(value, a, context, true, true));
        filters.put("rejectattr", (value, a, context) -> choose(value, a, context, false, true));
    }

    private static Object map(@Nullable Object value, Arguments arguments, Context context) {
        OwnList out = new OwnList();
        List<@Nullable Object> items = Items.list(value);
        if (arguments.positional().isEmpty() && arguments.named().containsKey("attribute")) {
            Paths path =
                    Paths.of(arguments.named().get("attribute"), arguments.named().get("default"));
            for (Object item : items) {
                context.spend(1);
                out.add(path.get(item));
            }
            return out;
        }
        String filter = Text.of(arguments.required(0, "filter"));
        Arguments rest = arguments.from(1);
        for (Object item : items) {
            context.spend(1);
            out.add(context.filter(filter, item, rest));
        }
        return out;
    }

    private static Object choose(
            @Nullable Object value,
            Arguments arguments,
            Context context,
            boolean wanted,
            boolean byAttribute) {
        int used = byAttribute ? 1 : 0;
        List<@Nullable Object> positional = arguments.positional();
        if (byAttribute && positional.isEmpty()) {
            throw TemplateException.failed("the name of the attribute is missing");
        }
        Paths path = Paths.of(byAttribute ? positional.getFirst() : null);
        String test = positional.size() > used ? Text.of(positional.get(used)) : null;
        Arguments rest = arguments.from(used + 1);
        OwnList out = new OwnList();
        for (Object item : Items.list(value)) {
            context.spend(1);
            Object tested = path.get(item);
            boolean holds = test == null ? Truth.of(tested) : context.test(test, tested, rest);
            if (holds == wanted) {
                out.add(item);
            }
        }
        return out;
    }
}
