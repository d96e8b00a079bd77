package org.libervia.xep.dataforms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.media.Media;
import org.libervia.xep.validate.Validation;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A field of a form (XEP-0004 §3.2).
 *
 * @param var its name, or null; only fields of type fixed may go without
 * @param type what it holds, or null when the form doesn't say: a line of text, or what the form
 *     that is answered said
 * @param label the name shown to people, or null
 * @param description a text that explains it, or null
 * @param required whether it must be filled in
 * @param values the values, or the defaults; lines when it is of several lines
 * @param options what can be chosen
 * @param validation what values are accepted (XEP-0122), or null
 * @param media a picture or sound to show with it (XEP-0221), or null
 * @param extensions whatever else came with it
 */
public record FormField(
        @Nullable String var,
        @Nullable FieldType type,
        @Nullable String label,
        @Nullable String description,
        boolean required,
        List<String> values,
        List<FormOption> options,
        @Nullable Validation validation,
        @Nullable Media media,
        List<XmlElement> extensions) {

    public FormField {
        if ((var == null || var.isEmpty()) && type != FieldType.FIXED) {
            throw new IllegalArgumentException("a form field without a name must be fixed");
        }
        values = List.copyOf(values);
        options = List.copyOf(options);
        extensions = List.copyOf(extensions);
    }

    /** A field with values and no more, as forms are submitted. */
    public static FormField of(String var, String... values) {
        return of(var, List.of(values));
    }

    /** A field with values and no more, as forms are submitted. */
    public static FormField of(String var, List<String> values) {
        return typed(var, null, values);
    }

    /** A field with a type and values. */
    public static FormField typed(String var, @Nullable FieldType type, List<String> values) {
        return new FormField(
                var, type, null, null, false, values, List.of(), null, null, List.of());
    }

    /** The first value. */
    public Optional<String> value() {
        return values.stream().findFirst();
    }

    /** The first value as a truth value; empty when there is none or it is neither. */
    public Optional<Boolean> flag() {
        return value().flatMap(text ->
                switch (text.strip()) {
                    case "true", "1" -> Optional.of(true);
                    case "false", "0" -> Optional.of(false);
                    default -> Optional.empty();
                });
    }

    /**
     * The values as addresses.
     *
     * @throws org.libervia.base.InvalidJidException when one of them is none
     */
    public List<Jid> jids() {
        return values.stream().map(Jid::parse).toList();
    }

    static FormField read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "field", DataForm.NAMESPACE);
        String var = element.attribute("var");
        String type = element.attribute("type");
        FieldType fieldType = type == null ? null : FieldType.of(type);
        if ((var == null || var.isEmpty()) && fieldType != FieldType.FIXED) {
            throw reader.invalid("the attribute “var” is missing, and the field is not fixed");
        }
        return new FormField(
                var,
                fieldType,
                element.attribute("label"),
                reader.childText("desc"),
                reader.has("required"),
                reader.each("value", XmlElement::text),
                reader.each("option", FormOption::read),
                Validation.in(element).orElse(null),
                Media.in(element).orElse(null),
                reader.foreign().filter(FormField::isExtension).toList());
    }

    private static boolean isExtension(XmlElement child) {
        return !child.is("validate", Validation.NAMESPACE) && !child.is("media", Media.NAMESPACE);
    }

    XmlElement write() {
        XmlElement.Builder field =
                XmlElement.builder("field", DataForm.NAMESPACE)
                        .attribute("var", var)
                        .attribute("type", type == null ? null : type.text())
                        .attribute("label", label)
                        .optionalTextChild("desc", description);
        if (required) {
            field.child(XmlElement.empty("required", DataForm.NAMESPACE));
        }
        values.forEach(value -> field.textChild("value", value));
        options.forEach(option -> field.child(option.write()));
        if (validation != null) {
            field.child(validation.write());
        }
        if (media != null) {
            field.child(media.write());
        }
        return field.children(extensions).build();
    }
}
