package org.libervia.feature.trial;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.libervia.base.Jid;
import org.libervia.testing.kit.TempDirectory;
import org.libervia.testing.kit.server.XmppServer;

/** A backend in a directory of its own, and accounts that no other test uses. */
record Place(XmppServer server, TempDirectory directory, FeatureBox box, String tag)
        implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    static Place at(XmppServer server) {
        TempDirectory directory = TempDirectory.create("features");
        return new Place(
                server,
                directory,
                FeatureBox.at(server, directory.path()),
                "f" + COUNT.incrementAndGet() + "-");
    }

    /** A new account. */
    Jid account(String local) {
        return Jid.parse(server.createAccount(tag + local, FeatureBox.PASSWORD));
    }

    /** A new account and its profile, of the same name. */
    Jid user(String name) {
        Jid account = account(name);
        box.profile(name, account);
        return account;
    }

    /** A new account with a connected profile. */
    Jid online(String name) {
        Jid account = user(name);
        box.connect(name);
        return account;
    }

    Path path() {
        return directory.path();
    }

    @Override
    public void close() {
        box.close();
        directory.close();
    }
}
