package org.libervia.xmpp.negotiation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.Endpoint;
import org.libervia.xmpp.transport.XmlChannel;

/** Connections over the network. */
record RequestedChannels(Connector connector, ChannelRequest request) implements ChannelSource {
    private static final Pattern PLACE =
            Pattern.compile("(?:\\[([0-9a-fA-F:.%]+)]|([^\\s:\\[\\]/]+))(?::(\\d{1,5}))?");
    private static final int CLIENT_PORT = 5222;

    @Override
    public XmlChannel connect() {
        return connector.connect(request);
    }

    @Override
    public ChannelSource elsewhere(String host) {
        Matcher place = PLACE.matcher(host);
        if (!place.matches()) {
            throw nowhere(host, null);
        }
        String name = place.group(1) == null ? place.group(2) : place.group(1);
        int port = place.group(3) == null ? CLIENT_PORT : Integer.parseInt(place.group(3));
        try {
            Endpoint there = new Endpoint.Fixed(name, port, Endpoint.Security.STARTTLS);
            return new RequestedChannels(connector, request.withEndpoint(there));
        } catch (IllegalArgumentException noPort) {
            throw nowhere(host, noPort);
        }
    }

    private static XmppException nowhere(
            String host, @org.jspecify.annotations.Nullable Exception cause) {
        return new XmppException(
                Problem.REMOTE, "The server sends us to “" + host + "”, which is no host.", cause);
    }
}
