package org.libervia.feature.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;

/**
 * A backend whose profile {@code alice} sends numbered messages to {@code bob}, until it is killed.
 * It connects while it sends already, and writes a line for each message that was accepted.
 */
final class KillProgram {
    private static final Duration PACE = Duration.ofMillis(5);

    private KillProgram() {}

    /** Arguments: directory, host, port, authorities, address of bob, number of the run. */
    public static void main(String[] args) {
        FeatureBox box =
                new FeatureBox(
                        Path.of(args[0]), args[1], Integer.parseInt(args[2]), Path.of(args[3]));
        Jid bob = Jid.parse(args[4]);
        box.profiles().startSession("alice", null);
        Thread.startVirtualThread(() -> connect(box, "alice"));
        Thread.startVirtualThread(() -> connect(box, "bob"));
        for (int number = 0; ; number++) {
            String body = args[5] + "-" + number;
            box.send("alice", bob, body);
            System.out.println(KillTest.ACCEPTED + body + ".");
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private static void connect(FeatureBox box, String profile) {
        try {
            box.connect(profile);
            System.out.println(KillTest.CONNECTED + profile + ".");
        } catch (LiberviaException failed) {
            System.out.println("not connected: " + failed);
        }
    }
}
