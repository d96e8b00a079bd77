package org.libervia.xmpp.transport;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;

/**
 * The header that we open a stream with (RFC 6120 §4.7).
 *
 * @param contentNamespace {@code jabber:client} or {@code jabber:component:accept}
 * @param to the domain that is asked for
 * @param from who we are; only said under TLS
 * @param lang the default language of what we send
 * @param version {@code 1.0}, or null before XMPP 1.0 as components are
 */
public record StreamHeader(
        String contentNamespace,
        Jid to,
        @Nullable Jid from,
        @Nullable String lang,
        @Nullable String version) {
    /** The content namespace of a client's stream. */
    public static final String CLIENT = "jabber:client";

    /** The content namespace of a component's stream (XEP-0114). */
    public static final String COMPONENT = "jabber:component:accept";

    /** A client's header. */
    public static StreamHeader client(Jid domain, @Nullable Jid from, @Nullable String lang) {
        return new StreamHeader(CLIENT, domain, from, lang, "1.0");
    }

    /** A component's header; {@code component} is the address it serves (XEP-0114 §3). */
    public static StreamHeader component(Jid component) {
        return new StreamHeader(COMPONENT, component, null, null, null);
    }

    /** The header's attributes on an element without children. */
    public XmlElement toElement() {
        return XmlElement.builder("stream", XmlStreamReader.STREAMS)
                .attribute("from", from)
                .attribute("to", to)
                .attribute("version", version)
                .lang(lang)
                .build();
    }
}
