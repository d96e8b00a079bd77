package org.libervia.xep.dataforms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A form, filled in or not (XEP-0004).
 *
 * @param type what the form is for
 * @param title a title for people, or null
 * @param instructions paragraphs that say how to fill it in
 * @param fields the fields in order
 * @param reported the columns, when the form is a table
 * @param items the rows of the table, a field for each column
 * @param extensions whatever else came with it
 */
public record DataForm(
        FormType type,
        @Nullable String title,
        List<String> instructions,
        List<FormField> fields,
        List<FormField> reported,
        List<List<FormField>> items,
        List<XmlElement> extensions)
        implements Payload {

    public static final String NAMESPACE = "jabber:x:data";

    /** The field that says what the others mean (XEP-0068). */
    public static final String FORM_TYPE = "FORM_TYPE";

    public DataForm {
        instructions = List.copyOf(instructions);
        fields = List.copyOf(fields);
        reported = List.copyOf(reported);
        items = items.stream().map(List::copyOf).toList();
        extensions = List.copyOf(extensions);
    }

    /** A form of fields alone. */
    public static DataForm of(FormType type, List<FormField> fields) {
        return new DataForm(type, null, List.of(), fields, List.of(), List.of(), List.of());
    }

    /** A form that starts with a field {@code FORM_TYPE}. */
    public static DataForm of(FormType type, String formType, List<FormField> fields) {
        List<FormField> all = new java.util.ArrayList<>(fields.size() + 1);
        all.add(FormField.typed(FORM_TYPE, FieldType.HIDDEN, List.of(formType)));
        all.addAll(fields);
        return of(type, all);
    }

    /** A form filled in, that starts with a field {@code FORM_TYPE}. */
    public static DataForm submit(String formType, FormField... fields) {
        return of(FormType.SUBMIT, formType, List.of(fields));
    }

    /** The answer of somebody who doesn't want to fill in the form. */
    public static DataForm cancel() {
        return of(FormType.CANCEL, List.of());
    }

    /** The first field of this name. */
    public Optional<FormField> field(String var) {
        return fields.stream().filter(field -> var.equals(field.var())).findFirst();
    }

    /** The first value of the field of this name. */
    public Optional<String> value(String var) {
        return field(var).flatMap(FormField::value);
    }

    /** The values of the field of this name, none when it is absent. */
    public List<String> values(String var) {
        return field(var).map(FormField::values).orElse(List.of());
    }

    /**
     * What the fields mean: the value of {@code FORM_TYPE}, which must be hidden unless the form is
     * submitted (XEP-0068 §3.1).
     */
    public Optional<String> formType() {
        return field(FORM_TYPE)
                .filter(field -> type == FormType.SUBMIT || field.type() == FieldType.HIDDEN)
                .flatMap(FormField::value);
    }

    /** The first form in {@code parent}. */
    public static Optional<DataForm> in(XmlElement parent) {
        return parent.child("x", NAMESPACE).map(DataForm::read);
    }

    /**
     * Reads {@code <x/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when the type or the name of a field is
     *     missing or unknown
     */
    public static DataForm read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "x", NAMESPACE);
        reader.required("type");
        FormType type = reader.parsed("type", "type of form", FormType::of);
        if (type == null) {
            throw reader.invalid("the attribute “type” is missing");
        }
        return new DataForm(
                type,
                reader.childText("title"),
                reader.each("instructions", XmlElement::text),
                reader.each("field", FormField::read),
                element.child("reported", NAMESPACE).map(DataForm::row).orElse(List.of()),
                reader.each("item", DataForm::row),
                reader.foreign().toList());
    }

    private static List<FormField> row(XmlElement row) {
        return ElementReader.of(row).each("field", FormField::read);
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder form =
                XmlElement.builder("x", NAMESPACE)
                        .attribute("type", type.text())
                        .optionalTextChild("title", title);
        instructions.forEach(text -> form.textChild("instructions", text));
        fields.forEach(field -> form.child(field.write()));
        if (!reported.isEmpty()) {
            form.child(row("reported", reported));
        }
        items.forEach(item -> form.child(row("item", item)));
        return form.children(extensions).build();
    }

    private static XmlElement row(String local, List<FormField> fields) {
        return XmlElement.builder(local, NAMESPACE)
                .children(fields.stream().map(FormField::write).toList())
                .build();
    }
}
