package org.libervia.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Named values of a query or a form, each possibly several times. */
public class Values {
    private final Map<String, List<String>> values;

    public Values(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
        this.values = copy;
    }

    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** All values of this name, in their order; empty when there is none. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of this name, trimmed; none when it is absent or blank. */
    public Optional<String> find(String name) {
        return raw(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The first value of this name, as it came. */
    public Optional<String> raw(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value of this name, trimmed; the empty string when it is absent. */
    public String text(String name) {
        return find(name).orElse("");
    }

    /**
     * The first value of this name, trimmed.
     *
     * @throws LiberviaException {@code DATA} when it is absent or blank
     */
    public String required(String name) {
        return find(name)
                .orElseThrow(() -> wrong(Problem.DATA, "The field “" + name + "” is needed."));
    }

    /**
     * An address.
     *
     * @throws LiberviaException {@code DATA} when it is there and no address
     */
    public Optional<Jid> jid(String name) {
        return find(name)
                .map(text -> {
                    try {
                        return Jid.parse(text);
                    } catch (InvalidJidException malformed) {
                        throw new LiberviaException(
                                Problem.DATA,
                                "“" + text + "” is no address: write it as name@example.org.",
                                malformed);
                    }
                });
    }

    /** A whole number; the standard when it is absent, malformed or out of bounds. */
    public int number(String name, int standard, int least, int most) {
        try {
            return find(name)
                    .map(Integer::valueOf)
                    .filter(number -> number >= least && number <= most)
                    .orElse(standard);
        } catch (NumberFormatException malformed) {
            return standard;
        }
    }

    /** Whether a box was ticked: the value is there and not {@code 0}, {@code false} or blank. */
    public boolean flag(String name) {
        return find(name).filter(text -> !text.equals("0") && !text.equals("false")).isPresent();
    }

    /** All as a map of lists, in the order in which they came. */
    public Map<String, List<String>> asMap() {
        return new LinkedHashMap<>(values);
    }

    /** The first values by name, without those whose names speak of a secret. */
    public Map<String, String> harmless() {
        Map<String, String> first = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> entry : new ArrayList<>(values.entrySet())) {
            String name = entry.getKey();
            if (!entry.getValue().isEmpty() && !name.contains("pass") && !name.contains("token")) {
                first.put(name, entry.getValue().getFirst());
            }
        }
        return first;
    }

    private static LiberviaException wrong(Problem problem, String message) {
        return new LiberviaException(problem, message);
    }
}
