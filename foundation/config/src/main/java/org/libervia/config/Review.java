package org.libervia.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds entries that no declared option stands for. */
final class Review {
    private final IniDocument document;
    private final Collection<? extends Option<?>> declared;

    Review(IniDocument document, Collection<? extends Option<?>> declared) {
        this.document = document;
        this.declared = declared;
    }

    List<Finding> unknown() {
        List<Finding> findings = new ArrayList<>();
        document.sections().forEach((section, entries) -> inSection(section, entries, findings));
        return findings;
    }

    /**
     * A section of which nothing is declared belongs to another program: a word only when its name
     * seems a slip.
     */
    private void inSection(String section, Map<String, Entry> entries, List<Finding> findings) {
        Set<String> sections = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        sections.add(IniDocument.DEFAULT);
        for (Option<?> option : declared) {
            sections.add(option.section());
            if (option.section().equals(section)) {
                names.add(option.name());
            }
        }
        if (!sections.contains(section)) {
            entries.values().stream()
                    .findFirst()
                    .ifPresent(first ->
                            Likeness.nearest(section, sections)
                                    .ifPresent(likely ->
                                            findings.add(
                                                    new Finding(
                                                            first.place(),
                                                            "nobody reads the section [%s]: is [%s] meant?"
                                                                    .formatted(section, likely)))));
            return;
        }
        entries.forEach((name, entry) -> {
            if (!names.contains(name) && entry.place().line() > 0 && !isReferredTo(name)) {
                findings.add(
                        new Finding(
                                entry.place(),
                                "the option “" + name + "” is unknown" + hint(name, names)));
            }
        });
    }

    /** An option that others use by %(name)s needs no other reader. */
    private boolean isReferredTo(String name) {
        return document.sections().values().stream()
                .flatMap(entries -> entries.values().stream())
                .anyMatch(entry -> entry.text().contains("%(" + name + ")s"));
    }

    private static String hint(String name, Set<String> names) {
        return Likeness.nearest(name, names)
                .map(likely -> ": is “" + likely + "” meant?")
                .orElse("");
    }
}
