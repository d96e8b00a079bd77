package org.libervia.cli.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.contacts.PresenceInfo;

/** A roster in memory. */
public final class MemoryContacts implements ContactsFacet {
    public final Map<Jid, Contact> roster = new TreeMap<>();
    public final List<Jid> requests = new ArrayList<>();
    public final List<Jid> blocked = new ArrayList<>();
    public final List<PresenceInfo> presences = new ArrayList<>();
    public final List<String> done = new ArrayList<>();

    /** Adds a contact. */
    public void add(String jid, String name, boolean seesUs, boolean seen, String... groups) {
        Jid address = Jid.parse(jid);
        roster.put(address, new Contact(address, name, seesUs, seen, false, List.of(groups)));
    }

    @Override
    public List<Contact> list(String profile) {
        return List.copyOf(roster.values());
    }

    @Override
    public Contact get(String profile, Jid jid) {
        Contact contact = roster.get(jid);
        if (contact == null) {
            throw new LiberviaException(Problem.NOT_FOUND, jid + " is no contact of yours.");
        }
        return contact;
    }

    @Override
    public void set(String profile, Jid jid, @Nullable String name, @Nullable List<String> groups) {
        Contact old =
                roster.getOrDefault(jid, new Contact(jid, "", false, false, false, List.of()));
        roster.put(
                jid,
                new Contact(
                        jid,
                        name == null ? old.name() : name,
                        old.seesUs(),
                        old.seen(),
                        old.asked(),
                        groups == null ? old.groups() : groups));
    }

    @Override
    public void remove(String profile, Jid jid) {
        roster.remove(jid);
    }

    @Override
    public void resync(String profile) {
        done.add("resync");
    }

    @Override
    public void subscribe(String profile, Jid jid) {
        done.add("subscribe " + jid);
    }

    @Override
    public void answerSubscription(String profile, Jid jid, boolean accept) {
        requests.remove(jid);
        done.add((accept ? "accept " : "deny ") + jid);
    }

    @Override
    public List<Jid> subscriptionRequests(String profile) {
        return List.copyOf(requests);
    }

    @Override
    public void setPresence(
            String profile,
            @Nullable Jid to,
            String show,
            Map<String, String> statuses,
            @Nullable Integer priority) {
        done.add("presence " + to + " '" + show + "' " + new TreeMap<>(statuses) + " " + priority);
    }

    @Override
    public List<PresenceInfo> presences(String profile, @Nullable Jid of) {
        return presences.stream()
                .filter(presence -> of == null || presence.jid().bare().equals(of.bare()))
                .toList();
    }

    @Override
    public List<Jid> blocked(String profile) {
        return List.copyOf(blocked);
    }

    @Override
    public void block(String profile, List<Jid> jids) {
        blocked.addAll(jids);
    }

    @Override
    public void unblock(String profile, List<Jid> jids) {
        if (jids.isEmpty()) {
            blocked.clear();
        } else {
            blocked.removeAll(new TreeSet<>(jids));
        }
    }

    @Override
    public Jid find(String profile, String text) {
        for (Contact contact : roster.values()) {
            if (contact.name().equalsIgnoreCase(text)
                    || contact.jid().local().equalsIgnoreCase(text)) {
                return contact.jid();
            }
        }
        if (text.indexOf('.') < 0) {
            throw new LiberviaException(
                    Problem.NOT_FOUND, "Nobody in your roster is called \"" + text + "\".");
        }
        return Jid.parse(text);
    }
}
