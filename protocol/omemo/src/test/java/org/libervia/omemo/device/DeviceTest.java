package org.libervia.omemo.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.Fingerprint;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.session.Bundle;

@NullUnmarked
class DeviceTest {
    private final Primitives primitives = new JdkPrimitives();

    private OwnDevice device(String label) {
        return OwnDevice.make(
                primitives,
                "ana@example.org",
                List.of(1, 2, 3),
                label,
                EnumSet.allOf(OmemoVersion.class),
                0);
    }

    @Test
    void aHundredPreKeysArePublishedAndEachServesOnce() {
        OwnDevice device = device(null);
        for (OmemoVersion version : OmemoVersion.values()) {
            Bundle bundle = device.bundle(version).orElseThrow();
            bundle.requireUsable();
            assertThat(bundle.preKeys()).hasSize(100).containsKeys(1, 100);
            OwnDevice after = device.withUsed(primitives, version, 42);
            assertThat(after.bundle(version).orElseThrow().preKeys())
                    .hasSize(100)
                    .doesNotContainKey(42)
                    .containsKey(101);
            device.wipeUnless(after);
            assertThat(device.preKey(version, 42).orElseThrow().privateKey().isWiped()).isTrue();
            assertThat(device.preKey(version, 43).orElseThrow().privateKey().isWiped()).isFalse();
        }
    }

    @Test
    void aBundleOfEitherVersionIsReadAsItWasPublished() {
        for (int i = 0; i < 20; i++) {
            OwnDevice device = device(null);
            Bundle two = device.bundle(OmemoVersion.OMEMO_2).orElseThrow();
            assertThat(
                            Bundle.omemo2(
                                    two.encodedIdentity(),
                                    two.signedPreKeyId(),
                                    two.encodedSignedPreKey(),
                                    two.encodedSignature(),
                                    two.encodedPreKeys()))
                    .isEqualTo(two);
            Bundle old = device.bundle(OmemoVersion.LEGACY).orElseThrow();
            Bundle read =
                    Bundle.legacy(
                            old.encodedIdentity(),
                            old.signedPreKeyId(),
                            old.encodedSignedPreKey(),
                            old.encodedSignature(),
                            old.encodedPreKeys());
            assertThat(read).isEqualTo(old);
            assertThat(read.identity()).isEqualTo(two.identity());
            read.requireUsable();
        }
    }

    @Test
    void aLabelIsBelievedWhenItIsSigned() {
        OwnDevice device = device("Laptop of Ana");
        ListedDevice listed = device.listed(primitives);
        assertThat(listed.label(device.identity().publicKey())).hasValue("Laptop of Ana");
        assertThat(listed.label(IdentityKeyPair.random(primitives).publicKey())).isEmpty();
        assertThat(
                        new ListedDevice(listed.id(), "Another", listed.signature())
                                .label(device.identity().publicKey()))
                .isEmpty();
        assertThat(new ListedDevice(1, "x", null).label(device.identity().publicKey())).isEmpty();
        assertThat(new ListedDevice(1, "x", Bytes.ofHex("00")).label(device.identity().publicKey()))
                .isEmpty();
    }

    @Test
    void aLongLabelIsCutBetweenCharacters() {
        String label = "\uD83D\uDE00".repeat(60);
        assertThat(device(label).listed(primitives).label()).isEqualTo("\uD83D\uDE00".repeat(53));
    }

    @Test
    void aListHoldsADeviceOnceAndLabelsInTodaysVersionOnly() {
        ListedDevice listed = device("Laptop").listed(primitives);
        DeviceList list = new DeviceList(OmemoVersion.OMEMO_2, List.of());
        DeviceList with = list.with(listed).with(listed);
        assertThat(with.devices()).containsExactly(listed);
        assertThat(with.without(listed.id())).isEqualTo(list);
        assertThat(with.has(listed.id())).isTrue();
        DeviceList legacy = new DeviceList(OmemoVersion.LEGACY, List.of()).with(listed);
        assertThat(legacy.devices()).containsExactly(new ListedDevice(listed.id(), null, null));
    }

    @Test
    void aVersionIsAddedAndGivenUp() {
        OwnDevice one =
                OwnDevice.make(primitives, "a@b", List.of(), null, Set.of(OmemoVersion.OMEMO_2), 0);
        assertThat(one.bundle(OmemoVersion.LEGACY)).isEmpty();
        OwnDevice both = one.speaking(primitives, OmemoVersion.LEGACY, true, 0);
        assertThat(both.bundle(OmemoVersion.LEGACY)).isPresent();
        assertThat(both.bundle(OmemoVersion.OMEMO_2)).isEqualTo(one.bundle(OmemoVersion.OMEMO_2));
        assertThat(both.speaking(primitives, OmemoVersion.LEGACY, false, 0)).isEqualTo(one);
    }

    @Test
    void theFingerprintHasEightGroups() {
        byte[] seed = new byte[32];
        Fingerprint fingerprint = Fingerprint.of(IdentityKeyPair.ofSeed(seed).publicKey());
        assertThat(fingerprint.groups()).hasSize(8).allMatch(group -> group.length() == 8);
        assertThat(fingerprint.toString()).hasSize(71).matches("[0-9a-f ]+");
    }
}
