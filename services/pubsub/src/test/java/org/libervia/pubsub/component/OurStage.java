package org.libervia.pubsub.component;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.base.Jid;
import org.libervia.testing.dialogues.Participant;
import org.libervia.testing.dialogues.ServerStage;
import org.libervia.testing.dialogues.Stage;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

/** The stage of a server, where the service is ours. */
final class OurStage implements Stage {
    private final ServerStage server;
    private final String service;
    private final Map<String, Participant> lasting = new ConcurrentHashMap<>();

    OurStage(XmppServer server, String service) {
        this.server = new ServerStage(server);
        this.service = service;
    }

    /** The admin is the same in all dialogues, as servers make no account twice. */
    @Override
    public Participant cast(String name, String role) {
        return new Neutral(
                role.equals("admin")
                        ? lasting.computeIfAbsent(role, server::account)
                        : server.cast(name, role));
    }

    @Override
    public Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(server.variables());
        variables.put("pubsub", service);
        return variables;
    }

    /** Leaves out the language that ejabberd adds. */
    private record Neutral(Participant participant) implements Participant {
        @Override
        public void connect() throws Exception {
            participant.connect();
        }

        @Override
        public Jid address() {
            return participant.address();
        }

        @Override
        public void send(XmlElement element) throws Exception {
            participant.send(element);
        }

        @Override
        public Optional<XmlElement> receive(Duration patience) throws Exception {
            return participant
                    .receive(patience)
                    .map(element -> element.toBuilder().attribute(XmlName.LANG, null).build());
        }

        @Override
        public void disconnect() throws Exception {
            participant.disconnect();
        }
    }
}
