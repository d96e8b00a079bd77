package org.libervia.template;

import java.util.Map;
import java.util.Optional;

/** Where templates come from. */
@FunctionalInterface
public interface TemplateLoader {
    /** The template of a name, or nothing when there is none. */
    Optional<TemplateSource> load(String name);

    /** A loader over texts in memory. */
    static TemplateLoader of(Map<String, String> texts) {
        return name ->
                Optional.ofNullable(texts.get(name)).map(text -> new TemplateSource(name, text));
    }
}
