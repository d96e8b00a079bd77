package org.libervia.template.corpus;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Engine;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateLoader;
import org.libervia.template.Translations;

/**
 * A template with its data and what it must render to.
 *
 * @param line the line of the file
 * @param templates the other templates that it may load
 * @param expected the output, or null if it must fail
 */
record CorpusCase(
        int line,
        String template,
        Map<String, @Nullable Object> data,
        Set<String> options,
        Map<String, String> templates,
        @Nullable String expected) {

    /** What is wrong, or null if all is well. */
    @Nullable String failure() {
        String actual;
        try {
            actual = render();
        } catch (TemplateException e) {
            return expected == null ? null : explain("failed: " + e.getMessage());
        } catch (RuntimeException e) {
            return explain("failed badly: " + e);
        }
        return actual.equals(expected) ? null : explain("is      : " + actual);
    }

    private String explain(String outcome) {
        return "line "
                + line
                + ": "
                + template
                + "\n    expected: "
                + expected
                + "\n    "
                + outcome;
    }

    private String render() {
        Translations translations = new Texts(data.get("$gettext"));
        return Engine.builder()
                .loader(TemplateLoader.of(templates))
                .trimBlocks(options.contains("trim"))
                .lstripBlocks(options.contains("lstrip"))
                .build()
                .compile(options.contains("html") ? "main.html" : "main.txt", template)
                .render(data, translations);
    }
}
