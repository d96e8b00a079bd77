package org.libervia.template.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a macro takes.
 *
 * @param name its name
 * @param parameters its parameters
 * @param defaults the default of each parameter, or null where it has none
 * @param usesVarargs whether it uses {@code varargs}
 * @param usesKwargs whether it uses {@code kwargs}
 * @param usesCaller whether it uses {@code caller}
 */
public record Signature(
        String name,
        List<String> parameters,
        List<@Nullable Expression> defaults,
        boolean usesVarargs,
        boolean usesKwargs,
        boolean usesCaller) {}
