package org.libervia.pubsub.refusal;

import java.util.List;
import org.libervia.pubsub.config.InvalidSettingException;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** Makes the errors with which requests are refused; to be thrown. */
public final class Refusal {
    public static final String ERRORS = "http://jabber.org/protocol/pubsub#errors";

    private Refusal() {}

    /** An error with its defined condition alone. */
    public static StanzaErrorException of(StanzaError.Type type, String condition) {
        return new StanzaErrorException(null, StanzaError.of(type, condition));
    }

    /** An error with a text for people. */
    public static StanzaErrorException of(StanzaError.Type type, String condition, String text) {
        return new StanzaErrorException(null, StanzaError.of(type, condition, text));
    }

    /** An error with a condition of XEP-0060. */
    public static StanzaErrorException of(
            StanzaError.Type type, String condition, XmlElement specific) {
        return new StanzaErrorException(
                null, new StanzaError(type, condition, null, null, List.of(specific)));
    }

    private static StanzaErrorException specific(
            StanzaError.Type type, String condition, String specific) {
        return of(type, condition, XmlElement.empty(specific, ERRORS));
    }

    private static StanzaErrorException explained(
            StanzaError.Type type, String condition, String specific, String text) {
        return new StanzaErrorException(
                null,
                new StanzaError(
                        type, condition, text, null, List.of(XmlElement.empty(specific, ERRORS))));
    }

    public static StanzaErrorException notFound() {
        return of(StanzaError.Type.CANCEL, "item-not-found");
    }

    public static StanzaErrorException forbidden() {
        return of(StanzaError.Type.AUTH, "forbidden");
    }

    public static StanzaErrorException badRequest(String text) {
        return of(StanzaError.Type.MODIFY, "bad-request", text);
    }

    /** {@code feature} without the namespace. */
    public static StanzaErrorException unsupported(String feature) {
        return of(
                StanzaError.Type.CANCEL,
                "feature-not-implemented",
                XmlElement.builder("unsupported", ERRORS).attribute("feature", feature).build());
    }

    public static StanzaErrorException nodeRequired() {
        return specific(StanzaError.Type.MODIFY, "bad-request", "nodeid-required");
    }

    public static StanzaErrorException itemRequired() {
        return specific(StanzaError.Type.MODIFY, "bad-request", "item-required");
    }

    public static StanzaErrorException itemForbidden() {
        return specific(StanzaError.Type.MODIFY, "bad-request", "item-forbidden");
    }

    public static StanzaErrorException payloadRequired() {
        return specific(StanzaError.Type.MODIFY, "bad-request", "payload-required");
    }

    public static StanzaErrorException invalidPayload(String text) {
        return explained(StanzaError.Type.MODIFY, "bad-request", "invalid-payload", text);
    }

    public static StanzaErrorException payloadTooBig(String text) {
        return explained(StanzaError.Type.MODIFY, "not-acceptable", "payload-too-big", text);
    }

    public static StanzaErrorException nodeFull() {
        return specific(StanzaError.Type.CANCEL, "conflict", "node-full");
    }

    /** More is published at once than there is room for (§12.10). */
    public static StanzaErrorException maxItemsExceeded() {
        return specific(StanzaError.Type.CANCEL, "not-allowed", "max-items-exceeded");
    }

    public static StanzaErrorException accessModel() {
        return specific(StanzaError.Type.MODIFY, "not-acceptable", "unsupported-access-model");
    }

    public static StanzaErrorException precondition(String text) {
        return explained(StanzaError.Type.CANCEL, "conflict", "precondition-not-met", text);
    }

    public static StanzaErrorException jidRequired() {
        return specific(StanzaError.Type.MODIFY, "bad-request", "jid-required");
    }

    public static StanzaErrorException invalidJid() {
        return specific(StanzaError.Type.MODIFY, "bad-request", "invalid-jid");
    }

    public static StanzaErrorException subidRequired() {
        return specific(StanzaError.Type.MODIFY, "bad-request", "subid-required");
    }

    public static StanzaErrorException invalidSubid() {
        return specific(StanzaError.Type.MODIFY, "not-acceptable", "invalid-subid");
    }

    public static StanzaErrorException invalidOptions(String text) {
        return explained(StanzaError.Type.MODIFY, "bad-request", "invalid-options", text);
    }

    /** A node can't hang on another so (XEP-0496 §4.2). */
    public static StanzaErrorException invalidOption(String text) {
        return explained(StanzaError.Type.CANCEL, "not-allowed", "invalid-option", text);
    }

    public static StanzaErrorException notSubscribed() {
        return specific(StanzaError.Type.CANCEL, "unexpected-request", "not-subscribed");
    }

    public static StanzaErrorException pending() {
        return specific(StanzaError.Type.AUTH, "not-authorized", "pending-subscription");
    }

    public static StanzaErrorException tooManySubscriptions() {
        return specific(StanzaError.Type.WAIT, "policy-violation", "too-many-subscriptions");
    }

    /** A node of access model {@code authorize} is asked for items (§6.5.9.3). */
    public static StanzaErrorException subscriptionRequired() {
        return specific(StanzaError.Type.AUTH, "not-authorized", "not-subscribed");
    }

    public static StanzaErrorException closedNode() {
        return specific(StanzaError.Type.CANCEL, "not-allowed", "closed-node");
    }

    public static StanzaErrorException presenceRequired() {
        return specific(StanzaError.Type.AUTH, "not-authorized", "presence-subscription-required");
    }

    public static StanzaErrorException notInRosterGroup() {
        return specific(StanzaError.Type.AUTH, "not-authorized", "not-in-roster-group");
    }

    /** The node has moved (§6.1.3.10). */
    public static StanzaErrorException gone(String uri) {
        return of(
                StanzaError.Type.MODIFY,
                "gone",
                XmlElement.ofText("gone", StanzaError.NAMESPACE, uri));
    }

    /** A configuration can't be as a form says (§8.2.5.2). */
    public static StanzaErrorException configuration(InvalidSettingException wrong) {
        StanzaError.Type type = StanzaError.Type.MODIFY;
        String text = wrong.getMessage();
        if (wrong.field().equals("pubsub#access_model")) {
            return accessModel();
        }
        return wrong.isUnknown()
                ? of(type, "bad-request", text == null ? "" : text)
                : of(type, "not-acceptable", text == null ? "" : text);
    }
}
