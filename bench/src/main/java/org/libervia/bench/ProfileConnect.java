package org.libervia.bench;

import java.util.Arrays;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/**
 * How long a profile takes to connect, on the bridge: TCP, TLS, SASL, bind, roster, features.
 * Arguments: how often (20).
 */
public final class ProfileConnect {
    private ProfileConnect() {}

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        XmppServer server = Servers.prosody();
        try (BackendUnderTest backend = BackendUnderTest.start(server)) {
            new People(backend, server).connect("alice");
            ProfilesFacet profiles = backend.bridge().facet(ProfilesFacet.class);
            double[] millis = new double[times];
            for (int i = 0; i < times; i++) {
                profiles.disconnect("alice");
                long start = System.nanoTime();
                profiles.connect("alice", null);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            System.out.printf("first: %.0f ms%n", millis[0]);
            Arrays.sort(millis);
            System.out.printf(
                    "%d connects: min %.0f ms, median %.0f ms, max %.0f ms%n",
                    times, millis[0], millis[times / 2], millis[times - 1]);
        }
    }
}
