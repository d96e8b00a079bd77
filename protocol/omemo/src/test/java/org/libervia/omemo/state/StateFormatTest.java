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
import org.libervia.omemo.trust.KeyOf;
import org.libervia.omemo.trust.KeyOwner;
import org.libervia.omemo.trust.TrustBook;

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

    private TrustBook book() {
        KeyOf own = new KeyOf("ana@example.org", IdentityKeyPair.random(primitives).publicKey());
        KeyOf other = new KeyOf("ben@example.net", IdentityKeyPair.random(primitives).publicKey());
        KeyOf third = new KeyOf("ben@example.net", IdentityKeyPair.random(primitives).publicKey());
        return TrustBook.empty("ana@example.org")
                .sendingTo(List.of(third), false)
                .decide(own, true, 5)
                .decide(other, false, -1)
                .receive(
                        third,
                        List.of(new KeyOwner("ben@example.net", List.of(other.key()), List.of())),
                        7);
    }

    @Test
    void decisionsSurviveBeingWrittenAndRead() {
        TrustBook book = book();
        assertThat(book.levels()).hasSize(3);
        assertThat(book.waiting()).hasSize(1);
        assertThat(StateFormat.readTrust(StateFormat.write(book))).isEqualTo(book);
    }

    @Test
    void whatIsDamagedIsRefusedOrReadButNeverSurprises() {
        damage(StateFormat.write(device("x")), StateFormat::readDevice);
        damage(
                StateFormat.write(correspondence(OmemoVersion.OMEMO_2)),
                StateFormat::readCorrespondence);
        damage(StateFormat.write(book()), StateFormat::readTrust);
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
