package org.libervia.xep.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What is asked of somebody who registers, what they answered, or that they leave (XEP-0077 §3).
 *
 * @param registered whether they are registered already
 * @param remove whether they give up the account
 * @param instructions a text for people, or null
 * @param fields values by name, {@code username} and {@code password} for example; empty where a
 *     value is asked for
 * @param form the form to be used in place of the fields, or null
 * @param extensions whatever else came with it, a place to register on the web for example
 */
public record Registration(
        boolean registered,
        boolean remove,
        @Nullable String instructions,
        Map<String, String> fields,
        @Nullable DataForm form,
        List<XmlElement> extensions)
        implements Payload {

    public static final String NAMESPACE = "jabber:iq:register";

    /** The stream feature of a server that lets people register. */
    public static final String STREAM_FEATURE = "http://jabber.org/features/iq-register";

    public Registration {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        extensions = List.copyOf(extensions);
    }

    /** The question what is to be given. */
    public static XmlElement query() {
        return XmlElement.empty("query", NAMESPACE);
    }

    /** Values given. */
    public static Registration of(Map<String, String> fields) {
        return new Registration(false, false, null, fields, null, List.of());
    }

    /** The form filled in. */
    public static Registration of(DataForm form) {
        return new Registration(false, false, null, Map.of(), form, List.of());
    }

    /** The account is given up (§3.2). */
    public static Registration removal() {
        return new Registration(false, true, null, Map.of(), null, List.of());
    }

    /** Whether a server with these stream features lets people register (§5). */
    public static boolean isOffered(XmlElement streamFeatures) {
        return streamFeatures.child("register", STREAM_FEATURE).isPresent();
    }

    /** Never shows values: one of them is the password. */
    @Override
    public String toString() {
        return "Registration[registered="
                + registered
                + ", remove="
                + remove
                + ", fields="
                + fields.keySet()
                + "]";
    }

    /** Reads {@code <query/>}. */
    public static Registration read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "query", NAMESPACE);
        Map<String, String> fields = new LinkedHashMap<>();
        element.elements()
                .filter(child -> child.namespace().equals(NAMESPACE))
                .filter(Registration::isField)
                .forEach(child -> fields.putIfAbsent(child.local(), child.text()));
        return new Registration(
                reader.has("registered"),
                reader.has("remove"),
                reader.childText("instructions"),
                fields,
                DataForm.in(element).orElse(null),
                reader.foreign().filter(child -> !child.is("x", DataForm.NAMESPACE)).toList());
    }

    private static boolean isField(XmlElement child) {
        return switch (child.local()) {
            case "registered", "remove", "instructions" -> false;
            default -> true;
        };
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder query = XmlElement.builder("query", NAMESPACE);
        if (registered) {
            query.child(XmlElement.empty("registered", NAMESPACE));
        }
        if (remove) {
            query.child(XmlElement.empty("remove", NAMESPACE));
        }
        query.optionalTextChild("instructions", instructions);
        fields.forEach(query::textChild);
        if (form != null) {
            query.child(form.write());
        }
        return query.children(extensions).build();
    }
}
