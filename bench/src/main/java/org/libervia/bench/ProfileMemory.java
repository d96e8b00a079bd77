package org.libervia.bench;

import java.util.concurrent.TimeUnit;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/**
 * Resident memory of the backend with 0, 1, 10, 100 and 1,000 connected profiles, over TLS; and how
 * long the first connection takes.
 */
public final class ProfileMemory {
    private static final int[] STEPS = {1, 10, 100, 1000};

    private ProfileMemory() {}

    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        XmppServer server = Servers.prosody();
        try (BackendUnderTest backend = BackendUnderTest.start(server)) {
            People people = new People(backend, server);
            System.out.printf("started in %d ms%n", backend.startedIn().toMillis());
            TimeUnit.SECONDS.sleep(5);
            double before = backend.residentMib();
            System.out.printf("%5d profiles: %6.1f MiB%n", 0, before);
            int connected = 0;
            for (int step : STEPS) {
                if (step > most) {
                    break;
                }
                long start = System.nanoTime();
                people.connect("user", connected, step);
                double seconds = (System.nanoTime() - start) / 1e9;
                TimeUnit.SECONDS.sleep(15);
                double now = backend.residentMib();
                System.out.printf(
                        "%5d profiles: %6.1f MiB, %.0f KiB for each of the last %d, made and connected in %.0f ms each%n",
                        step,
                        now,
                        (now - before) * 1024 / (step - connected),
                        step - connected,
                        seconds * 1000 / (step - connected));
                connected = step;
                before = now;
            }
        }
    }
}
