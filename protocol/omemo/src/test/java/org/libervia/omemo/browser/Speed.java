package org.libervia.omemo.browser;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.NullUnmarked;
import org.libervia.crypto.primitives.LightweightPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.session.Sessions;
import org.libervia.omemo.wire.ExchangeMessage;

/** How fast a browser is: told, not judged. Its randomness is none. */
@NullUnmarked
final class Speed {
    private static final DeviceAddress PEER = new DeviceAddress("peer", 1);
    private static final int LONG_ENOUGH = 2000;

    private final Primitives primitives = new LightweightPrimitives(new Random(1)::nextBytes);
    private final DoubleSupplier clock;
    private final OwnDevice anaDevice = device("ana");
    private final OwnDevice benDevice = device("ben");
    private final Sessions ana = sessions(anaDevice);
    private final Sessions ben = sessions(benDevice);
    private Correspondence atAna;
    private Correspondence atBen;

    Speed(DoubleSupplier clock) {
        this.clock = clock;
    }

    private OwnDevice device(String name) {
        return OwnDevice.make(
                primitives,
                name,
                java.util.List.of(),
                null,
                java.util.Set.of(OmemoVersion.OMEMO_2),
                0);
    }

    private Sessions sessions(OwnDevice device) {
        return new Sessions(primitives, OmemoVersion.OMEMO_2, device.identity());
    }

    String measured() {
        long starts = perSecond(this::start);
        long oneWay = perSecond(() -> toBen(atAna, false));
        long roundTrips =
                perSecond(() -> {
                    toBen(atAna, false);
                    Sessions.Encrypted made = ben.encrypt(atBen, new byte[48]);
                    atBen = made.next();
                    atAna = ana.decrypt(atAna, made.data()).next();
                });
        return starts
                + " starts of sessions, "
                + oneWay
                + " messages one way, "
                + roundTrips
                + " round trips a second";
    }

    private long perSecond(Runnable work) {
        for (int i = 0; i < 20; i++) {
            work.run();
        }
        double start = clock.getAsDouble();
        int count = 0;
        while (clock.getAsDouble() - start < LONG_ENOUGH) {
            work.run();
            count++;
        }
        return Math.round(1000.0 * count / (clock.getAsDouble() - start));
    }

    private void start() {
        atBen = null;
        toBen(ana.start(PEER, null, benDevice.bundle(OmemoVersion.OMEMO_2).orElseThrow()), true);
        Sessions.Encrypted answer = ben.encrypt(atBen, new byte[32]);
        atBen = answer.next();
        atAna = ana.decrypt(atAna, answer.data()).next();
    }

    private void toBen(Correspondence from, boolean first) {
        Sessions.Encrypted made = ana.encrypt(from, new byte[48]);
        atAna = made.next();
        if (!first) {
            atBen = ben.decrypt(atBen, made.data()).next();
            return;
        }
        ExchangeMessage message = ben.readExchange(made.data());
        atBen =
                ben.accept(
                                PEER,
                                null,
                                message,
                                benDevice.signedPreKey(OmemoVersion.OMEMO_2, 1).orElseThrow(),
                                benDevice
                                        .preKey(OmemoVersion.OMEMO_2, message.exchange().preKey())
                                        .orElseThrow())
                        .next();
    }
}
