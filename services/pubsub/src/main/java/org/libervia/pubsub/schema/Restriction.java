package org.libervia.pubsub.schema;

import java.util.Map;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

/**
 * Who has to do with a field of a form, an extension of earlier versions: {@code <restrict
 * read='owner' write='owner'/>} in a template's field.
 *
 * @param ownersRead whether owners alone see it
 * @param ownersWrite whether owners alone fill it in
 */
record Restriction(boolean ownersRead, boolean ownersWrite) {
    static final String NAMESPACE = "https://salut-a-toi/protocol/schema#restrict:0";

    private static final String OWNER = "owner";

    /** That of a field. What isn't known is taken for the strictest. */
    static Restriction of(FormField field) {
        return field.extensions().stream()
                .filter(child -> child.is("restrict", NAMESPACE))
                .findFirst()
                .map(child ->
                        new Restriction(
                                child.attribute("read") != null, child.attribute("write") != null))
                .orElse(new Restriction(false, false));
    }

    /**
     * Refuses restrictions that aren't known here.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code feature-not-implemented}
     */
    static void check(FormField field) {
        field.extensions().stream()
                .filter(child -> child.namespace().equals(NAMESPACE))
                .forEach(Restriction::check);
    }

    private static void check(XmlElement restrict) {
        for (Map.Entry<XmlName, String> one : restrict.attributes().entrySet()) {
            String kind = one.getKey().local();
            if (!restrict.local().equals("restrict")
                    || !(kind.equals("read") || kind.equals("write"))
                    || !one.getValue().equals(OWNER)) {
                throw Refusal.of(
                        StanzaError.Type.CANCEL,
                        "feature-not-implemented",
                        "The restriction “" + kind + "=" + one.getValue() + "” isn't known here.");
            }
        }
    }
}
