package org.libervia.template.method;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.Text;
import org.libervia.template.value.Tuple;
import org.libervia.template.value.Types;

/** Parts of lists and texts: {@code value[start:stop:step]}. */
public final class Slices {
    private Slices() {}

    /** The part between two positions; none stands for a bound that is left out. */
    public static Object of(
            @Nullable Object value,
            @Nullable Object start,
            @Nullable Object stop,
            @Nullable Object step) {
        return switch (value) {
            case CharSequence text -> {
                List<@Nullable Object> part =
                        part(CodePoints.list(text.toString()), start, stop, step);
                StringBuilder joined = new StringBuilder();
                part.forEach(character -> joined.append(Text.of(character)));
                yield text instanceof SafeString
                        ? new SafeString(joined.toString())
                        : joined.toString();
            }
            case Tuple tuple -> Tuple.of(part(tuple, start, stop, step));
            case List<?> list -> part(list, start, stop, step);
            case Undefined undefined ->
                    throw new TemplateException(
                            TemplateException.Kind.UNDEFINED, undefined.message());
            case null, default ->
                    throw TemplateException.failed(Types.name(value) + " has no parts");
        };
    }

    private static List<@Nullable Object> part(
            List<?> items, @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        int by = step == null ? 1 : Numbers.toInt(step);
        if (by == 0) {
            throw TemplateException.failed("the step of a slice must not be zero");
        }
        int size = items.size();
        int least = by > 0 ? 0 : -1;
        int most = by > 0 ? size : size - 1;
        long from = start == null ? (by > 0 ? least : most) : bound(start, size, least, most);
        long to = stop == null ? (by > 0 ? most : least) : bound(stop, size, least, most);
        List<@Nullable Object> out = new OwnList();
        for (long i = from; by > 0 ? i < to : i > to; i += by) {
            out.add(items.get((int) i));
        }
        return out;
    }

    private static long bound(Object value, int size, int least, int most) {
        long index = Numbers.toInt(value);
        return Math.clamp(index < 0 ? index + size : index, least, most);
    }
}
