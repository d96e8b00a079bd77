package org.libervia.pubsub.component;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.crypto.Digest;
import org.libervia.pubsub.presence.Enquirer;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** Clients around the service that say what they are told to say. */
final class Neighbourhood implements Enquirer {
    private final Map<Jid, DiscoInfo> clients = new ConcurrentHashMap<>();
    private final Set<Jid> told = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    /** Whom the service asked what it can do. */
    final List<Jid> asked = new CopyOnWriteArrayList<>();

    /** What presences the service sent: the type, and to whom. */
    final List<String> sent = new CopyOnWriteArrayList<>();

    /** What a client says that wants to hear of these nodes. */
    static DiscoInfo wanting(String... nodes) {
        List<String> features = new ArrayList<>(List.of("http://jabber.org/protocol/disco#info"));
        for (String node : nodes) {
            features.add(node + "+notify");
        }
        return DiscoInfo.of(List.of(Identity.of("client", "pc", "Lute")), features, List.of());
    }

    /** The presence of a client that can do something. */
    static Presence presence(Jid from, @Nullable DiscoInfo info, @Nullable String show) {
        XmlElement.Builder presence =
                Presence.builder(Presence.Type.AVAILABLE).attribute("from", from);
        if (show != null) {
            presence.child(XmlElement.ofText("show", "jabber:client", show));
        }
        if (info != null) {
            presence.child(Caps.of("https://lute.example", info, Digest.SHA_1::of).write());
        }
        return new Presence(presence.build());
    }

    static Presence presence(Presence.Type type, Jid from) {
        return new Presence(Presence.builder(type).attribute("from", from).build());
    }

    /** Lets a client answer so from now on; null lets it be gone. */
    void answers(Jid client, @Nullable DiscoInfo info) {
        if (info == null) {
            clients.remove(client);
        } else {
            clients.put(client, info);
        }
    }

    /** Lets the server tell the presence of somebody. */
    void tells(Jid bare) {
        told.add(bare);
    }

    /** Holds answers back until {@link #release}. */
    synchronized void hold() {
        holding = true;
    }

    synchronized void release() {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
    }

    @Override
    public synchronized CompletableFuture<Iq> ask(Jid to, XmlElement payload) {
        asked.add(to);
        Iq question = Iq.get(to, payload);
        DiscoInfo info = clients.get(to);
        CompletableFuture<Iq> answer = new CompletableFuture<>();
        if (to.domain().equals("lost.example")) {
            answer.completeExceptionally(new IOException("the connection is lost"));
            return answer;
        }
        Iq content =
                info == null
                        ? question.refusal(
                                StanzaError.of(StanzaError.Type.CANCEL, "service-unavailable"))
                        : question.result(info.withNode(payload.attribute("node")).write());
        if (holding) {
            held.add(() -> answer.complete(content));
        } else {
            answer.complete(content);
        }
        return answer;
    }

    @Override
    public void send(Presence presence) {
        sent.add(presence.type().text() + " " + presence.element().attribute("to"));
    }

    @Override
    public boolean hears(Jid bare) {
        return told.contains(bare);
    }
}
