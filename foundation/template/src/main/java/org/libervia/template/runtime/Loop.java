package org.libervia.template.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;
import org.libervia.template.value.Items;
import org.libervia.template.value.Order;

/** The {@code loop} of a for statement. */
public final class Loop implements TemplateObject, TemplateFunction {
    /** Renders a recursive loop's next level. */
    public interface Recursion {
        /** What the loop writes for these items. */
        Object descend(@Nullable Object items, int depth);
    }

    private final List<@Nullable Object> items;
    private final int depth;
    private final @Nullable Recursion recursion;
    private int index;
    private @Nullable List<@Nullable Object> watched;

    /** A loop through items at a depth from 0. */
    public Loop(List<@Nullable Object> items, int depth, @Nullable Recursion recursion) {
        this.items = items;
        this.depth = depth;
        this.recursion = recursion;
    }

    /** Goes to an item. */
    public void at(int position) {
        index = position;
    }

    @Override
    public Object call(Arguments arguments, Context context) {
        if (recursion == null) {
            throw TemplateException.failed("only a loop with 'recursive' can be called");
        }
        return recursion.descend(arguments.required(0, "items"), depth + 1);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "index" -> (long) index + 1;
            case "index0" -> (long) index;
            case "revindex" -> (long) items.size() - index;
            case "revindex0" -> (long) items.size() - index - 1;
            case "first" -> index == 0;
            case "last" -> index == items.size() - 1;
            case "length" -> (long) items.size();
            case "depth" -> (long) depth + 1;
            case "depth0" -> (long) depth;
            case "previtem" ->
                    index > 0 ? items.get(index - 1) : new Undefined("there is no previous item");
            case "nextitem" ->
                    index + 1 < items.size()
                            ? items.get(index + 1)
                            : new Undefined("there is no next item");
            case "cycle" -> (TemplateFunction) (arguments, context) -> cycle(arguments);
            case "changed" -> (TemplateFunction) (arguments, context) -> changed(arguments);
            default -> Undefined.missing(name);
        };
    }

    private @Nullable Object cycle(Arguments arguments) {
        List<@Nullable Object> values = arguments.positional();
        if (values.isEmpty()) {
            throw TemplateException.failed("there is nothing to cycle through");
        }
        return values.get(index % values.size());
    }

    private boolean changed(Arguments arguments) {
        List<@Nullable Object> values = arguments.positional();
        if (watched != null && Order.equal(watched, values)) {
            return false;
        }
        watched = values;
        return true;
    }

    /** The items of a loop; the empty list for undefined. */
    public static List<@Nullable Object> items(@Nullable Object value) {
        return Items.list(value);
    }

    @Override
    public String toString() {
        return "<LoopContext " + (index + 1) + "/" + items.size() + ">";
    }
}
