package org.libervia.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an INI file says.
 *
 * @param sections section to option to entry; option names are in lower case
 * @param faults what could not be understood
 */
record IniDocument(Map<String, Map<String, Entry>> sections, List<Finding> faults) {
    /** The section whose options hold for all. */
    static final String DEFAULT = "DEFAULT";

    static IniDocument empty() {
        return new IniDocument(new LinkedHashMap<>(), List.of());
    }

    /** Lets another document go over this one. */
    void merge(IniDocument over) {
        over.sections()
                .forEach((section, entries) ->
                        sections.computeIfAbsent(section, absent -> new LinkedHashMap<>())
                                .putAll(entries));
    }
}
