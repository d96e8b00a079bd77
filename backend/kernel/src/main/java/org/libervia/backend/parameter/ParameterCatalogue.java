package org.libervia.backend.parameter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libervia.backend.feature.Parameter;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** The parameters there are. */
public final class ParameterCatalogue {
    private final Map<ParameterKey, Parameter<?>> parameters =
            Collections.synchronizedMap(new LinkedHashMap<>());

    /** A catalogue that holds the core parameters. */
    public ParameterCatalogue() {
        CoreParameters.all().forEach(this::put);
    }

    /**
     * Adds those of a feature.
     *
     * @throws LiberviaException {@code CONFLICT} when one of that name is there
     */
    public void add(Collection<Parameter<?>> more) {
        for (Parameter<?> parameter : more) {
            if (parameters.containsKey(ParameterKey.of(parameter))) {
                throw new LiberviaException(
                        Problem.CONFLICT,
                        "It declares the parameter "
                                + ParameterKey.of(parameter)
                                + ", which exists already.");
            }
        }
        more.forEach(this::put);
    }

    private void put(Parameter<?> parameter) {
        parameters.put(ParameterKey.of(parameter), parameter);
    }

    /**
     * The parameter of this name.
     *
     * @throws LiberviaException {@code NOT_FOUND}
     */
    public Parameter<?> get(ParameterKey key) {
        Parameter<?> parameter = parameters.get(key);
        if (parameter == null) {
            throw new LiberviaException(
                    Problem.NOT_FOUND,
                    "There is no parameter “" + key.name() + "” in “" + key.category() + "”.");
        }
        return parameter;
    }

    /** The parameter of this name, if there is one. */
    public Optional<Parameter<?>> find(ParameterKey key) {
        return Optional.ofNullable(parameters.get(key));
    }

    /** All, in the order of their declaration. */
    public Collection<Parameter<?>> all() {
        synchronized (parameters) {
            return List.copyOf(parameters.values());
        }
    }
}
