package org.libervia.testing.kit.server;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The servers that all tests of this JVM share: each started when first asked for, and killed when
 * the JVM ends. Tests keep apart by using accounts of their own; a test that stops or kills a
 * server starts one of its own instead.
 */
public enum Servers {
    PROSODY("Prosody"),
    EJABBERD("ejabberd");

    private static final Map<Servers, XmppServer> SHARED = new EnumMap<>(Servers.class);

    private final String label;

    Servers(String label) {
        this.label = label;
    }

    /** The shared Prosody; aborts the test (skips it) when Prosody is not installed. */
    public static XmppServer prosody() {
        return PROSODY.shared();
    }

    /** The shared ejabberd; aborts the test (skips it) when ejabberd is not installed. */
    public static XmppServer ejabberd() {
        return EJABBERD.shared();
    }

    /** The kinds of server that are installed. */
    public static List<Servers> available() {
        return Stream.of(values()).filter(Servers::isInstalled).toList();
    }

    public String label() {
        return label;
    }

    public boolean isInstalled() {
        return switch (this) {
            case PROSODY -> ProsodyServer.isInstalled();
            case EJABBERD -> EjabberdServer.isInstalled();
        };
    }

    /** Why it can't be used here. */
    public String absence() {
        return label
                + " is not installed; on Debian: apt install "
                + label.toLowerCase(Locale.ROOT);
    }

    /** The one that tests share; aborts the test (skips it) when it is not installed. */
    public XmppServer shared() {
        synchronized (SHARED) {
            XmppServer running = SHARED.get(this);
            if (running == null) {
                running = startOwn(ServerOptions.DEFAULT);
                Runtime.getRuntime().addShutdownHook(new Thread(running::close));
                SHARED.put(this, running);
            }
            return running;
        }
    }

    /** One for a single test, which closes it; aborts the test when it is not installed. */
    public XmppServer startOwn(ServerOptions options) {
        if (!isInstalled()) {
            throw new TestAbortedException(absence());
        }
        return switch (this) {
            case PROSODY -> ProsodyServer.start(options);
            case EJABBERD -> EjabberdServer.start(options);
        };
    }
}
