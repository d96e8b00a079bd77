package org.libervia.pubsub.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormOption;
import org.libervia.xep.validate.Validation;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A field that forms of a node have.
 *
 * @param template as it is in the template
 */
record SchemaField(String var, FormField template, Restriction restriction) {

    /**
     * The field as it is kept; empty when there is none.
     *
     * @param offered as somebody fills it in, or null
     * @param old as it was, or null
     * @param owner whether it is filled in by an owner
     */
    Optional<XmlElement> accept(
            @Nullable XmlElement offered, @Nullable XmlElement old, boolean owner) {
        if (!owner && restriction.ownersWrite()) {
            return old == null ? standard() : Optional.of(old);
        }
        if (offered == null && !owner && restriction.ownersRead() && old != null) {
            return Optional.of(old);
        }
        List<String> values = offered == null ? List.of() : values(offered);
        check(values);
        return Optional.ofNullable(offered);
    }

    /** The field as it is when nobody fills it in. */
    private Optional<XmlElement> standard() {
        if (template.values().isEmpty()) {
            return Optional.empty();
        }
        XmlElement.Builder field =
                XmlElement.builder("field", DataForm.NAMESPACE)
                        .attribute("var", var)
                        .attribute("type", template.type() == null ? null : template.type().text());
        template.values().forEach(value -> field.textChild("value", value));
        return Optional.of(field.build());
    }

    private static List<String> values(XmlElement field) {
        return field.elements("value", DataForm.NAMESPACE).map(XmlElement::text).toList();
    }

    private void check(List<String> values) {
        if (template.required() && values.stream().allMatch(String::isEmpty)) {
            throw wrong("it must be filled in");
        }
        FieldType type = template.type() == null ? FieldType.TEXT_SINGLE : template.type();
        if (values.size() > 1 && !type.isMulti()) {
            throw wrong("it has one value");
        }
        if (type == FieldType.BOOLEAN
                && !values.stream().allMatch(List.of("", "0", "1", "false", "true")::contains)) {
            throw wrong("it is true or false");
        }
        if (isList(type) && !isOpen()) {
            values.stream()
                    .filter(value -> !value.isEmpty() && !isOption(value))
                    .findFirst()
                    .ifPresent(other -> {
                        throw wrong("“" + other + "” can't be chosen");
                    });
        }
    }

    private static boolean isList(FieldType type) {
        return type == FieldType.LIST_SINGLE || type == FieldType.LIST_MULTI;
    }

    /** Whether other values may be given than the template offers (XEP-0122 §3.2). */
    private boolean isOpen() {
        return template.options().isEmpty()
                || (template.validation() != null
                        && template.validation().method() instanceof Validation.Method.Open);
    }

    private boolean isOption(String value) {
        return template.options().stream().map(FormOption::value).anyMatch(value::equals);
    }

    private StanzaErrorException wrong(String why) {
        return Refusal.invalidPayload("The field “" + var + "”: " + why + ".");
    }
}
