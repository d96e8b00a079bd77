package org.libervia.domain.account;

import java.util.List;
import java.util.Map;
import org.libervia.domain.Facet;

/** The backend itself. */
@Facet("backend")
public interface BackendFacet {

    /** Whether features are started and profiles may connect; waits until they are. */
    BackendStatus ready();

    /** What runs, and how it is, at once. */
    BackendStatus status();

    /** The features found, started or not, in the order they were started. */
    List<FeatureInfo> features();

    /** Short names of namespaces, {@code "disco#info"} for example. */
    Map<String, String> namespaces();

    /** Reads an option of the configuration file: its value as text, empty when unset. */
    String config(String section, String option);

    /** Asks the backend to end: answers, then ends. */
    void stop();
}
