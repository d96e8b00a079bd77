package org.libervia.web.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * A value in a YAML file, with its place.
 *
 * @param line counted from 1; 0 when there is none
 * @param content a text, a list of values, or a map of them
 */
record YamlValue(Path file, int line, Object content) {

    /** A text that is not empty. */
    String text() {
        if (content instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw wrong("a text is expected here");
    }

    boolean flag() {
        return switch (content) {
            case String text when text.equals("true") || text.equals("yes") -> true;
            case String text when text.equals("false") || text.equals("no") -> false;
            default -> throw wrong("true or false is expected here");
        };
    }

    @SuppressWarnings("unchecked")
    List<YamlValue> list() {
        if (content instanceof List<?> list) {
            return (List<YamlValue>) list;
        }
        throw wrong("a list is expected here");
    }

    @SuppressWarnings("unchecked")
    Map<String, YamlValue> map() {
        if (content instanceof Map<?, ?> map) {
            return (Map<String, YamlValue>) map;
        }
        throw wrong("“name: value” lines are expected here");
    }

    /** What to throw for a fault here. */
    LiberviaException wrong(String what) {
        return new LiberviaException(
                Problem.CONFIGURATION,
                file + (line == 0 ? "" : ", line " + line) + ": " + what + ".");
    }
}
