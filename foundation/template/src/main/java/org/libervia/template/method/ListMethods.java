package org.libervia.template.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.Items;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Order;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.Tuple;

/** The methods of lists. Those that change a list work only on lists that the template made. */
final class ListMethods {
    private ListMethods() {}

    static @Nullable Method<List<?>> of(String name) {
        return switch (name) {
            case "index" -> ListMethods::index;
            case "count" -> ListMethods::count;
            case "copy" -> (list, arguments) -> new OwnList(list);
            case "append" -> ListMethods::append;
            case "extend" -> ListMethods::extend;
            case "insert" -> ListMethods::insert;
            case "pop" -> ListMethods::pop;
            case "remove" -> ListMethods::remove;
            case "reverse" -> ListMethods::reverse;
            case "sort" -> ListMethods::sort;
            case "clear" -> ListMethods::clear;
            default -> null;
        };
    }

    private static Object index(List<?> list, Arguments arguments) {
        int index = find(list, arguments.required(0, "value"));
        if (index < 0) {
            throw TemplateException.failed("the list has no such item");
        }
        return (long) index;
    }

    private static int find(List<?> list, @Nullable Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (Order.equal(list.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    private static Object count(List<?> list, Arguments arguments) {
        Object value = arguments.required(0, "value");
        return list.stream().filter(item -> Order.equal(item, value)).count();
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> changeable(List<?> list) {
        if (list instanceof OwnList) {
            return (List<@Nullable Object>) list;
        }
        throw TemplateException.failed(
                list instanceof Tuple
                        ? "a tuple can't be changed"
                        : "only a list that the template made can be changed");
    }

    private static @Nullable Object append(List<?> list, Arguments arguments) {
        Bounds.items(list.size() + 1L);
        changeable(list).add(arguments.required(0, "value"));
        return null;
    }

    private static @Nullable Object extend(List<?> list, Arguments arguments) {
        List<@Nullable Object> more = Items.list(arguments.required(0, "values"));
        Bounds.items((long) list.size() + more.size());
        changeable(list).addAll(new ArrayList<>(more));
        return null;
    }

    private static @Nullable Object insert(List<?> list, Arguments arguments) {
        Bounds.items(list.size() + 1L);
        int index = Numbers.toInt(arguments.required(0, "index"));
        int at = Math.clamp(index < 0 ? index + list.size() : index, 0, list.size());
        changeable(list).add(at, arguments.required(1, "value"));
        return null;
    }

    private static @Nullable Object pop(List<?> list, Arguments arguments) {
        int index = Numbers.toInt(arguments.get(0, "index", -1L));
        int at = index < 0 ? index + list.size() : index;
        if (at < 0 || at >= list.size()) {
            throw TemplateException.failed("the list has no item " + index);
        }
        return changeable(list).remove(at);
    }

    private static @Nullable Object remove(List<?> list, Arguments arguments) {
        int index = find(list, arguments.required(0, "value"));
        if (index < 0) {
            throw TemplateException.failed("the list has no such item");
        }
        changeable(list).remove(index);
        return null;
    }

    private static @Nullable Object reverse(List<?> list, Arguments arguments) {
        Collections.reverse(changeable(list));
        return null;
    }

    private static @Nullable Object sort(List<?> list, Arguments arguments) {
        List<@Nullable Object> items = changeable(list);
        items.sort(
                arguments.flag(1, "reverse", false)
                        ? (a, b) -> Order.compare(b, a)
                        : Order::compare);
        return null;
    }

    private static @Nullable Object clear(List<?> list, Arguments arguments) {
        changeable(list).clear();
        return null;
    }
}
