package org.libervia.omemo.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.Owed;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.session.Sessions;

class StateFormatTest {
    private final Primitives primitives = new JdkPrimitives();
    private final DeviceAddress peer = new DeviceAddress("ben@example.net", 7);

    private OwnDevice device(String label) {
        return OwnDevice.make(
                primitives,
                "ana@example.org",
                List.of(),
                label,
                EnumSet.allOf(OmemoVersion.class),
                1_800_000_000L);
    }

    private Correspondence correspondence(OmemoVersion version) {
        OwnDevice ben = device("b");
        Sessions ana = new Sessions(primitives, version, IdentityKeyPair.random(primitives));
        Correspondence first = ana.start(peer, null, ben.bundle(version).orElseThrow());
        return ana.start(peer, first, ben.bundle(version).orElseThrow());
    }

    @Test
    void aDeviceSurvivesBeingWrittenAndRead() {
        OwnDevice device =
                device("ä \uD83D\uDE00")
                        .catchingUp(true)
                        .withUsed(primitives, OmemoVersion.OMEMO_2, 17)
                        .rotated(primitives, OmemoVersion.LEGACY, 1_900_000_000L)
                        .owing(new Owed(OmemoVersion.LEGACY, peer));
        assertThat(StateFormat.readDevice(StateFormat.write(device))).isEqualTo(device);
    }

    @Test
    void sessionsSurviveBeingWrittenAndRead() {
        for (OmemoVersion version : OmemoVersion.values()) {
            Correspondence one = correspondence(version);
            assertThat(one.sessions()).hasSize(2);
            assertThat(StateFormat.readCorrespondence(StateFormat.write(one))).isEqualTo(one);
        }
    }

    @Test
    void whatIsDamagedIsRefusedOrReadButNeverSurprises() {
        damage(StateFormat.write(device("x")), StateFormat::readDevice);
        damage(
                StateFormat.write(correspondence(OmemoVersion.OMEMO_2)),
                StateFormat::readCorrespondence);
    }

    private static void damage(byte[] bytes, Function<byte[], ?> reader) {
        Random random = new Random(4);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = java.util.Arrays.copyOf(bytes, bytes.length - random.nextInt(3));
            damaged[random.nextInt(Math.min(damaged.length, 200))] ^=
                    (byte) (1 << random.nextInt(8));
            try {
                assertThat(reader.apply(damaged)).isNotNull();
            } catch (OmemoException refused) {
                assertThat(refused.fault()).isEqualTo(Fault.BROKEN_STATE);
            }
        }
    }

    @Test
    void aNewerFormIsRefusedWithTheReason() {
        byte[] bytes = StateFormat.write(device("x"));
        bytes[1] = 2;
        OmemoException refused =
                catchThrowableOfType(OmemoException.class, () -> StateFormat.readDevice(bytes));
        assertThat(refused).hasMessageContaining("update");
        assertThat(
                        catchThrowableOfType(
                                        OmemoException.class,
                                        () -> StateFormat.readCorrespondence(bytes))
                                .fault())
                .isEqualTo(Fault.BROKEN_STATE);
    }
}
