package org.libervia.xep.omemo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.account.Duty;
import tools.jackson.databind.JsonNode;

/** A conversation of our library with another implementation, as chance decides. */
@NullUnmarked
final class OracleConversation {
    /** A message on its way, and what must be read; null for an empty one. */
    private record Flying(boolean ours, String xml, String text) {}

    private final Random random;
    private final PythonPeer peer;
    private final OwnClient own;
    private final String namespace;
    private DeviceAddress theirs;
    private final List<Flying> flying = new ArrayList<>();
    private final Set<Flying> read = new HashSet<>();
    private int count;

    OracleConversation(PythonPeer peer, OmemoVersion version, long seed) {
        this.random = new Random(seed);
        this.peer = peer;
        this.namespace = version.namespace();
        String name =
                version.toString().toLowerCase(Locale.ROOT) + "-" + seed + "-" + System.nanoTime();
        this.own = new OwnClient(version, "ours-" + name + "@example.org");
        String jid = "theirs-" + name + "@example.net";
        JsonNode made = peer.ask("init", "jid", jid, "namespaces", List.of(namespace));
        this.theirs = new DeviceAddress(jid, made.path("device_id").asInt());
        peer.ask(
                "put_device_list",
                "namespace",
                namespace,
                "jid",
                own.address.account(),
                "xml",
                own.devicesXml());
        publish();
    }

    private void publish() {
        peer.ask(
                "put_bundle",
                "namespace",
                namespace,
                "jid",
                own.address.account(),
                "device_id",
                own.address.device(),
                "xml",
                own.bundleXml());
    }

    private String theirBundle() {
        return peer.ask("get_bundle", "namespace", namespace).path("xml").asString();
    }

    /** Whoever starts sends some, of which at least one arrives; then both talk. */
    void run(boolean weStart, int steps) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            say(weStart);
        }
        deliver(random.nextInt(flying.size()));
        while (!flying.isEmpty() && flying.getLast().text == null) {
            deliver(flying.size() - 1);
        }
        for (int i = 0; i < steps; i++) {
            step();
        }
        while (!flying.isEmpty()) {
            deliver(0);
        }
    }

    private void step() {
        int chance = random.nextInt(100);
        if (chance < 20) {
            say(true);
        } else if (chance < 40) {
            say(false);
        } else if (chance < 90) {
            if (!flying.isEmpty()) {
                deliver(random.nextBoolean() ? 0 : random.nextInt(flying.size()));
            }
        } else if (chance < 94 && !flying.isEmpty()) {
            flying.add(flying.get(random.nextInt(flying.size())));
        } else if (chance < 98 && !flying.isEmpty()) {
            flying.remove(random.nextInt(flying.size()));
        } else if (chance == 98) {
            restart();
        }
    }

    private void restart() {
        JsonNode state = peer.ask("export_state").path("state");
        peer.ask("init", "jid", theirs.account(), "namespaces", List.of(namespace), "state", state);
    }

    void say(boolean ours) {
        String text = "text " + count++;
        if (ours) {
            flying.add(new Flying(true, own.send(text, theirs, theirBundle()), text));
            return;
        }
        JsonNode answer =
                peer.ask(
                        "encrypt",
                        "to",
                        List.of(own.address.account()),
                        "plaintext",
                        text,
                        "priority",
                        List.of(namespace));
        String xml = answer.path("messages").get(0).path("xml").asString();
        flying.add(new Flying(false, xml, text));
        theirEmpties(answer);
    }

    private void theirEmpties(JsonNode answer) {
        for (JsonNode event : answer.path("events")) {
            if (event.path("type").asString().equals("send_message")) {
                flying.add(new Flying(false, event.path("xml").asString(), null));
            }
        }
    }

    int flying() {
        return flying.size();
    }

    void deliver(int place) {
        Flying one = flying.remove(place);
        boolean fresh = read.add(one);
        if (one.ours) {
            atTheirs(one, fresh);
        } else {
            atOurs(one, fresh);
        }
    }

    private void atTheirs(Flying one, boolean fresh) {
        JsonNode answer = peer.tryTo("decrypt", "from", own.address.account(), "xml", one.xml);
        boolean right =
                answer.path("ok").asBoolean()
                        && Objects.equals(answer.path("plaintext").asString(null), one.text);
        if (right != fresh) {
            throw new AssertionError("they did not read “" + one.text + "”: " + answer);
        }
        theirEmpties(answer);
    }

    private void atOurs(Flying one, boolean fresh) {
        Set<Duty> duties = new LinkedHashSet<>();
        try {
            String text = own.read(theirs.account(), one.xml, duties);
            if (!fresh || !Objects.equals(text, one.text)) {
                throw new AssertionError("we read “" + text + "” for “" + one.text + "”");
            }
        } catch (OmemoException refused) {
            if (fresh || refused.fault() != Fault.ALREADY_SEEN) {
                throw new AssertionError("we did not read “" + one.text + "”", refused);
            }
        }
        for (Duty duty : duties) {
            switch (duty) {
                case Duty.PublishBundle any -> publish();
                case Duty.SendEmpty to ->
                        flying.add(new Flying(true, own.empty(to.address()), null));
            }
        }
    }

    /** A new session in place of the one in use, started by us or by them. */
    void renew(boolean ours) {
        if (ours) {
            flying.add(new Flying(true, own.renew(theirs, theirBundle()), null));
        } else {
            theirEmpties(
                    peer.ask(
                            "replace_sessions",
                            "jid",
                            own.address.account(),
                            "device_id",
                            own.address.device()));
        }
    }
}
