package org.libervia.pubsub.component;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.testing.dialogues.Participant;
import org.libervia.testing.dialogues.ServerStage;
import org.libervia.testing.dialogues.Stage;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

/** The stage of a server, where the service is ours. */
record OurStage(ServerStage server, String service) implements Stage {
    OurStage(XmppServer server, String service) {
        this(new ServerStage(server), service);
    }

    @Override
    public Participant cast(String name, String role) {
        return new Neutral(
                role.equals("admin") ? server.account("admin") : server.cast(name, role));
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
