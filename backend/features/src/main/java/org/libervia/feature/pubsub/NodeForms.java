package org.libervia.feature.pubsub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;

/** How nodes are set up, as options with names and values, and as forms. */
final class NodeForms {
    private static final String PREFIX = "pubsub#";

    private NodeForms() {}

    /** A form to submit, or null when there are no options. */
    static @Nullable DataForm form(String type, Map<String, String> options) {
        if (options.isEmpty()) {
            return null;
        }
        List<FormField> fields = new ArrayList<>();
        options.forEach((name, value) -> fields.add(FormField.of(named(name), value)));
        return DataForm.of(FormType.SUBMIT, type, fields);
    }

    private static String named(String option) {
        return option.contains("#") ? option : PREFIX + option;
    }

    /** The options of a form, without the prefix; several values of one are lines. */
    static Map<String, String> options(DataForm form) {
        Map<String, String> options = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String name = field.var();
            if (name != null && !name.equals(DataForm.FORM_TYPE)) {
                options.put(
                        name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name,
                        String.join("\n", field.values()));
            }
        }
        return options;
    }
}
