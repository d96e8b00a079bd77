package org.libervia.backend.parameter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Parameter;
import org.libervia.base.error.LiberviaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The values that were set, of one profile or of all, as they are stored. */
public final class ParameterValues {
    private static final Logger LOG = LoggerFactory.getLogger(ParameterValues.class);

    private final ParameterTable table;
    private final @Nullable Long profile;
    private final Map<ParameterKey, String> values;

    private ParameterValues(ParameterTable table, @Nullable Long profile) {
        this.table = table;
        this.profile = profile;
        this.values = new ConcurrentHashMap<>(table.all(profile));
    }

    /** Those of a profile, by its key in the database. */
    public static ParameterValues of(ParameterTable table, long profile) {
        return new ParameterValues(table, profile);
    }

    /** Those that are one for all profiles. */
    public static ParameterValues general(ParameterTable table) {
        return new ParameterValues(table, null);
    }

    /** The value; the standard one when none is set. */
    public <T> T value(Parameter<T> parameter) {
        String text = text(parameter);
        try {
            return parameter.reader().apply(text);
        } catch (LiberviaException outdated) {
            LOG.warn(
                    "The stored value of {} is of no use, its standard is taken: {}",
                    ParameterKey.of(parameter),
                    outdated.getMessage());
            return parameter.reader().apply(parameter.standard());
        }
    }

    /** The value as text. */
    public String text(Parameter<?> parameter) {
        return values.getOrDefault(ParameterKey.of(parameter), parameter.standard());
    }

    /** Stores a value; returns what was made of it to fit. */
    public String set(Parameter<?> parameter, String text) {
        String fitting = parameter.normalised(text);
        ParameterKey key = ParameterKey.of(parameter);
        table.put(profile, key, fitting);
        values.put(key, fitting);
        return fitting;
    }
}
