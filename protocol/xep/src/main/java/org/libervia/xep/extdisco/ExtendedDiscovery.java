package org.libervia.xep.extdisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What is to be listed (XEP-0499 §3.1).
 *
 * @param items whether items
 * @param nodes whether nodes
 * @param linkedNodes whether also nodes that link one of those meant, or their items
 * @param fullMetaData whether nodes come with all of their meta-data, else with their relations
 *     alone
 * @param depth how many levels of descendants; all when below 0
 */
public record ExtendedDiscovery(
        boolean items, boolean nodes, boolean linkedNodes, boolean fullMetaData, int depth) {
    /** The {@code FORM_TYPE} of the form, and the feature of services that know it. */
    public static final String NAMESPACE = "urn:xmpp:pubsub-ext-disco:0";

    private static final String TYPE = "type";
    private static final String ITEMS = "items";
    private static final String NODES = "nodes";
    private static final String LINKED_NODES = "linked_nodes";
    private static final String FULL_META_DATA = "full_metadata";
    private static final String DEPTH = "depth";

    /**
     * What a question asks for; empty when it is one of XEP-0030 alone.
     *
     * @param query {@code <query/>} of a question for items
     * @throws InvalidElementException when a value is none that the field may have
     */
    public static Optional<ExtendedDiscovery> in(XmlElement query) {
        return query.elements("x", DataForm.NAMESPACE)
                .map(DataForm::read)
                .filter(form -> form.formType().filter(NAMESPACE::equals).isPresent())
                .findFirst()
                .map(form -> read(form, ElementReader.of(query)));
    }

    private static ExtendedDiscovery read(DataForm form, ElementReader reader) {
        List<String> types = form.values(TYPE);
        for (String type : types) {
            if (!type.equals(ITEMS) && !type.equals(NODES)) {
                throw reader.invalid("the field “type” is neither “items” nor “nodes”");
            }
        }
        return new ExtendedDiscovery(
                types.isEmpty() || types.contains(ITEMS),
                types.isEmpty() || types.contains(NODES),
                flag(form, LINKED_NODES, reader),
                flag(form, FULL_META_DATA, reader),
                depth(form, reader));
    }

    private static boolean flag(DataForm form, String var, ElementReader reader) {
        Optional<FormField> field = form.field(var).filter(found -> !found.values().isEmpty());
        if (field.isEmpty()) {
            return false;
        }
        return field.get()
                .flag()
                .orElseThrow(() -> reader.invalid("the field “" + var + "” is no truth value"));
    }

    private static int depth(DataForm form, ElementReader reader) {
        String text = form.value(DEPTH).orElse("0").strip();
        try {
            return (int) Math.clamp(Long.parseLong(text), -1L, Integer.MAX_VALUE);
        } catch (NumberFormatException wrong) {
            throw reader.invalid("the field “depth” is no number");
        }
    }

    /** Whether what is so many levels below is meant. */
    public boolean covers(int levels) {
        return depth < 0 || levels <= depth;
    }

    /** The form that asks for it. */
    public DataForm form() {
        List<FormField> fields = new ArrayList<>();
        if (items != nodes) {
            fields.add(FormField.of(TYPE, items ? ITEMS : NODES));
        }
        fields.add(FormField.of(LINKED_NODES, Boolean.toString(linkedNodes)));
        fields.add(FormField.of(FULL_META_DATA, Boolean.toString(fullMetaData)));
        fields.add(FormField.of(DEPTH, Integer.toString(depth)));
        return DataForm.submit(NAMESPACE, fields.toArray(FormField[]::new));
    }
}
