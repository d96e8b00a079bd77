package org.libervia.backend.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.libervia.backend.profile.Profile;
import org.libervia.backend.profile.ProfileSecrets;
import org.libervia.backend.profile.Profiles;
import org.libervia.base.Backoff;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects, when the backend starts, the profiles that want it: all at once, each for itself. */
public final class Autoconnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Autoconnection.class);

    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Profiles profiles;
    private final Sessions sessions;
    private final Connecting connecting;
    private final Consumer<Signal> signals;

    public Autoconnection(
            Profiles profiles, Sessions sessions, Connecting connecting, Consumer<Signal> signals) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.connecting = connecting;
        this.signals = signals;
    }

    /** Begins to connect them, and returns at once. */
    public void begin() {
        for (Profile profile : profiles.all()) {
            if (!profile.autoconnect()) {
                continue;
            }
            if (ProfileSecrets.needsPassword(profile)) {
                tell(
                        profile,
                        "It has a password, so it can't be connected when the backend starts: connect"
                                + " it with li profile connect, or take its password away.");
            } else {
                Thread.ofVirtual().start(() -> connect(profile));
            }
        }
    }

    private void connect(Profile profile) {
        try {
            ProfileSession session = sessions.start(profile, "");
            session.wanted(true);
            connect(session);
        } catch (RuntimeException fault) {
            LOG.error("{} was not connected", profile.name(), fault);
        }
    }

    /**
     * A server that can't be reached is tried again, one that refuses is not; nor is it when
     * somebody has disconnected the profile meanwhile.
     */
    private void connect(ProfileSession session) {
        for (int failures = 1; session.isWanted(); failures++) {
            try {
                connecting.connect(session);
                return;
            } catch (LiberviaException refused) {
                if (failures == 1 && session.isWanted()) {
                    tell(session.stored(), String.valueOf(refused.getMessage()));
                }
                boolean passing =
                        refused.problem() == Problem.NETWORK
                                || refused.problem() == Problem.TIMEOUT;
                if (!passing || !waits(failures)) {
                    return;
                }
            }
        }
    }

    private boolean waits(int failures) {
        try {
            return !ended.await(
                    BACKOFF.after(failures, new SecureRandom()).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives up on those that could not be connected yet. */
    @Override
    public void close() {
        ended.countDown();
    }

    private void tell(Profile profile, String why) {
        signals.accept(new Note(profile.name(), Note.Level.WARNING, "Not connected at start", why));
    }
}
