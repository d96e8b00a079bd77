package org.libervia.pubsub.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.xml.XmlElement;

/**
 * How forms are to be that are published to a node, and who has to do with which of their fields.
 *
 * @param fields the fields that they may have, by name
 */
public record Schema(Map<String, SchemaField> fields) {
    public Schema {
        fields = Map.copyOf(fields);
    }

    /** The schema that a template says; empty when it is no form. */
    static Optional<Schema> read(XmlElement template) {
        if (!template.is("x", DataForm.NAMESPACE)) {
            return Optional.empty();
        }
        Map<String, SchemaField> fields = new LinkedHashMap<>();
        for (FormField field : DataForm.read(template).fields()) {
            String var = field.var();
            if (var != null && !var.equals(DataForm.FORM_TYPE)) {
                fields.putIfAbsent(var, new SchemaField(var, field, Restriction.of(field)));
            }
        }
        return Optional.of(new Schema(fields));
    }

    /**
     * Refuses what is no template.
     *
     * @throws org.libervia.xmpp.StanzaErrorException why it is none
     */
    public static void check(XmlElement template) {
        if (!template.is("x", DataForm.NAMESPACE)) {
            throw Refusal.invalidPayload("A template is a form (XEP-0004).");
        }
        DataForm form = DataForm.read(template);
        if (form.type() != FormType.FORM) {
            throw Refusal.invalidPayload("A template is a form of the type “form”.");
        }
        form.fields().stream()
                .filter(field -> field.type() != FieldType.FIXED)
                .forEach(Restriction::check);
    }

    /**
     * What is kept of a form that somebody publishes.
     *
     * @param owner whether it is by an owner of the node
     * @param before what it replaces, or empty
     * @throws org.libervia.xmpp.StanzaErrorException when it isn't as it should be
     */
    public XmlElement accept(XmlElement form, boolean owner, Optional<XmlElement> before) {
        if (!form.is("x", DataForm.NAMESPACE)) {
            throw Refusal.badRequest("The node has a schema, but the item has no form.");
        }
        Map<String, XmlElement> offered = byName(form);
        Map<String, XmlElement> old = before.map(Schema::byName).orElse(Map.of());
        XmlElement.Builder accepted =
                form.without(child -> child.is("field", DataForm.NAMESPACE)).toBuilder();
        XmlElement formType = offered.get(DataForm.FORM_TYPE);
        if (formType != null) {
            accepted.child(formType);
        }
        fields.keySet().stream()
                .sorted()
                .forEach(var -> {
                    SchemaField field = fields.get(var);
                    if (field != null) {
                        field.accept(offered.get(var), old.get(var), owner)
                                .ifPresent(accepted::child);
                    }
                });
        return accepted.build();
    }

    private static Map<String, XmlElement> byName(XmlElement form) {
        Map<String, XmlElement> fields = new LinkedHashMap<>();
        form.elements("field", DataForm.NAMESPACE)
                .forEach(field -> fields.putIfAbsent(field.attribute("var", ""), field));
        return fields;
    }

    /** Whether some fields are for owners alone. */
    public boolean hides() {
        return fields.values().stream().anyMatch(field -> field.restriction().ownersRead());
    }

    /** An item as others than owners see it; empty when it has no form. */
    public Optional<StoredItem> seen(StoredItem item) {
        return item.content()
                .filter(content -> content.is("x", DataForm.NAMESPACE))
                .map(content -> content.without(this::isHidden))
                .map(content -> item.withPayload(content.toString()));
    }

    private boolean isHidden(XmlElement child) {
        SchemaField field = fields.get(child.attribute("var", ""));
        return child.is("field", DataForm.NAMESPACE)
                && field != null
                && field.restriction().ownersRead();
    }
}
