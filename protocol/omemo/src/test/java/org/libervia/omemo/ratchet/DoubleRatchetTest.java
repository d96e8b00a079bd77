package org.libervia.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.wire.RatchetMessage;
import org.libervia.omemo.wire.WireFormat;

@NullUnmarked
class DoubleRatchetTest {
    private static final byte[] WITH = {1, 2, 3};

    private final Primitives primitives = new JdkPrimitives();
    private DoubleRatchet ratchet;
    private OmemoVersion version;
    private RatchetState ana;
    private RatchetState ben;

    @BeforeEach
    void start() {
        start(OmemoVersion.OMEMO_2);
    }

    private void start(OmemoVersion spoken) {
        version = spoken;
        ratchet = new DoubleRatchet(primitives, spoken);
        KeyPair signedPreKey = KeyPair.random(primitives);
        ana = ratchet.initiate(SecretBytes.taking(new byte[32]), signedPreKey.publicKey());
        ben = ratchet.respond(SecretBytes.taking(new byte[32]), signedPreKey);
    }

    private byte[] fromAna(int text) {
        DoubleRatchet.Encrypted made = ratchet.encrypt(ana, WITH, new byte[] {(byte) text});
        ana = made.next();
        return made.sealed();
    }

    private byte[] fromBen(int text) {
        DoubleRatchet.Encrypted made = ratchet.encrypt(ben, WITH, new byte[] {(byte) text});
        ben = made.next();
        return made.sealed();
    }

    private RatchetMessage read(byte[] sealed) {
        return WireFormat.of(version).readMessage(sealed);
    }

    private int atBen(byte[] sealed) {
        DoubleRatchet.Decrypted opened = ratchet.decrypt(ben, WITH, read(sealed));
        ben.wipeUnless(List.of(opened.next()));
        ben = opened.next();
        return opened.clear()[0];
    }

    private int atAna(byte[] sealed) {
        DoubleRatchet.Decrypted opened = ratchet.decrypt(ana, WITH, read(sealed));
        ana.wipeUnless(List.of(opened.next()));
        ana = opened.next();
        return opened.clear()[0];
    }

    private Fault refusedByBen(byte[] sealed) {
        return catchThrowableOfType(
                        OmemoException.class, () -> ratchet.decrypt(ben, WITH, read(sealed)))
                .fault();
    }

    @Test
    void aDuplicateOfAnEarlierChainIsKnownAsOne() {
        byte[] first = fromAna(1);
        atBen(first);
        atAna(fromBen(2));
        atBen(fromAna(3));
        atAna(fromBen(4));
        atBen(fromAna(5));
        assertThat(refusedByBen(first)).isEqualTo(Fault.ALREADY_SEEN);
    }

    @Test
    void atMostAThousandKeysAreKeptAndTheOldestGoFirst() {
        atBen(fromAna(0));
        List<byte[]> late = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            late.add(fromAna(1));
        }
        atBen(fromAna(2));
        for (int i = 0; i < 800; i++) {
            late.add(fromAna(1));
        }
        atBen(fromAna(2));

        assertThat(ben.skipped()).hasSize(RatchetState.LIMIT);
        assertThat(refusedByBen(late.get(599))).isEqualTo(Fault.ALREADY_SEEN);
        assertThat(atBen(late.get(600))).isEqualTo(1);
        assertThat(atBen(late.get(1599))).isEqualTo(1);
        assertThat(ben.skipped()).hasSize(RatchetState.LIMIT - 2);
    }

    @Test
    void moreThanAThousandMissingMessagesAreRefused() {
        atBen(fromAna(0));
        for (int i = 0; i < RatchetState.LIMIT; i++) {
            fromAna(1);
        }
        byte[] last = fromAna(2);
        byte[] tooFar = fromAna(3);
        assertThat(refusedByBen(tooFar)).isEqualTo(Fault.TOO_MANY_MISSING);
        assertThat(atBen(last)).isEqualTo(2);
        assertThat(atBen(tooFar)).isEqualTo(3);
    }

    @Test
    void aChainWithTooLargeAHoleAtItsEndIsLeftAndTheNextIsRead() {
        atBen(fromAna(0));
        byte[] lost = fromAna(1);
        for (int i = 0; i < RatchetState.LIMIT; i++) {
            fromAna(1);
        }
        atAna(fromBen(2));
        assertThat(atBen(fromAna(3))).isEqualTo(3);
        assertThat(ben.skipped()).isEmpty();
        assertThat(refusedByBen(lost)).isEqualTo(Fault.ALREADY_SEEN);
    }

    @Test
    void aChainThatAnnouncesOneMessageLessIsReadToItsEnd() {
        start(OmemoVersion.LEGACY);
        atBen(fromAna(0));
        fromAna(1);
        byte[] late = fromAna(2);
        atAna(fromBen(3));
        ana = announcing(ana, ana.previous() - 1);
        assertThat(atBen(fromAna(4))).isEqualTo(4);
        assertThat(ben.skipped()).hasSize(1);
        assertThat(ben.spare()).hasSize(1);
        assertThat(atBen(late)).isEqualTo(2);
        assertThat(ben.spare()).isEmpty();
    }

    private static RatchetState announcing(RatchetState state, int previous) {
        return new RatchetState(
                state.root(),
                state.own(),
                state.sending(),
                state.remote(),
                state.receiving(),
                previous,
                state.skipped(),
                state.spare(),
                state.retired());
    }

    @Test
    void whatAStateGivesUpIsWiped() {
        RatchetState before = ana;
        byte[] first = fromAna(1);
        before.wipeUnless(List.of(ana));
        assertThat(before.sending().key().isWiped()).isTrue();
        assertThat(before.root().isWiped()).isFalse();
        atBen(first);
        RatchetState old = ana;
        atAna(fromBen(2));
        assertThat(old.root().isWiped()).isTrue();
        assertThat(old.own().privateKey().isWiped()).isTrue();
        assertThat(ana.root().isWiped()).isFalse();
        ana.wipeUnless(List.of());
        assertThat(ana.root().isWiped()).isTrue();
        assertThat(ana.toString()).doesNotContain("00000000");
    }

    @Test
    void aKeyThatEverybodyKnowsIsRefused() {
        atBen(fromAna(1));
        byte[] zero = new byte[32];
        byte[] authenticated =
                WireFormat.of(version)
                        .encodeMessage(
                                org.libervia.omemo.keys.PublicKey.of(zero), 0, 0, new byte[16]);
        byte[] sealed = WireFormat.of(version).seal(authenticated, new byte[16]);
        assertThat(refusedByBen(sealed)).isEqualTo(Fault.BAD_KEY);
    }
}
