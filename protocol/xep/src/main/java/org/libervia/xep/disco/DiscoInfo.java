package org.libervia.xep.disco;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What an entity, or one of its nodes, is and can do (XEP-0030 §3).
 *
 * @param node the node, or null for the entity itself
 * @param identities what it is
 * @param features what it can do, in the order they came, repetitions included: these make an
 *     answer ill-formed for entity capabilities
 * @param forms what else it says (XEP-0128)
 * @param extensions whatever else came with it
 */
public record DiscoInfo(
        @Nullable String node,
        List<Identity> identities,
        List<String> features,
        List<DataForm> forms,
        List<XmlElement> extensions)
        implements Payload {

    public static final String NAMESPACE = "http://jabber.org/protocol/disco#info";

    public DiscoInfo {
        identities = List.copyOf(identities);
        features = List.copyOf(features);
        forms = List.copyOf(forms);
        extensions = List.copyOf(extensions);
    }

    /** Identities, features and forms of an entity itself. */
    public static DiscoInfo of(
            List<Identity> identities, List<String> features, List<DataForm> forms) {
        return new DiscoInfo(null, identities, features, forms, List.of());
    }

    /** The question; {@code node} is null for the entity itself. */
    public static XmlElement query(@Nullable String node) {
        return XmlElement.builder("query", NAMESPACE).attribute("node", node).build();
    }

    /** The same answer for another node; null for the entity itself. */
    public DiscoInfo withNode(@Nullable String otherNode) {
        return new DiscoInfo(otherNode, identities, features, forms, extensions);
    }

    /** The same answer, where identities without language have the one that surrounded them. */
    public DiscoInfo withImpliedLang(@Nullable String lang) {
        List<Identity> spoken =
                identities.stream()
                        .map(identity ->
                                identity.lang() != null
                                        ? identity
                                        : new Identity(
                                                identity.category(),
                                                identity.type(),
                                                identity.name(),
                                                lang))
                        .toList();
        return new DiscoInfo(node, spoken, features, forms, extensions);
    }

    public boolean hasFeature(String feature) {
        return features.contains(feature);
    }

    /** Whether one of the identities is {@code category/type}. */
    public boolean isA(String category, String type) {
        return identities.stream().anyMatch(identity -> identity.is(category, type));
    }

    /** The first form of this {@code FORM_TYPE}. */
    public Optional<DataForm> form(String formType) {
        return forms.stream()
                .filter(form -> form.formType().filter(formType::equals).isPresent())
                .findFirst();
    }

    /**
     * Reads an answer, or a question.
     *
     * @throws org.libervia.xep.InvalidElementException when an identity has no category or type, a
     *     feature no name, or a form is malformed
     */
    public static DiscoInfo read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "query", NAMESPACE);
        return new DiscoInfo(
                element.attribute("node"),
                reader.each("identity", Identity::read),
                reader.each("feature", feature -> ElementReader.of(feature).required("var")),
                element.elements("x", DataForm.NAMESPACE).map(DataForm::read).toList(),
                reader.foreign().filter(child -> !child.is("x", DataForm.NAMESPACE)).toList());
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder query = XmlElement.builder("query", NAMESPACE).attribute("node", node);
        identities.forEach(identity -> query.child(identity.write()));
        for (String feature : features) {
            query.child(XmlElement.builder("feature", NAMESPACE).attribute("var", feature).build());
        }
        forms.forEach(form -> query.child(form.write()));
        return query.children(extensions).build();
    }
}
