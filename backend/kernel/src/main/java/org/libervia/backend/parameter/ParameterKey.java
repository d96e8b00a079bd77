package org.libervia.backend.parameter;

import org.libervia.backend.feature.Parameter;

/** What a parameter is found by. */
public record ParameterKey(String category, String name) {

    public static ParameterKey of(Parameter<?> parameter) {
        return new ParameterKey(parameter.category(), parameter.name());
    }

    @Override
    public String toString() {
        return category + "/" + name;
    }
}
