package org.libervia.pubsub.command;

import java.util.List;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormOption;

/** Fields of the forms of commands. */
final class Forms {
    private Forms() {}

    /** A field to be filled in. */
    static FormField asked(String var, FieldType type, String label, boolean required) {
        return new FormField(
                var, type, label, null, required, List.of(), List.of(), null, null, List.of());
    }

    /** A choice. */
    static FormField choice(String var, String label, List<String> words, String now) {
        return new FormField(
                var,
                FieldType.LIST_SINGLE,
                label,
                null,
                true,
                List.of(now),
                words.stream().map(word -> new FormOption(null, word)).toList(),
                null,
                null,
                List.of());
    }

    /** A line that tells something. */
    static FormField told(String var, String label, Object value) {
        return new FormField(
                var,
                FieldType.TEXT_SINGLE,
                label,
                null,
                false,
                List.of(String.valueOf(value)),
                List.of(),
                null,
                null,
                List.of());
    }

    /** The value of a field that must be filled in. */
    static String required(DataForm form, String var) {
        return form.value(var)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Refusal.badRequest("The field “" + var + "” is needed."));
    }

    /** A bare address that must be filled in. */
    static Jid jid(DataForm form, String var) {
        try {
            return Jid.parse(required(form, var)).bare();
        } catch (InvalidJidException wrong) {
            throw Refusal.badRequest("The field “" + var + "” is no address.");
        }
    }
}
