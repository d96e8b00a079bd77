package org.libervia.bench;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.testing.kit.server.XmppServer;

/** Profiles with accounts on the server, connected. */
final class People {
    private static final String PASSWORD = "a-password";

    private final BackendUnderTest backend;
    private final XmppServer server;

    People(BackendUnderTest backend, XmppServer server) {
        this.backend = backend;
        this.server = server;
    }

    /** Makes and connects one; returns its address. */
    Jid connect(String name) {
        server.createAccount(name, PASSWORD);
        Jid jid = Jid.of(name, server.domain(), null);
        ProfilesFacet profiles = backend.bridge().facet(ProfilesFacet.class);
        profiles.create(new NewProfile(name, jid, "", PASSWORD, null, true, null, null));
        profiles.connect(name, null);
        return jid;
    }

    List<Jid> connect(String prefix, int from, int to) {
        List<Jid> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            all.add(connect(prefix + i));
        }
        return all;
    }
}
