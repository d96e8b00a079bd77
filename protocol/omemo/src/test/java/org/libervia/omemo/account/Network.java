package org.libervia.omemo.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;

/**
 * A conversation that chance decides: several devices of two accounts, messages that are reordered,
 * dropped and duplicated, sessions that are started at the same time, renewed, and archives that
 * are read. What arrives must be read, but for what the protocol itself can't read.
 */
@NullUnmarked
final class Network {
    /** A message on its way to one device, and what must be read there. */
    private record Flying(Client from, Client to, EncryptedMessage message, String text) {}

    private final Random random;
    private final OmemoVersion version;
    private final List<Client> clients = new ArrayList<>();
    private final List<Flying> flying = new ArrayList<>();
    private final Map<Client, Set<String>> read = new HashMap<>();
    int messages;
    int duplicates;
    int collisions;

    Network(long seed) {
        random = new Random(seed);
        version = random.nextBoolean() ? OmemoVersion.OMEMO_2 : OmemoVersion.LEGACY;
        int ofAna = 1 + random.nextInt(2);
        int ofBen = 1 + random.nextInt(2);
        for (int i = 0; i < ofAna + ofBen; i++) {
            String account = i < ofAna ? "ana@example.org" : "ben@example.net";
            Client client = new Client(account, i + 1, Set.of(version), random.nextBoolean());
            clients.add(client);
            read.put(client, new HashSet<>());
        }
    }

    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            step(i);
        }
        while (!flying.isEmpty()) {
            deliver();
        }
        converges();
    }

    private void step(int i) {
        int chance = random.nextInt(100);
        if (chance < 40) {
            say(clients.get(random.nextInt(clients.size())), "text " + i);
        } else if (chance < 92) {
            deliver();
        } else if (chance < 95 && !flying.isEmpty()) {
            flying.add(flying.get(random.nextInt(flying.size())));
        } else if (chance < 97 && !flying.isEmpty()) {
            flying.remove(random.nextInt(flying.size()));
        } else if (chance < 98) {
            renew();
        } else {
            Client client = clients.get(random.nextInt(clients.size()));
            catchUp(client, !client.store.device().catchingUp());
        }
    }

    private void say(Client from, String text) {
        List<Client> others = clients.stream().filter(client -> client != from).toList();
        EncryptedMessage message = from.send(version, text, others.toArray(Client[]::new));
        for (Client to : others) {
            flying.add(new Flying(from, to, message, text + from.address));
        }
        messages++;
    }

    private void renew() {
        Client from = clients.get(random.nextInt(clients.size()));
        Client to = clients.get(random.nextInt(clients.size()));
        if (from == to) {
            return;
        }
        try (Work work = from.account.begin()) {
            Sealed sealed = work.renew(version, to.address, to.bundle(version));
            work.commit();
            flying.add(new Flying(from, to, sealed.message(), "(empty)"));
        }
    }

    private void catchUp(Client client, boolean reading) {
        try (Work work = client.account.begin()) {
            work.catchingUp(reading);
            client.duties.addAll(work.duties());
            work.commit();
        }
        perform(client);
    }

    /** Mostly the oldest message, sometimes any. */
    private void deliver() {
        if (flying.isEmpty()) {
            return;
        }
        int place = random.nextInt(4) == 0 ? random.nextInt(flying.size()) : 0;
        Flying one = flying.remove(place);
        String id = one.text + System.identityHashCode(one.message);
        try {
            Opened opened = one.to.open(one.from, one.message);
            if (opened instanceof Opened.Content content) {
                String text = new String(content.content(), UTF_8) + one.from.address;
                require(text.equals(one.text), one, "another text: " + text);
            }
            require(read.get(one.to).add(id), one, "read twice");
        } catch (OmemoException failed) {
            excused(one, id, failed.fault());
        }
        perform(one.to);
    }

    private void excused(Flying one, String id, Fault fault) {
        if (fault == Fault.ALREADY_SEEN && read.get(one.to).contains(id)) {
            duplicates++;
        } else if (fault == Fault.UNKNOWN_PRE_KEY) {
            // two devices took the same pre-key, or the session of the message was given up
            collisions++;
        } else {
            require(false, one, fault.toString());
        }
    }

    private static void require(boolean right, Flying one, String what) {
        if (!right) {
            throw new AssertionError(
                    one.from.address + " to " + one.to.address + " “" + one.text + "”: " + what);
        }
    }

    private void perform(Client client) {
        for (Duty duty : List.copyOf(client.duties)) {
            if (duty instanceof Duty.SendEmpty owed) {
                for (Client to : clients) {
                    if (to.address.equals(owed.address())) {
                        EncryptedMessage empty = client.empty(version, to.address);
                        flying.add(new Flying(client, to, empty, "(empty)"));
                    }
                }
            }
        }
        client.duties.clear();
    }

    /** In the end, after some quiet exchange, everybody reads everybody without any exchange. */
    private void converges() {
        for (Client client : clients) {
            catchUp(client, false);
        }
        for (int round = 0; round < 8; round++) {
            for (Client client : clients) {
                say(client, "last " + round);
                while (!flying.isEmpty()) {
                    deliver();
                }
            }
        }
        for (Client client : clients) {
            say(client, "very last");
            for (EncryptedKey key : flying.getFirst().message.keys()) {
                if (key.exchange()) {
                    throw new AssertionError(client.address + " is still not answered");
                }
            }
            int before = collisions + duplicates;
            while (!flying.isEmpty()) {
                deliver();
            }
            if (collisions + duplicates != before) {
                throw new AssertionError("a message was lost in the end");
            }
        }
    }
}
