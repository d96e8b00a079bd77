package org.libervia.web.render;

import java.net.URI;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateFunction;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/** How values of Java look to templates. */
public final class Values {
    private Values() {}

    /**
     * A value as a template sees it. Records become objects, times and addresses too; an enum
     * constant is its name in lower case; an empty {@code Optional} is none.
     *
     * @throws IllegalArgumentException for what templates can't see
     */
    public static @Nullable Object seen(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case SafeString safe -> safe;
            case Boolean truth -> truth;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Float number -> number.doubleValue();
            case Number number -> number;
            case TemplateObject object -> object;
            case TemplateFunction function -> function;
            case Undefined undefined -> undefined;
            case LazyMap<?> lazy -> lazy;
            case Map<?, ?> map -> seen(map);
            case Collection<?> collection -> seen(collection);
            case Optional<?> optional -> seen(optional.orElse(null));
            case Record content -> new RecordView(content);
            case Jid jid -> new AddressView(jid);
            case Temporal temporal -> new Moment(temporal);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case CharSequence text -> text.toString();
            case Character letter -> letter.toString();
            case Locale locale -> locale.toLanguageTag();
            case URI uri -> uri.toString();
            case Path path -> path.toString();
            default ->
                    throw new IllegalArgumentException(
                            "templates can't see a "
                                    + value.getClass().getName()
                                    + ": put a record, a list, a map, a text, a number or a time in"
                                    + " the model");
        };
    }

    private static Map<String, @Nullable Object> seen(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(seen(key)), seen(value)));
        return copy;
    }

    private static List<@Nullable Object> seen(Collection<?> collection) {
        List<@Nullable Object> copy = new ArrayList<>(collection.size());
        collection.forEach(value -> copy.add(seen(value)));
        return copy;
    }
}
