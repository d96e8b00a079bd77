package org.libervia.domain.account;

import java.util.List;
import org.libervia.domain.Facet;

/**
 * Parameters: settings of a profile or of all, declared by the features. A {@code securityLimit} of
 * −1 shows all; otherwise only those with a security level at or below it.
 */
@Facet("parameters")
public interface ParametersFacet {

    /** All parameters with their values; passwords are not shown. */
    List<ParameterValue> list(String profile, int securityLimit);

    /** One parameter: {@code NOT_FOUND} when there is none of that name. */
    ParameterValue get(String profile, String category, String name, int securityLimit);

    /** Sets one: {@code NOT_FOUND}, or {@code DATA} when the value does not fit its type. */
    void set(String profile, String category, String name, String value, int securityLimit);

    /** The values as an XML text that {@link #load} reads. */
    String save(String profile);

    /** Sets every parameter that the text names and that exists; returns how many were set. */
    int load(String profile, String xml);
}
