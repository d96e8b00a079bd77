package org.libervia.pubsub.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.pubsub.NodeName;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What somebody asks for.
 *
 * @param from who asks
 * @param account the bare address of the account whose nodes are meant, or null for those of the
 *     service
 * @param payload the payload of the question, {@code <pubsub/>} for example
 * @param action the child of the payload that says what is asked for
 */
public record Request(Jid from, @Nullable Jid account, XmlElement payload, XmlElement action) {

    /** The bare address of who asks. */
    public Jid sender() {
        return from.bare();
    }

    /** The home of the nodes that are meant, as the tables name it. */
    public String home() {
        return account == null ? "" : account.toString();
    }

    /** The name of the node in the action; null when there is none, or it is empty. */
    public @Nullable String nodeName() {
        String name = action.attribute("node");
        return name == null || name.isEmpty() ? null : name;
    }

    /**
     * The node in the action.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code nodeid-required} when there is none
     */
    public NodeAddress node() {
        String name = nodeName();
        if (name == null) {
            throw Refusal.nodeRequired();
        }
        return address(name);
    }

    /** The node of this name. */
    public NodeAddress address(String name) {
        return NodeName.of(name)
                .map(good -> new NodeAddress(account, good.value()))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * The address in the action.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code jid-required} when there is none,
     *     {@code invalid-jid} when it is none
     */
    public Jid jid() {
        String text = action.attribute("jid");
        if (text == null || text.isEmpty()) {
            throw Refusal.jidRequired();
        }
        try {
            return Jid.parse(text);
        } catch (InvalidJidException wrong) {
            throw Refusal.invalidJid();
        }
    }

    /** Another child of the payload, beside the action. */
    public Optional<XmlElement> beside(String local) {
        return payload.child(local, payload.namespace());
    }

    /**
     * The form in a child that must come after the action, and names neither a node nor an address
     * (XEP-0060 §6.3.7, §8.1.3).
     */
    public Optional<DataForm> formAfter(String local) {
        boolean after = false;
        for (XmlElement child : payload.elements().toList()) {
            after |= child.equals(action);
            if (child.is(local, payload.namespace())
                    && (!after
                            || child.attribute("node") != null
                            || child.attribute("jid") != null)) {
                throw Refusal.badRequest(
                        "<"
                                + local
                                + "/> comes after <"
                                + action.local()
                                + "/>, without a node or an address of its own.");
            }
        }
        return formIn(local);
    }

    /** The form in a child of the payload beside the action. */
    public Optional<DataForm> formIn(String local) {
        return beside(local).flatMap(DataForm::in);
    }
}
