package org.libervia.xmpp.negotiation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.XmppStream;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/** Accounts made, changed and deleted by in-band registration (XEP-0077). */
public final class AccountRegistration {
    private static final String NAMESPACE = "jabber:iq:register";
    private static final String FEATURE = "http://jabber.org/features/iq-register";
    private static final String FORMS = "jabber:x:data";
    private static final Set<String> KNOWN = Set.of("username", "password", "email", "FORM_TYPE");

    /** How long the server may take to answer, and all of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration MOST = Duration.ofMinutes(2);

    private AccountRegistration() {}

    /**
     * Registers an account over a connection of its own, before any authentication (XEP-0077 §3.1).
     *
     * @throws XmppException {@code CONFLICT} when the account exists; {@code MISSING_FEATURE} when
     *     the server takes no registrations, or asks for what can't be given here, a captcha for
     *     example
     */
    public static void register(
            ChannelSource source,
            Jid account,
            String password,
            @Nullable String email,
            boolean insistOnTls) {
        try (XmlChannel channel = source.connect()) {
            Watchdog.over(
                    channel, MOST, fresh -> register(fresh, account, password, email, insistOnTls));
            channel.finish();
        }
    }

    private static Iq register(
            XmlChannel channel,
            Jid account,
            String password,
            @Nullable String email,
            boolean insistOnTls) {
        channel.readTimeout(PATIENCE);
        StreamHeader header = StreamHeader.client(account.server(), null, null);
        channel.open(header);
        XmlElement features = TlsStep.run(channel, header, Exchange.features(channel), insistOnTls);
        if (features.child("register", FEATURE).isEmpty()) {
            throw refused(
                    account,
                    "it takes no registrations by clients: look for a registration page on its web site");
        }
        Iq form =
                ask(
                        channel,
                        "get",
                        Iq.get(account.server(), XmlElement.empty("query", NAMESPACE)),
                        account);
        XmlElement query = form.payload().orElse(XmlElement.empty("query", NAMESPACE));
        return ask(
                channel,
                "set",
                Iq.set(account.server(), filled(query, account, password, email)),
                account);
    }

    /** Gives the account of a stream another password (§3.3). */
    public static void changePassword(XmppStream stream, String newPassword) {
        stream.ask(
                Iq.set(
                        stream.server(),
                        XmlElement.builder("query", NAMESPACE)
                                .textChild("username", stream.jid().local())
                                .textChild("password", newPassword)
                                .build()));
    }

    /** Deletes the account of a stream (§3.2). The server may end the stream before it answers. */
    public static void unregister(XmppStream stream) {
        stream.ask(
                Iq.set(
                        null,
                        XmlElement.builder("query", NAMESPACE)
                                .child(XmlElement.empty("remove", NAMESPACE))
                                .build()));
    }

    private static XmlElement filled(
            XmlElement query, Jid account, String password, @Nullable String email) {
        return query.child("x", FORMS)
                .map(form -> filledForm(form, account, password, email))
                .orElseGet(() -> filledFields(query, account, password, email));
    }

    private static XmlElement filledFields(
            XmlElement query, Jid account, String password, @Nullable String email) {
        List<String> asked =
                query.elements()
                        .filter(child -> child.namespace().equals(NAMESPACE))
                        .map(XmlElement::local)
                        .filter(name ->
                                !name.equals("instructions")
                                        && !name.equals("registered")
                                        && !KNOWN.contains(name))
                        .toList();
        if (!asked.isEmpty()) {
            throw refused(
                    account,
                    "it asks for " + String.join(", ", asked) + ", which can't be given here");
        }
        return XmlElement.builder("query", NAMESPACE)
                .textChild("username", account.local())
                .textChild("password", password)
                .optionalTextChild("email", email)
                .build();
    }

    private static XmlElement filledForm(
            XmlElement form, Jid account, String password, @Nullable String email) {
        List<XmlElement> fields = new ArrayList<>();
        form.elements("field", FORMS)
                .forEach(field -> {
                    String name = field.attribute("var", "");
                    boolean required = field.child("required", FORMS).isPresent();
                    String value = value(name, field, account, password, email);
                    if (value != null) {
                        fields.add(
                                XmlElement.builder("field", FORMS)
                                        .attribute("var", name)
                                        .textChild("value", value)
                                        .build());
                    } else if (required) {
                        throw refused(
                                account,
                                "it asks for “"
                                        + field.attribute("label", name)
                                        + "”, which can't be given here");
                    }
                });
        return XmlElement.builder("query", NAMESPACE)
                .child(
                        XmlElement.builder("x", FORMS)
                                .attribute("type", "submit")
                                .children(fields)
                                .build())
                .build();
    }

    private static @Nullable String value(
            String name, XmlElement field, Jid account, String password, @Nullable String email) {
        return switch (name) {
            case "username" -> account.local();
            case "password" -> password;
            case "email" -> email;
            default ->
                    field.attribute("type", "").equals("hidden")
                            ? field.childText("value").orElse(null)
                            : null;
        };
    }

    private static Iq ask(XmlChannel channel, String id, Iq question, Jid account) {
        XmlElement answer = Exchange.ask(channel, question.element().withAttribute("id", id));
        if (!answer.local().equals("iq") || !id.equals(answer.attribute("id"))) {
            throw Exchange.unexpected(answer);
        }
        Iq iq = new Iq(answer);
        if (!answer.attribute("type", "").equals("error")) {
            return iq;
        }
        StanzaError error =
                iq.error().orElse(StanzaError.of(StanzaError.Type.CANCEL, "undefined-condition"));
        StanzaErrorException cause = new StanzaErrorException(account.server(), error);
        throw switch (error.condition()) {
            case "conflict" ->
                    new XmppException(
                            Problem.CONFLICT,
                            "The account " + account + " exists already: choose another name.",
                            cause);
            case "not-allowed", "forbidden", "service-unavailable", "feature-not-implemented" ->
                    refused(account, error.condition());
            case "not-acceptable", "bad-request" ->
                    new XmppException(
                            Problem.DATA,
                            "The server finds the name or the password unfit: "
                                    + cause.getMessage(),
                            cause);
            case "resource-constraint" ->
                    new XmppException(
                            Problem.LIMIT,
                            "The server takes no more registrations from here for now: try later.",
                            cause);
            default -> cause;
        };
    }

    private static XmppException refused(Jid account, String why) {
        return new XmppException(
                Problem.MISSING_FEATURE,
                "The server "
                        + account.domain()
                        + " does not register "
                        + account
                        + ": "
                        + why
                        + ".");
    }
}
