package org.libervia.cli.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ParameterValue;
import org.libervia.domain.account.ParametersFacet;

/** Two parameters in memory. */
public final class MemoryParameters implements ParametersFacet {
    private final Map<String, String> values =
            new TreeMap<>(Map.of("History", "20", "Colour", "blue"));

    private ParameterValue parameter(String name) {
        boolean colour = name.equals("Colour");
        return new ParameterValue(
                colour ? "Look" : "General",
                name,
                colour ? "The colour" : "Messages shown",
                colour ? ParameterValue.Type.LIST : ParameterValue.Type.INT,
                false,
                values.getOrDefault(name, ""),
                colour ? "blue" : "20",
                colour ? List.of("blue", "red") : List.of(),
                0);
    }

    @Override
    public List<ParameterValue> list(String profile, int securityLimit) {
        return List.of(parameter("History"), parameter("Colour"));
    }

    @Override
    public ParameterValue get(String profile, String category, String name, int securityLimit) {
        return list(profile, securityLimit).stream()
                .filter(each -> each.category().equals(category) && each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.NOT_FOUND,
                                "There is no parameter " + category + "/" + name + "."));
    }

    @Override
    public void set(String profile, String category, String name, String value, int securityLimit) {
        get(profile, category, name, securityLimit);
        values.put(name, value);
    }

    @Override
    public String save(String profile) {
        return "<params>" + values.get("Colour") + "</params>";
    }

    @Override
    public int load(String profile, String xml) {
        values.put("Colour", xml.strip().replaceAll("</?params>", ""));
        return 1;
    }
}
