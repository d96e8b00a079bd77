package org.libervia.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * The arguments that stood in the path, by the names that {@code page.yaml} gives them; those of
 * the pages above are there too. A value is a text, an address or, for {@code *rest}, a list.
 */
public final class PathArguments {
    private final Map<String, Object> values;

    public PathArguments(Map<String, ?> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /**
     * The text of an argument.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} when it is absent
     */
    public String text(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    /** The text of an argument, if it is there. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    /**
     * An address, of an argument with the converter {@code jid} or {@code @jid}.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} when it is absent
     */
    public Jid jid(String name) {
        return findJid(name).orElseThrow(() -> missing(name));
    }

    /** As {@link #jid}, empty when it is absent or stands for the standard ({@code @}). */
    public Optional<Jid> findJid(String name) {
        @Nullable Object value = values.get(name);
        return value instanceof Jid jid ? Optional.of(jid) : Optional.empty();
    }

    /** What an argument {@code *name} took; empty when nothing was left for it. */
    public List<String> rest(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** All, for the template. */
    public Map<String, Object> asMap() {
        return new LinkedHashMap<>(values);
    }

    private static LiberviaException missing(String name) {
        return new LiberviaException(
                Problem.BAD_ARGUMENT, "The address lacks its part “" + name + "”: check the link.");
    }
}
